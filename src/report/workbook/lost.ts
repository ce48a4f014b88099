import type { Page, PageRow } from '../../page.ts'
import { compare, sign, subtract } from '../../rational.ts'
import type { GroupScore, LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { text, type Tongue } from '../../text.ts'
import { isUnsettled } from '../states.ts'
import { reasonOf } from '../reason.ts'
import { heads, looks, numberFormat, points, titleRows, word } from './looks.ts'

/** Leaves of the fields that earned less than counts for the unit, dearest first. What is pending or unreadable is not lost. */
export function lostLeaves(unit: UnitScore): readonly LeafScore[] {
  return unit.leaves
    .filter(leaf => leaf.component.list === 'base' && !isUnsettled(leaf) && compare(leaf.points, leaf.max) < 0)
    .sort((a, b) => compare(subtract(b.max, b.points), subtract(a.max, a.points)))
}

/** Penalties that cost something. */
export const penalties = (unit: UnitScore): readonly LeafScore[] =>
  unit.leaves.filter(leaf => leaf.component.list === 'penalty' && sign(leaf.points) > 0)

/** "Mất điểm": each component that lost points, unit by unit, with the reason; penalties at the end of each unit. */
export function lostPage(group: GroupScore, name: string, t: Tongue): Page {
  const names = [words.unit, words.code, words.name, words.max, words.points, words.lost, words.reason].map(t.say)
  const top = titleRows([t.say(words.title), t.say(group.name)], names.length)
  const head = top.length + 1
  const rows = group.units.filter(unit => unit.status !== 'not-submitted').flatMap(unit => unitRows(unit, group, t))
  return {
    name,
    columns: [{ width: 24 }, { width: 9 }, { width: 44 }, { width: 9 }, { width: 9 }, { width: 9 }, { width: 56 }],
    rows: [...top, heads(names), ...rows],
    freeze: { rows: head, columns: 1 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: '&P/&N' },
    ...(rows.length === 0 ? {} : { filter: `A${head}:G${head + rows.length}` }),
  }
}

function unitRows(unit: UnitScore, group: GroupScore, t: Tongue): readonly PageRow[] {
  const format = numberFormat(group)
  const about = (leaf: LeafScore): readonly ReturnType<typeof word>[] => [word(unit.unit.name, looks.strong), word(leaf.component.code, looks.centre), word(t.say(leaf.component.name))]
  return [
    ...lostLeaves(unit).map((leaf): PageRow => ({
      boxes: [...about(leaf), points(leaf.max, format), points(leaf.points, format), points(subtract(leaf.max, leaf.points), format), word(t.say(reasonOf(leaf, group.set)))],
    })),
    ...penalties(unit).map((leaf): PageRow => ({
      boxes: [...about(leaf), word('–', looks.centre), word(t.say(words.penalty), looks.centre), points(leaf.points, format), word(t.say(reasonOf(leaf, group.set)))],
    })),
  ]
}

const words = {
  title: text(() => 'CÁC TIÊU CHÍ THÀNH PHẦN MẤT ĐIỂM', () => 'COMPONENTS THAT LOST POINTS'),
  unit: text(() => 'Đơn vị', () => 'Unit'), code: text(() => 'Mã', () => 'Code'), name: text(() => 'Tiêu chí thành phần', () => 'Component'),
  max: text(() => 'Tối đa', () => 'Maximum'), points: text(() => 'Đạt', () => 'Points'), lost: text(() => 'Mất', () => 'Lost'),
  reason: text(() => 'Lý do', () => 'Reason'), penalty: text(() => 'phạt', () => 'penalty'),
}
