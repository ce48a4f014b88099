import type { Box, Look, Page, PageRow } from '../../page.ts'
import { isZero, subtract, toDouble, divide, zero, type Rational } from '../../rational.ts'
import { sinceIn, type FieldSince, type ListSince, type PartSince, type Since } from '../../scoring/compare/since.ts'
import type { PartMove, Share } from '../../scoring/compare/years.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import { address, columnName } from '../../sheet.ts'
import { tabRef } from '../../page.ts'
import { text } from '../../text.ts'
import { listName, partName } from '../part-words.ts'
import { otherTitles } from './heading.ts'
import { addedUp, exactly, roundedOnce } from './live.ts'
import { formatted, heads, looks, partFormat, shareFormat, shareRounding, word } from './looks.ts'
import { rowAt, shownUnits, titleLines, type Plan } from './plan.ts'

const across = 11
const head = titleLines + 1

/** More rows than these nobody reads: the fields alone are written then, and it is said. */
const mostRows = 20_000

/** A line of the sheet: a unit's field, or a component below it. */
interface Line {
  readonly unit: UnitScore
  readonly place: number
  readonly part: PartMove
  readonly leaves: readonly string[]
  readonly level: 0 | 1
  readonly list: PartSince['list']
}

/**
 * "So tiêu chí": each unit that is compared, field by field and component by component: points, the maximum that counted and their ratio before and now.
 * Only what both results count stands here; points of now are formulas over the sheet of details.
 */
