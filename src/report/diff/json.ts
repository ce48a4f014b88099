import type { Change } from '../../criteria/diff/change.ts'
import { weights } from '../../criteria/diff/weight.ts'
import type { Place } from '../../finding.ts'
import { decimalText, type Rational } from '../../rational.ts'
import type { Effect, Side } from '../../scoring/replay/effect.ts'
import { isSameGrade } from '../../scoring/replay/grades.ts'
import type { Replay, Replayed } from '../../scoring/replay.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import type { Lang } from '../../text.ts'
import { maxima } from './maxima.ts'
import { rankShift, replayFacts } from './replay-facts.ts'
import type { Compared, View } from './view.ts'

/** `cchc-diff/1`: changes with both places, maxima, and each group that was scored again. Decimals are texts, sentences in the view's tongue. */
export function diffJson({ diff, oldFile, newFile, replays }: Compared, { lang }: Pick<View, 'lang'>): string {
  const count = (weight: string): number => diff.changes.filter(change => change.weight === weight).length
  const written = {
    schema: 'cchc-diff/1',
    old: { file: oldFile, id: diff.old.id, title: diff.old.title[lang], sha256: diff.old.sha256 },
    new: { file: newFile, id: diff.now.id, title: diff.now.title[lang], sha256: diff.now.sha256 },
    counts: Object.fromEntries(weights.map(weight => [weight, count(weight)])),
    changes: diff.changes.map(change => changeJson(change, replays, lang)),
    maxima: maxima(diff).map(({ code, name, before, after }) => ({ code: code === '' ? null : code, name: name[lang], old: decimal(before), new: decimal(after) })),
    replays: replays.map(replay => replayJson(replay, lang)),
  }
  return `${JSON.stringify(written, undefined, 2)}\n`
}

const decimal = (value: Rational | undefined): string | null => (value === undefined ? null : decimalText(value))

function changeJson(change: Change, replays: readonly Replay[], lang: Lang): object {
  const { kind, weight, oldCode, newCode, subject, what, before, after, message, oldPlace, newPlace } = change
  const effects = replays.flatMap(({ name, effects }) => { const effect = effects.get(change); return effect === undefined ? [] : [{ group: name[lang], ...effectJson(effect) }] })
  return {
    kind, grade: weight, codes: { old: oldCode ?? null, new: newCode ?? null }, subject: subject[lang], what: what[lang], message: message[lang],
    old: sideJson(before?.[lang], oldPlace), new: sideJson(after?.[lang], newPlace), ...(effects.length === 0 ? {} : { effects }),
  }
}

const sideJson = (value: string | undefined, place: Place | undefined): object =>
  ({ value: value ?? null, file: place?.file ?? null, line: place?.line ?? null, column: place?.column ?? null })

const effectJson = ({ of, gained, lost, ranks, grades }: Effect): object =>
  ({ of, gained: movedJson(gained), lost: movedJson(lost), ...(of === 'index' ? { ranks, grades } : {}) })

const movedJson = (side: Side | undefined): object | null =>
  (side === undefined ? null : { units: side.units, least: decimalText(side.least), most: decimalText(side.most) })

function replayJson(replay: Replay, lang: Lang): object {
  const { ranked, moved, certain, regraded, uncollected } = replayFacts(replay)
  return {
    group: replay.name[lang], years: replay.years,
    counts: { ranked: ranked.length, moved: moved.length, movedForCertain: certain.length, regraded: regraded.length },
    uncollected: uncollected.map(({ component, units }) => ({ code: component.code, name: component.name[lang], max: decimalText(component.max), units })),
    units: replay.units.map(unitJson),
  }
}

function unitJson(unit: Replayed): object {
  const { before, after, low, high, ranks, open } = unit
  const isRanked = before.rank !== undefined && after.rank !== undefined
  return {
    id: before.unit.id, name: before.unit.name,
    old: { status: before.status, rank: before.rank ?? null, grade: before.grade?.id ?? null, index: number(before, before.index), points: number(before, before.points) },
    new: { status: after.status, rank: after.rank ?? null, grade: after.grade?.id ?? null, index: number(after, after.index), points: number(after, after.points), max: number(after, after.max) },
    indexSpan: [decimalText(low), decimalText(high)], rankSpan: ranks === undefined ? null : [ranks.best, ranks.worst],
    rankShift: isRanked ? rankShift(unit) : null, regraded: isRanked && !isSameGrade(before.grade, after.grade), open: open.map(component => component.code),
  }
}

/** A unit that handed nothing in has no number: not a zero. */
const number = ({ status }: UnitScore, value: Rational): string | null => (status === 'not-submitted' ? null : decimalText(value))
