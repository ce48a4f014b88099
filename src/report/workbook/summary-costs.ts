import type { PageRow } from '../../page.ts'
import { tabRef } from '../../page.ts'
import { divide, isZero, round, toDouble, type Rational } from '../../rational.ts'
import { dearest, type Cost } from '../../scoring/summary/costs.ts'
import { address } from '../../sheet.ts'
import { text } from '../../text.ts'
import { publishedText } from '../published.ts'
import { costColumns, costRow, lostInAll } from './costs.ts'
import { live } from './live.ts'
import { formatted, heads, looks, none, numberFormat, section, shareFormat, shareRounding, word } from './looks.ts'
import type { Rounding } from './steady.ts'
import type { Plan } from './plan.ts'
import { mostListed } from './summary-places.ts'

/** What cost most in the whole group: the dearest components and penalties, as the sheet of losses has them. */
export function costTable(plan: Plan): readonly PageRow[] {
  const { t, summary: { costs } } = plan
  const all = lostInAll(costs)
  const rows = dearest(costs).slice(0, mostListed).map(cost => row(cost, all, plan))
  return [section(t.say(words.title)), heads(names.map(t.say)), ...(rows.length === 0 ? [{ boxes: [none, word(t.say(words.nothing))] }] : rows), ...overNote(plan), ...floorNote(plan)]
}

/** That the penalties stand before their cap, where it acted. */
function overNote({ t, group: { set }, summary: { overPenalty } }: Plan): readonly PageRow[] {
  const { penalty } = set
  if (penalty === undefined || isZero(overPenalty)) return []
  const [cap, over] = [penalty.max, publishedText(overPenalty, set, t)]
  return [{ boxes: [{ value: t.say(text(
    t => `Điểm phạt ghi theo từng tiêu chí, trước mức trừ tối đa ${t.number(cap)} điểm một đơn vị; cả nhóm có ${over} điểm vượt mức không bị trừ.`,
    t => `Penalties stand one by one, before the most that is taken from a unit, ${t.number(cap)}; ${over} beyond it were not taken.`)), across: 8, look: looks.footnote }] }]
}

/** That part of the penalties is not taken because no total falls below 0. */
function floorNote({ t, group: { set }, summary: { belowZero } }: Plan): readonly PageRow[] {
  if (isZero(belowZero)) return []
  const kept = publishedText(belowZero, set, t)
  return [{ boxes: [{ value: t.say(text(
    () => `Tổng điểm không dưới 0: cả nhóm có ${kept} điểm phạt không bị trừ.`,
    () => `No total falls below 0: ${kept} points of penalties were not taken.`)), across: 8, look: looks.footnote }] }]
}

function row(cost: Cost, all: Rational, plan: Plan): PageRow {
  const { t, group } = plan
  const { component } = cost
  const look = formatted(looks.number, numberFormat(group))
  const sheet = tabRef(plan.tabs.costs)
  const cell = (name: keyof typeof costColumns): string => sheet + address(costColumns[name], costRow(plan, cost))
  const shown = (value: Rational, { to, mode }: Rounding): number => toDouble(round(value, to, mode))
  const share = formatted(looks.number, shareFormat)
  return {
    boxes: [
      word(component.code, looks.centre), word(component.list === 'penalty' ? `${t.say(component.name)} (${t.say(words.penalty)})` : t.say(component.name)), { value: toDouble(component.max), look },
      live(cell('losing'), cost.losing, formatted(looks.number, '0')), live(cell('lost'), shown(cost.lost, group.set.rounding), look),
      cost.mean === undefined ? none : live(cell('mean'), shown(cost.mean, group.set.rounding), look),
      cost.rate === undefined ? none : live(cell('rate'), shown(cost.rate, shareRounding), share),
      component.list === 'penalty' || isZero(all) ? none : live(cell('share'), shown(divide(cost.lost, all), shareRounding), share),
    ],
  }
}

const names = [
  text(() => 'Mã', () => 'Code'), text(() => 'Tiêu chí thành phần', () => 'Component'), text(() => 'Điểm tối đa', () => 'Maximum'), text(() => 'Số đơn vị mất điểm', () => 'Units that lost'),
  text(() => 'Tổng điểm mất', () => 'Points lost'), text(() => 'Bình quân một đơn vị', () => 'Per unit'), text(() => 'So với tối đa', () => 'Of the maximum'), text(() => 'Tỷ trọng tổng điểm mất', () => 'Share of all losses'),
]

const words = {
  title: text(() => '5. Nội dung mất nhiều điểm nhất của cả nhóm', () => '5. What cost most in the whole group'), penalty: text(() => 'điểm phạt', () => 'penalty'),
  nothing: text(() => 'Không đơn vị nào mất điểm.', () => 'No unit lost points.'),
}
