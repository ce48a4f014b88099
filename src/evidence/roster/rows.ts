import type { Finding, Place } from '../../finding.ts'
import type { Row, Sheet } from '../../sheet.ts'
import { text } from '../../text.ts'
import { addressIn, textIn, textOf } from '../grid.ts'
import type { Head } from '../head.ts'
import { isFurniture } from '../table/rows.ts'
import { kindIn } from '../name-parts.ts'
import { isClosing, isHeading, isSum } from '../unit-words.ts'

type RosterHead = Head<'id' | 'name' | 'kind'>

/** The rows of a list that may be units, and what was left out: sums, headings, signatures with all below them, and rows that lack what makes the others units. */
export function unitRows(sheet: Sheet, { last, columns }: RosterHead, file: string): { readonly rows: readonly Row[]; readonly findings: readonly Finding[] } {
  const labels = sheet.rows.find(row => row.number === last)
  const below = sheet.rows.filter(row => row.number > last && !isFurniture(row, labels))
  const word = (row: Row): string => textIn(row, columns.name) || firstWord(row)
  const id = (row: Row): string => (textIn(row, columns.name) === '' ? '' : textIn(row, columns.id))
  const end = below.findIndex(row => id(row) === '' && isClosing(word(row)))
  const inside = end < 0 ? below : below.slice(0, end)
  const areMarked = inside.filter(row => id(row) !== '').length > inside.length / 2
  const isOther = (row: Row): boolean => id(row) === '' && (isSum(word(row)) || isSum(firstWord(row)) || isHeading(word(row)))
  const isUnmarked = (row: Row): boolean =>
    areMarked && textIn(row, columns.name) !== '' && id(row) === '' && textIn(row, columns.kind) === '' && kindIn(word(row)) === undefined
  const rows = inside.filter(row => !isOther(row) && !isUnmarked(row))
  const left = below.filter(row => !rows.includes(row))
  const at = (row: Row): Place => ({ file, sheet: sheet.name, cell: addressIn(row, columns.name) })
  return { rows, findings: left.map(row => skipped(word(row), inside.includes(row) && !isOther(row), at(row))) }
}

const firstWord = (row: Row): string => row.cells.map(textOf).find(word => word !== '') ?? ''

/** `doubtful`: nothing in its words says that it is no unit, it only lacks an id and a kind. */
const skipped = (read: string, doubtful: boolean, at: Place): Finding => ({
  code: 'roster/row-skipped', severity: doubtful ? 'warning' : 'info', at, read,
  message: doubtful
    ? text(() => `Dòng “${read}” không có mã và loại như các dòng khác, không coi là đơn vị.`, () => `The row “${read}” has neither id nor kind as the others have; it is taken for no unit.`)
    : text(() => `Dòng “${read}” không phải đơn vị; bỏ qua.`, () => `The row “${read}” is no unit; it was left out.`),
  ...(doubtful ? { fix: text(() => 'Nếu là đơn vị thì ghi mã và loại.', () => 'If it is a unit, write its id and kind.') } : {}),
})
