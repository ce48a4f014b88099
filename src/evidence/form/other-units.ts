import { inputsOf, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding, Place } from '../../finding.ts'
import type { Input } from '../../methods/method.ts'
import type { Row } from '../../sheet.ts'
import { text } from '../../text.ts'
import type { Answer } from '../answer.ts'
import { addressIn, cellIn, seenIn, textIn } from '../grid.ts'
import { nameKey, namesOf } from '../input-names.ts'
import { isSameSize, isUnitOfSize, unitShown } from '../intake/units.ts'
import { hasUnit, otherOfAll, unitIn, unitsAbove } from '../units-said.ts'
import type { Answers, FormSheet } from './reader.ts'

/** A unit that a row of the form says, and where. */
interface Said { readonly unit: string; readonly at: Place }

/** Rows whose unit was changed to one of another size (đồng for triệu đồng, ha for m2) in the column of units, behind the name or in the note: which of the two the figure is in is unknown, so it is unreadable. */
export function otherUnitsIn(form: FormSheet, set: CriteriaSet, file: string): Answers {
  const ofAll = saidOfAll(form, file)
  const found = [...inputsOf(set).values()].filter(hasUnit).flatMap(input => (form.rows.inputs.get(input.id) ?? []).filter(row => isTyped(form, row)).flatMap(row => {
    const other = saidIn(form, row, input, file).find(({ unit }) => !isSameSize(unit, input)) ?? ofAll(input)
    return other === undefined ? [] : [{ input, row, other }]
  }))
  return {
    answers: found.map(({ input, row }): Answer => ({ id: input.id, state: 'unreadable', from: { file, sheet: form.sheet.name, cell: addressIn(row, form.columns.declared ?? form.columns.name) }, read: textIn(row, form.columns.declared) })),
    findings: found.map(({ input, other }) => otherUnit(input, other)),
  }
}

const isTyped = ({ columns }: FormSheet, row: Row): boolean =>
  columns.declared !== undefined && textIn(row, columns.declared) !== '' && cellIn(row, columns.declared)?.formula === undefined

/** What stands above the table (“Đơn vị tính: nghìn đồng”), or over its column of figures, is said of all that it may measure. */
function saidOfAll({ sheet, columns }: FormSheet, file: string): (input: Input) => Said | undefined {
  const over = columns.declared === undefined ? undefined : unitIn(seenIn(sheet, columns.head).get(columns.declared) ?? '')
  const cell = cellIn(sheet.rows.find(row => row.number === columns.head), columns.declared)?.address ?? ''
  const all = [...unitsAbove(sheet, columns.head), ...(over === undefined ? [] : [{ unit: over, cell }])]
  return input => { const other = all.length === 0 ? undefined : otherOfAll(all, input); return other === undefined ? undefined : { unit: other.unit, at: { file, sheet: sheet.name, cell: other.cell } } }
}

function saidIn({ sheet, columns }: FormSheet, row: Row, input: Input, file: string): readonly Said[] {
  const at = (column: number | undefined): Place => ({ file, sheet: sheet.name, cell: addressIn(row, column) })
  const name = textIn(row, columns.name)
  const behind = namesOf(input).includes(nameKey(name)) ? '' : /\(([^()]*)\)\s*$/u.exec(name)?.[1] ?? ''
  const noted = /(?:đơn vị|đvt)[^:]*:\s*([^.;]+)/iu.exec(textIn(row, columns.note))?.[1] ?? ''
  return ([[textIn(row, columns.unit), columns.unit], [behind, columns.name], [noted, columns.note]] as const).flatMap(([unit, column]) => (isUnitOfSize(unit) ? [{ unit, at: at(column) }] : []))
}

const otherUnit = (input: Input, { unit, at }: Said): Finding => ({
  code: 'form/other-unit', severity: 'error', at, read: unit,
  message: text(
    t => `${t.say(input.name)}: phiếu ghi đơn vị tính “${unit}”, bộ tiêu chí hỏi theo “${t.say(unitShown(input))}”; không rõ con số theo đơn vị nào nên không dùng.`,
    t => `${t.say(input.name)}: the form says the unit “${unit}”, the set asks for “${t.say(unitShown(input))}”; which of them the figure is in is unknown, so it is not used.`,
  ),
  fix: text(t => `Sửa đơn vị tính thành “${t.say(unitShown(input))}” và ghi con số theo đơn vị đó.`, t => `Make the unit “${t.say(unitShown(input))}” and write the figure in it.`),
})
