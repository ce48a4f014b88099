import type { Format, Validation } from '../../page.ts'
import { argb, conditionalStyle } from './look.ts'

/** What Excel allows in the boxes of a validation; a longer text makes it repair the file. */
const limits = { title: 32, text: 255, error: 225 }
const clipped = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`)

const number = (end: string | undefined): number => Number(end)
const day = (end: string | undefined): Date => new Date(`${String(end)}T00:00:00Z`)

function ends<T>(rule: { readonly from?: string; readonly to?: string }, read: (end: string | undefined) => T) {
  if (rule.from !== undefined && rule.to !== undefined) return { operator: 'between' as const, formulae: [read(rule.from), read(rule.to)] }
  if (rule.to !== undefined) return { operator: 'lessThanOrEqual' as const, formulae: [read(rule.to)] }
  return { operator: 'greaterThanOrEqual' as const, formulae: [read(rule.from)] }
}

function what(rule: Validation) {
  if (rule.is === 'list') return { type: 'list' as const, formulae: [rule.from] }
  if (rule.is === 'custom') return { type: 'custom' as const, formulae: [rule.formula] }
  if (rule.is === 'date') return { type: 'date' as const, ...ends(rule, day) }
  return { type: rule.is, ...ends(rule, number) }
}

/** A validation as exceljs wants it. A blank cell is always allowed. */
export function validationOf(rule: Validation) {
  return {
    ...what(rule),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.warnOnly === true ? 'warning' : 'stop',
    ...(rule.error === undefined ? {} : { error: clipped(rule.error, limits.error) }),
    ...(rule.prompt === undefined ? {} : { showInputMessage: true, promptTitle: clipped(rule.prompt.title, limits.title), prompt: clipped(rule.prompt.text, limits.text) }),
  }
}

/** A conditional look as exceljs wants it; the earlier one of a page wins. */
export function formatOf(format: Format, priority: number) {
  if (format.is === 'rule') return { type: 'expression' as const, priority, formulae: [format.formula], style: conditionalStyle(format.look) }
  if (format.is === 'bar') {
    return { type: 'dataBar' as const, priority, gradient: false, minLength: 0, maxLength: 100, cfvo: [{ type: 'num' as const, value: 0 }, { type: 'max' as const }], color: argb(format.colour) }
  }
  const middle = format.middle === undefined ? [] : [format.middle]
  return {
    type: 'colorScale' as const,
    priority,
    cfvo: [{ type: 'min' as const }, ...middle.map(() => ({ type: 'percentile' as const, value: 50 })), { type: 'max' as const }],
    color: [format.from, ...middle, format.to].map(argb),
  }
}
