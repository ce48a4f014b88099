import type { KeptBefore, KeptGroup, KeptPast, KeptWords } from '../../evidence/kept/result.ts'
import { exact, fromFraction } from '../../rational.ts'
import { same, type Text } from '../../text.ts'
import type { GroupScore } from '../scorecard.ts'
import type { Before, Past } from './before.ts'
import type { Share } from './years.ts'

/** What the units of a result file were before and what the list is laid beside, as it keeps them. */
export function keptBefore({ units, previous: past }: KeptGroup): Pick<GroupScore, 'before' | 'past'> {
  const known = units.flatMap(({ id, previous }) => (previous === undefined ? [] : [[id, beforeIn(previous)] as const]))
  return { ...(known.length === 0 && past === undefined ? {} : { before: new Map(known) }), ...(past === undefined ? {} : { past: pastIn(past) }) }
}

const beforeIn = ({ was, from = [], missing, parted, silent, index, rank, unsettled, grade, open, movedList, bonus, penalty, components }: KeptBefore): Before => ({
  was, from, ...(missing === undefined ? {} : { missing }), ...(parted === undefined ? {} : { parted }), ...(silent === undefined ? {} : { silent }), ...stood({ index, rank, grade }), ...(unsettled === undefined ? {} : { unsettled }), ...(open === undefined ? {} : { open }), ...(movedList === undefined ? {} : { movedList }),
  ...(bonus === undefined && penalty === undefined ? {} : { lists: { ...(bonus === undefined ? {} : { bonus: shareIn(bonus) }), ...(penalty === undefined ? {} : { penalty: shareIn(penalty) }) } }),
  ...(components === undefined ? {} : { components: components.map(({ code, formerly = [], points, max }) => ({ code, formerly, points: fromFraction(points), max: fromFraction(max) })) }),
})

const shareIn = ({ points, max }: { readonly points: string; readonly max: string }): Share => ({ points: fromFraction(points), max: fromFraction(max) })

const pastIn = ({ name, year, ranked, gone, newComponents, goneComponents }: KeptPast): Past => ({
  name, year, ...(ranked === undefined ? {} : { ranked }), gone: gone.map(({ id, name: unit, index, rank, grade }) => ({ id, name: unit, ...stood({ index, rank, grade }) })), fresh: newComponents,
  ended: goneComponents.map(({ code, name: component, max }) => ({ code, name: bothTongues(component), max: exact(max) })),
})

const bothTongues = (words: KeptWords): Text => (typeof words === 'string' ? same(words) : words)

const stood = ({ index, rank, grade }: { readonly index: string | null; readonly rank: number | undefined; readonly grade: KeptWords | undefined }): Pick<Before, 'index' | 'rank' | 'grade'> =>
  ({ ...(index === null ? {} : { index: index.includes('/') ? fromFraction(index) : exact(index) }), ...(rank === undefined ? {} : { rank }), ...(grade === undefined ? {} : { grade: bothTongues(grade) }) })
