import type { Finding, Place } from '../../finding.ts'
import { columnNumber } from '../../sheet.ts'
import { folded, joined, text, type Text } from '../../text.ts'
import { shownColumn, type TitledColumn } from '../chosen.ts'
import { cellIn, textOf } from '../grid.ts'
import { headName } from '../head.ts'
import type { FormSheet } from './reader.ts'
import { declaredTold } from './told-declared.ts'
import { titleCellOf } from './unchosen.ts'
import { othersWords } from './words.ts'

const others = new Set(othersWords.map(folded))

const isOthers = ({ title }: TitledColumn): boolean => others.has(headName(title)) || others.has(headName(title.split(' › ').at(-1) ?? ''))

/** What the head of a sheet lacks, what stands there unused, and how the column of figures was found where its title did not say. `wanted`: the titles whose lack matters. */
export function columnsTold(form: FormSheet, file: string, wanted: ReadonlySet<string>): readonly Finding[] {
  const { sheet, columns: { chosen, declaredBy } } = form
  const place: Place = { file, sheet: sheet.name }
  const cell = (each: TitledColumn): Place => ({ ...place, cell: titleCellOf(form, each.column) })
  const choice = declaredTold(form, file)
  if (chosen.head === undefined) return [noHead(place), ...choice.filter(each => each.severity === 'error')]
  const [, last] = chosen.head
  const named = new Set([...declaredBy.rivals, ...declaredBy.past].map(each => each.column))
  const surplus = chosen.surplus.filter(each => !isOthers(each) && !named.has(each.column))
  const filled = surplus.filter(each => sheet.rows.some(row => row.number > last && textOf(cellIn(row, columnNumber(each.column))) !== ''))
  const missing = chosen.missing.filter(each => wanted.has(each.vi))
  const [first] = filled.length > 0 ? filled : surplus
  return [
    ...choice,
    ...(missing.length === 0 && first === undefined ? [] : [unlike(missing, surplus, filled.length > 0, first === undefined ? place : cell(first))]),
  ]
}

const quoted = (words: readonly Text[]): Text => text(t => t.list(words.map(word => `“${t.say(word)}”`)), t => t.list(words.map(word => `“${t.say(word)}”`)))

function unlike(missing: readonly Text[], surplus: readonly TitledColumn[], isFilled: boolean, at: Place): Finding {
  const parts = [
    ...(missing.length === 0 ? [] : [text(t => `thiếu cột ${t.say(quoted(missing))}`, t => `it lacks ${t.say(quoted(missing))}`)]),
    ...(surplus.length === 0 ? [] : [text(t => `không dùng cột ${t.list(surplus.map(each => t.say(shownColumn(each))))}`, t => `it does not need ${t.list(surplus.map(each => t.say(shownColumn(each))))}`)]),
  ]
  const said = joined(parts, '; ')
  return {
    code: 'form/columns', severity: isFilled ? 'warning' : 'info', at,
    message: text(t => `Tiêu đề của trang không hoàn toàn như phiếu: ${t.say(said)}.`, t => `The head of the sheet is not quite that of a form: ${t.say(said)}.`),
    ...(isFilled ? { fix: text(() => 'Nếu cột thừa chứa số liệu thì chuyển sang đúng cột của phiếu.', () => 'If an unused column holds figures, move them to the columns of the form.') } : {}),
  }
}

const noHead = (at: Place): Finding => ({
  code: 'form/no-head', severity: 'warning', at,
  message: text(
    () => 'Không tìm thấy dòng tiêu đề; đọc theo vị trí các cột của phiếu gốc.',
    () => 'No head row was found; the columns are read where the original form has them.',
  ),
})
