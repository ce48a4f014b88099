import { closedBy, isShut } from '../../criteria/closed.ts'
import { firstRow, formColumns, sheetNames } from '../../evidence/layout.ts'
import type { Format, Page, PageRow, Validation } from '../../page.ts'
import { statesValidation, validationFor } from './asking.ts'
import { askedOf } from './grade.ts'
import { cellOf, type Ground } from './cells.ts'
import { totalRowOf } from './foot.ts'
import { heading, headRow, unitRow, type FormUnit } from './heading.ts'
import { fills, live, looks } from './looks.ts'
import { componentRow, inputRow, listRow, nodeRow } from './rows.ts'
import { sumsOf } from './totals.ts'
import { formHeads, marks, progress, titles } from './words.ts'

const shown = 8
const widths = [8, 42, 10, 17, 46, 24, 12, 24]

/** The sheet "Tự chấm". */
export function assessmentPage(ground: Ground, unit: FormUnit): Page {
  const { set, lang } = ground
  const head = firstRow - 1
  return {
    name: sheetNames.form, locked: true,
    columns: [...widths.map(width => ({ width })), ...formHeads.slice(shown).map(() => ({ width: 12, hidden: true }))],
    freeze: { rows: head, columns: 2 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: `&L${footer(set.title[lang], unit)}&R&P/&N` },
    rows: [
      ...heading(titles.form, set, unitRow(unit, shown, lang), shown, lang),
      progressRow(ground),
      headRow(formHeads, lang),
      ...rowsOf(ground),
    ],
    validations: ground.rows.flatMap(row => validationOf(row, ground)),
    formats: formatsOf(ground),
  }
}

const footer = (title: string, unit: FormUnit): string =>
  [title, ...(unit === undefined ? [] : [unit.name])].join(' – ').replaceAll('&', '&&').slice(0, 200)

function rowsOf(ground: Ground): readonly PageRow[] {
  const sums = sumsOf(ground)
  return ground.rows.map(row => {
    switch (row.is) {
      case 'field': case 'criterion': return nodeRow(row, ground)
      case 'component': return componentRow(row, ground)
      case 'input': return inputRow(row, ground)
      case 'list': return listRow(row.list, row.row, ground)
      case 'total': return totalRowOf(row.what, row.row, sums, ground)
    }
  })
}

function validationOf(row: Ground['rows'][number], ground: Ground): readonly Validation[] {
  if (row.is !== 'component' && row.is !== 'input') return []
  const ref = cellOf('declared', row.row)
  if (isShut(row.component) || (row.is === 'input' && row.input.shared)) return []
  return [row.input === undefined ? statesValidation(ref, ground) : validationFor(row.input, ref, ground)]
}

/** How much is left to do, counted as the form is filled in. */
function progressRow(ground: Ground): PageRow {
  const { lang } = ground
  const count = (mark: string): string => `COUNTIF(${ground.whole('state')},"${mark}")`
  const part = (mark: string, words: string): string => `IF(${count(mark)}=0,"","; "&${count(mark)}&"${words}")`
  const formula = `IF(${count(marks.blank)}=0,"${progress.full[lang]}","${progress.left[lang]}"&${count(marks.blank)}&"${progress.blank[lang]}")`
    + `&${part(marks.missing, progress.missing[lang])}&${part(marks.unreadable, progress.unreadable[lang])}`
  const asked = askedOf(ground)
  const value = asked === 0 ? progress.full[lang] : `${progress.left[lang]}${asked}${progress.blank[lang]}`
  return { boxes: [{ ...live(formula, value, { ...looks.line, bold: true }), across: shown }] }
}

/** Pink where a cell is unreadable or a figure is missing, grey points where nothing is declared. */
function formatsOf(ground: Ground): readonly Format[] {
  const last = ground.rows.reduce((end, row) => (row.is === 'total' ? end : row.row), firstRow)
  const column = (name: keyof typeof formColumns): string => `${formColumns[name]}${firstRow}:${formColumns[name]}${last}`
  const [state, worth] = [`$${formColumns.state}${firstRow}`, `$${formColumns.worth}${firstRow}`]
  const pink = { fill: fills.doubtful }
  return [
    { is: 'rule', range: column('declared'), formula: `OR(${state}="${marks.unreadable}",IF(ISERROR(${worth}),FALSE,${worth}="${marks.unreadable}"))`, look: pink },
    ...ground.set.components.flatMap(component => missing(component, ground)),
    { is: 'rule', range: column('points'), formula: `OR(${state}="${marks.unreadable}",${state}="${marks.missing}")`, look: pink },
    { is: 'rule', range: column('points'), formula: `${state}="${marks.blank}"`, look: { colour: 'A6A6A6' } },
  ]
}

/** The blank figures of a component that is answered in part. */
function missing(component: Ground['set']['components'][number], ground: Ground): readonly Format[] {
  const below = ground.inputsOf(component)
  const [first, last] = [below[0], below.at(-1)]
  if (first === undefined || last === undefined || closedBy(component) !== undefined) return []
  const state = ground.at('state', component).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
  return [{
    is: 'rule', range: `${cellOf('declared', first.row)}:${cellOf('declared', last.row)}`,
    formula: `AND(${state}="${marks.missing}",$${cellOf('worth', first.row)}="${marks.blank}")`, look: { fill: fills.doubtful },
  }]
}
