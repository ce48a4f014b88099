import type { Finding, Place, Severity } from '../../finding.ts'
import { exact } from '../../rational.ts'
import { text, type Text } from '../../text.ts'

/** Remarks of one kind over many rows: how many there were, and where the first of them stand. */
export interface Remark {
  readonly code: string
  readonly severity: Severity
  readonly says: Text
  readonly fix?: Text
  readonly file: string
  readonly sheet: string
  readonly read: string
  count: number
  readonly cells: string[]
}

/** Remarks are gathered by kind, never one a row. */
export interface Remarks {
  add(kind: Pick<Remark, 'code' | 'severity' | 'says' | 'fix'>, at: Place, read?: string): void
  readonly all: ReadonlyMap<string, Remark>
}

const mostCells = 3

/** Nothing remarked yet. */
export function noRemarks(): Remarks {
  const all = new Map<string, Remark>()
  return {
    all,
    add({ code, severity, says, fix }, { file, sheet = '', cell = '' }, read = '') {
      const key = [code, says.vi, file, sheet].join('\n')
      const before = all.get(key)
      if (before === undefined) all.set(key, { code, severity, says, ...(fix === undefined ? {} : { fix }), file, sheet, read, count: 1, cells: [cell] })
      else if (++before.count && before.cells.length < mostCells) before.cells.push(cell)
    },
  }
}

/** `Ngày trả trước ngày nhận: 12 hồ sơ (G5, G9, G40 …).` */
export const remarkFinding = ({ code, severity, says, fix, file, sheet, read, count, cells }: Remark): Finding => ({
  code, severity, at: { file, sheet, ...(cells[0] === undefined || cells[0] === '' ? {} : { cell: cells[0] }) }, ...(read === '' ? {} : { read }), ...(fix === undefined ? {} : { fix }),
  message: text(t => `${t.say(says)}: ${t.number(exact(count))} hồ sơ (${cells.join(', ')}${count > cells.length ? ' …' : ''}).`,
    t => `${t.say(says)}: ${t.number(exact(count))} ${count === 1 ? 'dossier' : 'dossiers'} (${cells.join(', ')}${count > cells.length ? ' …' : ''}).`),
})
