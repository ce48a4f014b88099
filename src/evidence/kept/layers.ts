import type { Place } from '../../finding.ts'
import { fractionText, fromFraction, type Rational } from '../../rational.ts'
import type { Claimed, Layer, Proof, SourceKind, Verdict } from '../answer.ts'
import { answerOf, keptAnswer, keptPlace, placeOf, type KeptAnswer, type KeptPlace } from './answers.ts'

interface KeptProof extends KeptPlace {
  readonly code: string
  readonly proof: string
  readonly explanation: string
  readonly explained?: KeptPlace
}

interface KeptVerdict extends KeptPlace {
  readonly code: string
  /** A fraction, or a word. */
  readonly points?: string
  readonly reason: string
  readonly document: string
  readonly by: string
  readonly on: string
}

/** A self-score that a form claims, or that an appraisers' sheet shows. */
interface KeptClaim extends KeptPlace {
  readonly code: string
  /** A fraction. */
  readonly points: string
}

/** One source of a unit as the result file keeps it: enough to score the unit again without its files. */
export interface KeptLayer {
  readonly as: SourceKind
  readonly name: string
  /** The file in which everything stands that names no other. */
  readonly file: string
  readonly round?: number
  readonly answers: readonly KeptAnswer[]
  readonly proofs?: readonly KeptProof[]
  readonly claimed?: readonly { readonly code: string; readonly points: string }[]
  readonly verdicts?: readonly KeptVerdict[]
  readonly reopens?: readonly string[]
  readonly claims?: readonly KeptClaim[]
}

/** A layer as it is kept. */
export function keptLayer({ kind, name, answers, proofs, claimed, round, verdicts, reopens, claims }: Layer): KeptLayer {
  const file = [...answers.values(), ...proofs.values(), ...(verdicts ?? new Map<string, Verdict>()).values(), ...(claims ?? new Map<string, Claimed>()).values()][0]?.from.file ?? ''
  const placed = (from: Place): KeptPlace => keptPlace(from, file)
  return {
    as: kind, name, file, ...(round === undefined ? {} : { round }),
    answers: [...answers.values()].map(answer => keptAnswer(answer, file)),
    ...(proofs.size === 0 ? {} : { proofs: listed(proofs, (code, { from, explained, ...rest }) => ({ code, ...rest, ...placed(from), ...(explained === undefined ? {} : { explained: placed(explained) }) })) }),
    ...(claimed === undefined ? {} : { claimed: listed(claimed, (code, points) => ({ code, points: fractionText(points) })) }),
    ...(verdicts === undefined ? {} : { verdicts: listed(verdicts, (code, { points, from, ...rest }) => ({ code, ...(points === undefined ? {} : { points: pointsText(points) }), ...rest, ...placed(from) })) }),
    ...(reopens === undefined ? {} : { reopens: [...reopens] }),
    ...(claims === undefined ? {} : { claims: listed(claims, (code, { points, from }) => ({ code, points: fractionText(points), ...placed(from) })) }),
  }
}

/** The layer that was kept. */
export function layerOf({ as, name, file, round, answers, proofs, claimed, verdicts, reopens, claims }: KeptLayer): Layer {
  return {
    kind: as, name, ...(round === undefined ? {} : { round }),
    answers: new Map(answers.map(kept => [kept.id, answerOf(kept, file)])),
    proofs: byCode(proofs ?? [], ({ proof, explanation, explained, ...place }): Proof => ({ proof, explanation, from: placeOf(place, file), ...(explained === undefined ? {} : { explained: placeOf(explained, file) }) })),
    ...(claimed === undefined ? {} : { claimed: byCode(claimed, ({ points }) => fromFraction(points)) }),
    ...(verdicts === undefined ? {} : { verdicts: byCode(verdicts, kept => verdictOf(kept, file)) }),
    ...(reopens === undefined ? {} : { reopens: new Set(reopens) }),
    ...(claims === undefined ? {} : { claims: byCode(claims, ({ points, ...place }): Claimed => ({ points: fromFraction(points), from: placeOf(place, file) })) }),
  }
}

function verdictOf({ points, reason, document, by, on, ...place }: KeptVerdict, file: string): Verdict {
  return { ...(points === undefined ? {} : { points: pointsOf(points) }), reason, document, by, on, from: placeOf(place, file) }
}

const pointsText = (points: NonNullable<Verdict['points']>): string => (typeof points === 'string' ? points : fractionText(points))

const pointsOf = (written: string): Rational | 'agreed' | 'pending' | 'unreadable' =>
  written === 'agreed' || written === 'pending' || written === 'unreadable' ? written : fromFraction(written)

const listed = <From, To>(from: ReadonlyMap<string, From>, by: (code: string, each: From) => To): readonly To[] => [...from].map(([code, each]) => by(code, each))

const byCode = <From extends { readonly code: string }, To>(from: readonly From[], by: (each: From) => To): ReadonlyMap<string, To> =>
  new Map(from.map(each => [each.code, by(each)]))
