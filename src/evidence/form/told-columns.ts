import type { Finding, Place } from '../../finding.ts'
import { address, columnNumber } from '../../sheet.ts'
import { folded, joined, text, type Text } from '../../text.ts'
import { shownColumn, type TitledColumn } from '../chosen.ts'
import { cellIn, textOf } from '../grid.ts'
import { headName } from '../head.ts'
import type { FormSheet } from './reader.ts'
import { othersWords } from './words.ts'

const others = new Set(othersWords.map(folded))

const isOthers = ({ title }: TitledColumn): boolean => others.has(headName(title)) || others.has(headName(title.split(' › ').at(-1) ?? ''))

/** What the head of a sheet lacks, what stands there unused, and columns between which none was chosen. `wanted`: the titles whose lack matters. */
export function columnsTold({ sheet, columns }: FormSheet, file: string, wanted: ReadonlySet<string>): readonly Finding[] {
  const { chosen, rivals } = columns
  const place: Place = { file, sheet: sheet.name }
  if (chosen.head === undefined) return [noHead(place)]
  const [, last] = chosen.head
  const cell = (each: TitledColumn): Place => ({ ...place, cell: address(columnNumber(each.column), last) })
  const surplus = chosen.surplus.filter(each => !isOthers(each) && !rivals.some(rival => rival.column === each.column))
  const filled = surplus.filter(each => sheet.rows.some(row => row.number > last && textOf(cellIn(row, columnNumber(each.column))) !== ''))
  const missing = chosen.missing.filter(each => wanted.has(each.vi))
  const [first] = filled.length > 0 ? filled : surplus
  return [
    ...(rivals[0] === undefined ? [] : [twoColumns(rivals, cell(rivals[0]))]),
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

const twoColumns = (rivals: readonly TitledColumn[], at: Place): Finding => ({
  code: 'form/two-columns', severity: 'error', at, read: rivals[0]?.title ?? '',
  message: text(
    t => `${rivals.length} cột cùng là số liệu kê khai: ${t.list(rivals.map(each => t.say(shownColumn(each))))}; không biết cột nào nên không dùng cột nào.`,
    t => `${rivals.length} columns are declared figures alike: ${t.list(rivals.map(each => t.say(shownColumn(each))))}; which one is meant is unknown, so none is used.`,
  ),
  fix: text(() => 'Chỉ để tiêu đề “Số liệu kê khai” trên một cột.', () => 'Leave the title “Số liệu kê khai” over one column only.'),
})

const noHead = (at: Place): Finding => ({
  code: 'form/no-head', severity: 'warning', at,
  message: text(
    () => 'Không tìm thấy dòng tiêu đề; đọc theo vị trí các cột của phiếu gốc.',
    () => 'No head row was found; the columns are read where the original form has them.',
  ),
})
