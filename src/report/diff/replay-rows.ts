import { compare, sign } from '../../rational.ts'
import { isSameGrade } from '../../scoring/replay/grades.ts'
import type { Replay, Replayed } from '../../scoring/replay.ts'
import { tongues, type Lang, type Text } from '../../text.ts'
import { indexShift, placesOf, rankSpan, replayFacts, signed, span } from './replay-facts.ts'
import { heads, unranked } from './replay-words.ts'

/** A column of the table of units: its head, how it stands, and its cell for a unit. */
export interface UnitColumn {
  readonly head: Text
  readonly align: 'left' | 'right'
  cell(unit: Replayed): string
}

/** The columns that a replay needs; spans only where something was never collected, grades only where there are any. */
export function unitColumns(replay: Replay, lang: Lang): readonly UnitColumn[] {
  const t = tongues[lang]
  const places = placesOf(replay)
  const isOpen = replayFacts(replay).uncollected.length > 0 || replay.units.some(({ low, high }) => compare(low, high) !== 0)
  const hasGrades = replay.before.set.grades.length + replay.after.set.grades.length > 0
  const right = (head: Text, cell: UnitColumn['cell']): UnitColumn => ({ head, align: 'right', cell })
  const left = (head: Text, cell: UnitColumn['cell']): UnitColumn => ({ head, align: 'left', cell })
  return [
    right(heads.before, ({ before }) => String(before.rank ?? '–')),
    right(heads.after, ({ after }) => String(after.rank ?? '–')),
    ...(isOpen ? [right(heads.ranks, rankSpan)] : []),
    left(heads.unit, ({ before }) => before.unit.name),
    right(heads.oldIndex, ({ before }) => (before.status === 'ranked' ? t.number(before.index, places) : t.say(unranked))),
    right(heads.newIndex, ({ after }) => (after.status === 'ranked' ? t.number(after.index, places) : t.say(unranked))),
    right(heads.shift, unit => (unit.before.status === 'ranked' && unit.after.status === 'ranked' ? signed(t.number(indexShift(unit), places), sign(indexShift(unit))) : '')),
    ...(isOpen ? [right(heads.span, unit => (unit.after.status === 'ranked' ? t.say(span(unit, places)) : ''))] : []),
    ...(hasGrades ? [left(heads.grade, unit => gradeCell(unit, lang))] : []),
  ]
}

function gradeCell({ before, after }: Replayed, lang: Lang): string {
  const name = (unit: Replayed['before']): string => unit.grade?.name[lang] ?? '–'
  if (before.grade === undefined && after.grade === undefined) return ''
  return isSameGrade(before.grade, after.grade) ? name(after) : `${name(before)} → ${name(after)}`
}

/** Units that some source names; one that handed nothing in under either set has nothing to compare. */
export const comparable = ({ units }: Replay): readonly Replayed[] => units.filter(({ before }) => before.status !== 'not-submitted')
