import { isZero, sign, subtract, zero, type Rational } from '../../rational.ts'
import { sinceIn, type PartSince } from '../../scoring/compare/since.ts'
import { percent, type PartMove, type Share } from '../../scoring/compare/years.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import { text, type Text } from '../../text.ts'
import { alikeAbout } from '../alike.ts'
import { listName, partName } from '../part-words.ts'
import { beforeOf } from './change.ts'
import { shown, type Chapter } from './chapter.ts'
import { cell, grid, nameCell, row } from './grid.ts'
import { html, nothing, type Markup, type Piece } from './markup.ts'

/** What stands outside the comparison with the result before: units that are no longer, components that only one of the two sets has. */
export function outside({ t, group: { past, set } }: Chapter): Markup {
  if (past === undefined) return nothing
  const fresh = set.components.filter(({ code }) => past.fresh.includes(code))
  const gone = past.gone.map(({ name, index, rank }) => `${name}${index === undefined ? '' : ` (${t.number(index)}${rank === undefined ? '' : t.say(text(() => `, hạng ${rank}`, () => `, rank ${rank}`))})`}`)
  const parts = [[words.gone, gone], [words.fresh, fresh.map(({ code, name }) => `${code} ${t.say(name)}`)], [words.ended, past.ended.map(({ code, name }) => `${code} ${t.say(name)}`)]] as const
  const said = parts.filter(([, all]) => all.length > 0)
  return said.length === 0 ? html`<p><small>${t.say(alikeAbout)}</small></p>
` : html`<h3>${t.say(text(() => `So với kết quả năm ${past.year}: những gì chỉ có ở một năm`, () => `Beside the result of ${past.year}: what only one of the two years has`))}</h3>
<p>${t.say(alikeAbout)}</p>
${said.map(([head, all]) => html`<p><b>${t.say(head)}:</b> ${all.join('; ')}.</p>
`)}`
}

/** The fields of a unit beside the result before, with the components whose ratio moved; nothing where it is not compared. */
export function unitYears(chapter: Chapter, unit: UnitScore): Markup {
  const { t, group } = chapter
  const { set, past } = group
  const before = beforeOf(chapter, unit)
  if (before?.components === undefined) return nothing
  const { fields, extras } = sinceIn(set)(unit, before)
  const year = past === undefined ? t.say(words.before) : String(past.year)
  const line = (part: PartMove, name: Piece): Markup => row([nameCell(name), cell(share(chapter, part.before)), cell(share(chapter, part.now)), cell(rateMove(chapter, part))])
  const isWhole = group.units.length <= mostUnits
  const below = (parts: readonly PartSince[]): readonly Markup[] => parts.filter(part => isWhole && isMoved(part)).map(part => line(part, [`${part.code} ${t.say(partName(part))}`, former(part, chapter)]))
  return grid({
    caption: t.say(isWhole ? words.whole : words.fields),
    heads: [{ name: t.say(words.part), look: 'w' }, { name: year }, { name: String(set.year) }, { name: t.say(words.change) }],
    rows: [...fields.flatMap(field => [line(field, html`<b>${field.code}. ${t.say(field.name)}</b>`), ...below(field.parts)]), ...extras.flatMap(list => [...(list.whole === undefined ? [] : [line({ ...list.whole, code: '', name: listName(list), formerly: [] }, html`<b>${t.say(listName(list))}</b>`)]), ...below(list.parts)])],
  })
}

/** In larger groups the components would make the page heavy. */
const mostUnits = 40

const isMoved = (part: PartMove): boolean => !isZero(difference(part))

const difference = ({ now, before }: PartMove): Rational => subtract(percent(now), percent(before))

const share = (chapter: Chapter, { points, max }: Share): string => `${shown(chapter, points)} / ${chapter.t.number(max)}`

const former = ({ formerly }: PartMove, { t }: Chapter): Piece => (formerly.length === 0 ? undefined : html` <small>(${t.say(text(() => 'trước là', () => 'was'))} ${formerly.join(', ')})</small>`)

/** `▲ 8,8`, read out as `tăng 8,8 điểm phần trăm`. */
function rateMove({ t }: Chapter, part: PartMove): Markup {
  const by = difference(part)
  const way = sign(by)
  const size = t.number(way < 0 ? subtract(zero, by) : by, 2)
  const word: Text = way > 0 ? text(() => `tăng ${size} điểm phần trăm`, () => `up ${size} points of percent`) : way < 0 ? text(() => `giảm ${size} điểm phần trăm`, () => `down ${size} points of percent`) : text(() => 'không đổi', () => 'unchanged')
  return html`<span class="${way > 0 ? 'up' : way < 0 ? 'down' : 'even'}"><span aria-hidden="true">${way > 0 ? `▲ ${size}` : way < 0 ? `▼ ${size}` : '='}</span><span class="said">${t.say(word)}</span></span>`
}

const words = {
  whole: text(() => 'So với kết quả trước: lĩnh vực, và tiêu chí thành phần có tỷ lệ thay đổi (chỉ gồm phần cả hai kỳ đều tính)', () => 'Beside the result before: fields, and components whose ratio moved (what both results count)'),
  fields: text(() => 'So với kết quả trước theo lĩnh vực (chỉ gồm phần cả hai kỳ đều tính; từng tiêu chí: xem bảng kết quả)', () => 'Beside the result before by field (what both results count; components: see the workbook)'),
  part: text(() => 'Lĩnh vực, tiêu chí thành phần', () => 'Field, component'), before: text(() => 'Trước', () => 'Before'), change: text(() => '± tỷ lệ (%)', () => '± ratio (%)'),
  gone: text(() => 'Đơn vị kỳ trước có, nay không còn', () => 'Units that are no longer'), fresh: text(() => 'Tiêu chí mới', () => 'New components'), ended: text(() => 'Tiêu chí đã bỏ', () => 'Components gone'),
}