export function yearsPartsPage(plan: Plan): Page {
  const { group, t, tabs: { yearsParts: name } } = plan
  const { lines, isCut } = linesIn(plan)
  const columns = new Map(plan.columns.all.flatMap(({ at, leaf }) => (leaf === undefined ? [] : [[group.set.components[leaf]?.code ?? '', at] as const])))
  const names = [words.unit, words.code, words.name, words.formerly, words.before, words.maxBefore, words.rateBefore, words.now, words.max, words.rate, words.change].map(t.say)
  return {
    name,
    columns: [24, 9, 44, 10, 9, 9, 10, 9, 9, 10, 11].map(width => ({ width })),
    rows: [...otherTitles(words.title, group, across, t), heads(names), ...lines.map((line, index) => row(line, head + 1 + index, columns, plan)), { boxes: [{ value: t.say(isCut ? words.cut : words.about), across, look: looks.footnote }] }],
    freeze: { rows: head, columns: 3 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
    ...(lines.length === 0 ? {} : { filter: `A${head}:${columnName(across)}${head + lines.length}` }),
  }
}

interface Lines { readonly lines: readonly Line[]; readonly isCut: boolean }

function linesIn(plan: Plan): Lines {
  const { group } = plan
  const since = sinceIn(group.set)
  const whole = shownUnits(plan).flatMap((unit, place) => linesOf(unit, place, since(unit, group.before?.get(unit.unit.id))))
  const isCut = whole.length > mostRows
  return { lines: isCut ? whole.filter(({ level }) => level === 0) : whole, isCut }
}

/** Points and maximum of the same components of a unit, before and now, as formulas over the rows of its fields on this sheet; by its place among the units. */
export interface SameSums {
  readonly before: string
  readonly now: string
}

/** How much of the same components each unit reached, in percent, as formulas; units that are not compared are not there. */
export function sameSums(plan: Plan): ReadonlyMap<number, SameSums> {
  const rows = new Map<number, number[]>()
  for (const [index, { place, level, list }] of linesIn(plan).lines.entries()) if (level === 0 && list === 'base') rows.set(place, [...rows.get(place) ?? [], head + 1 + index])
  const sheet = tabRef(plan.tabs.yearsParts)
  const share = (own: readonly number[], points: number, max: number): string =>
    `${addedUp(own, row => address(points, row), sheet)}/${addedUp(own, row => address(max, row), sheet)}*100`
  return new Map([...rows].map(([place, own]) => [place, { before: share(own, 5, 6), now: share(own, 8, 9) }]))
}

const linesOf = (unit: UnitScore, place: number, { fields, extras }: Since): readonly Line[] => {
  const below = (parts: readonly PartSince[]): readonly Line[] => parts.map(part => ({ unit, place, part: { ...part, name: partName(part) }, leaves: part.leaves, level: 1, list: part.list }))
  const whole = ({ list, whole: moved }: ListSince): readonly Line[] => (moved === undefined ? [] : [{ unit, place, part: { ...moved, code: '', name: listName({ list }), formerly: [] }, leaves: [], level: 0, list }])
  return [...fields.flatMap((field: FieldSince): readonly Line[] => [{ unit, place, part: field, leaves: field.parts.flatMap(part => part.leaves), level: 0, list: 'base' }, ...below(field.parts)]), ...extras.flatMap(list => [...whole(list), ...below(list.parts)])]
}

function row({ unit, place, part, leaves, level, list }: Line, at: number, columns: ReadonlyMap<string, number>, plan: Plan): PageRow {
  const { t, group } = plan
  const { before, now } = part
  const [look, said]: readonly [Look, Look] = level === 0 ? [looks.total, looks.totalWord] : [looks.number, looks.word]
  const number = (value: Rational): Box => ({ value: toDouble(value), look: formatted(look, partFormat(group, value)) })
  const cell = (column: number): string => address(column, at)
  const detail = rowAt(plan, 'details', place)
  const sheet = tabRef(plan.tabs.details)
  const cellOf = (column: number): string => `${columnName(column)}${detail}`
  const whole = level === 0 && list !== 'base' ? plan.columns[list]?.at : undefined
  const added = (list === 'penalty' ? '0-' : '') + (whole === undefined ? addedUp(leaves.flatMap(code => columns.get(code) ?? []), cellOf, sheet) : `${sheet}${cellOf(whole)}`)
  const change = formatted(look, `+${shareFormat};-${shareFormat};${shareFormat}`)
  return {
    boxes: [
      word(unit.unit.name, said), word(part.code, said), word(t.say(part.name), said), word(part.formerly.join(', '), said),
      number(before.points), number(before.max), rateBox(cell(5), cell(6), before, look), exactly(added, now.points, formatted(look, partFormat(group, now.points))), number(now.max), rateBox(cell(8), cell(9), now, look),
      roundedOnce(`${rate(cell(8), cell(9))}-${rate(cell(5), cell(6))}`, subtract(rateOf(now), rateOf(before)), shareRounding, change),
    ],
    ...(level === 0 ? {} : { outline: level }),
  }
}

const rateOf = ({ points, max }: Share): Rational => (isZero(max) ? zero : divide(points, max))

const rate = (points: string, max: string): string => `IF(${max}=0,0,${points}/${max})`

const rateBox = (points: string, max: string, share: Share, look: Look): Box => roundedOnce(rate(points, max), rateOf(share), shareRounding, formatted(look, shareFormat))

const words = {
  title: text(() => 'SO VỚI KẾT QUẢ TRƯỚC THEO LĨNH VỰC VÀ TIÊU CHÍ', () => 'BESIDE THE RESULT BEFORE, BY FIELD AND COMPONENT'),
  unit: text(() => 'Đơn vị', () => 'Unit'), code: text(() => 'Mã', () => 'Code'), name: text(() => 'Lĩnh vực, tiêu chí thành phần', () => 'Field, component'), formerly: text(() => 'Mã kỳ trước', () => 'Code before'),
  before: text(() => 'Điểm trước', () => 'Points before'), maxBefore: text(() => 'Tối đa trước', () => 'Maximum before'), rateBefore: text(() => 'Tỷ lệ trước', () => 'Ratio before'),
  now: text(() => 'Điểm', () => 'Points'), max: text(() => 'Tối đa', () => 'Maximum'), rate: text(() => 'Tỷ lệ', () => 'Ratio'), change: text(() => 'Chênh lệch tỷ lệ', () => 'Change of ratio'),
  about: text(() => 'Chỉ gồm tiêu chí mà cả hai kỳ đều tính cho đơn vị (kể cả tiêu chí đã đổi mã); tiêu chí mới, đã bỏ, không tính ở một kỳ để ngoài. Điểm phạt là điểm bị trừ, ghi số âm; dòng “cả danh mục” là số được tính trong mức tối đa, các dòng dưới nó có thể cộng lại nhiều hơn. Chênh lệch là hiệu hai tỷ lệ điểm trên điểm tối đa.',
    () => 'Only what both results count for the unit, under whatever code; components new, gone or left out on one side have no say. Penalties are points taken, below zero; “the whole list” is what counts within its cap, which the lines below it may exceed. The change is that of the two ratios of points to the maximum.'),
  cut: text(() => 'Quá nhiều dòng: chỉ ghi theo lĩnh vực. Chi tiết từng tiêu chí: cchc compare --unit.', () => 'Too many rows: fields alone. Components: cchc compare --unit.'),
}
