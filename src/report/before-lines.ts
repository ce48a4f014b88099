import type { GroupScore } from '../scoring/scorecard.ts'
import { text, tongues, type Text } from '../text.ts'
import { rankedCounts } from './lone-rank.ts'
import type { Screen } from './screen.ts'
import { paragraph } from './wrapped.ts'

const heads = {
  merged: text(() => 'Sáp nhập từ kết quả trước', () => 'Merged since the result before'),
  renamed: text(() => 'Đổi tên từ kết quả trước', () => 'Renamed since the result before'),
  split: text(() => 'Tách từ kết quả trước', () => 'Parted since the result before'),
  several: text(() => 'Có thể là một trong nhiều đơn vị trùng tên ở kết quả trước', () => 'May be one of several units of its name in the result before'),
  new: text(() => 'Không có trong kết quả trước', () => 'Not in the result before'),
} satisfies Readonly<Record<string, Text>>

/** Who is not simply the unit that it was in the result before: merged, renamed, parted, one of several of its name, new; a line each. */
export function beforeLines(group: GroupScore, screen: Screen): readonly string[] {
  const { before, units } = group
  const t = tongues[screen.lang]
  const counts = rankedCounts(group)
  const kin = (['merged', 'renamed', 'split', 'several', 'new'] as const).flatMap(was => {
    const own = units.flatMap(({ unit }) => { const each = before?.get(unit.id); return each?.was === was ? [`${unit.name}${each.from.length === 0 ? '' : ` (${each.from.join(was === 'several' ? ', ' : ' + ')})`}`] : [] })
    return own.length === 0 ? [] : [paragraph(`${t.say(heads[was])}: ${own.join(', ')}`, screen.columns)]
  })
  return [...(counts === undefined ? [] : [paragraph(t.say(countsWords(counts)), screen.columns)]), ...kin]
}

const countsWords = ([before, now]: readonly [number, number]): Text => text(() => `Hạng kỳ trước xếp trong ${before} đơn vị, kỳ này trong ${now} đơn vị.`, () => `Ranks before were among ${before} units, now among ${now}.`)
