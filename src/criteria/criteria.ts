import type { Expr } from '../formula/expr.ts'
import type { Path } from '../finding.ts'
import type { Measure } from './measures.ts'
import type { Effect, Input } from '../methods/method.ts'
import type { Questionnaire } from '../methods/questionnaire.ts'
import type { Rational, RoundingMode } from '../rational.ts'
import type { Text } from '../text.ts'

/** Who may give a component: the unit itself, the survey, the appraisers. */
export type Source = 'self' | 'survey' | 'appraisal'

/** What "không phát sinh" is worth: the maximum, nothing and out of the maximum, or 0 of the maximum. */
export type NotArisen = 'full' | 'exclude' | 'zero'
export type NotApplicable = 'exclude' | 'full'

/** Tiêu chí thành phần: a leaf, where points sit. */
export interface Component {
  readonly code: string
  readonly name: Text
  readonly max: Rational
  readonly list: 'base' | 'bonus' | 'penalty'
  /** The code of the field (lĩnh vực) and of the criterion (tiêu chí) above it; its own code where it has none. */
  readonly field: string
  readonly criterion: string
  readonly source: Source
  readonly basis?: Text
  readonly proof?: { readonly required: boolean; readonly text: Text }
  readonly notArisen: NotArisen
  readonly notApplicable: NotApplicable
  /** Its code in the set before; and the codes of what was merged into it beside that. */
  readonly formerly?: string
  readonly mergedFrom?: readonly string[]
  readonly method: string
  readonly inputs: readonly Input[]
  /** What respondents are asked, where their answers are counted. */
  readonly survey?: Questionnaire
  /** The worth, exact, in [0, max]. */
  readonly formula: Expr
  readonly effects: readonly Effect[]
  /** "Cách tính điểm". */
  readonly says: Text
  /** Of a penalty, in force when its points are not 0. */
  readonly capsGrade?: string
  readonly lowersGrade?: number
  /** What it takes to raise it, from 1 to 5; it decides no points. */
  readonly effort?: number
  readonly examples: readonly Example[]
  /** Where it stands in the set's data. */
  readonly path: Path
}

/** A worked example: answers and the points that they earn. Keys of `given` are ids of inputs, the code may be left out. */
export interface Example {
  readonly given: Readonly<Record<string, string | number | boolean>>
  readonly points: Rational
  readonly source?: Text
}

/** Lĩnh vực, tiêu chí or tiêu chí thành phần, as the tree shows them. */
export interface Node {
  readonly code: string
  readonly name: Text
  /** 0 for a field. */
  readonly depth: number
  /** What the leaves below add up to: the number that is used. */
  readonly max: Rational
  readonly children: readonly Node[]
  /** Present on a leaf, which then has no children. */
  readonly component?: Component
}

/** A list of bonus (điểm thưởng) or penalty (điểm phạt) components, capped by `max`. */
export interface ExtraList {
  readonly max: Rational
  readonly components: readonly Component[]
}

export interface Grade {
  readonly id: string
  readonly name: Text
  /** Inclusive, in points of the index. */
  readonly from: Rational
  /** Share of the ranked units that may hold it, as a rate. */
  readonly atMost?: Rational
}

export interface Figure {
  readonly id: string
  readonly input: Input
}

/** An amount in a cross-check: a figure, or a sum of figures. */
export type Amount = { readonly sum: readonly string[] }

/** `within` is a rate: 0.05 written in the set is 0.05 percentage points, 0.0005. */
export type CrossCheck =
  | { readonly is: 'equal'; readonly of: readonly Amount[]; readonly message?: Text }
  | { readonly is: 'at-most'; readonly of: readonly Amount[]; readonly message?: Text }
  | { readonly is: 'percent'; readonly stated: string; readonly part: Amount; readonly whole: Amount; readonly within: Rational; readonly message?: Text }

export interface Decision {
  readonly number: string
  readonly date: string
  readonly issuer: string
  readonly replaces: readonly string[]
}

/** Bộ tiêu chí: one year's rules, resolved and ready to score with. */
export interface CriteriaSet {
  readonly id: string
  readonly title: Text
  readonly year: number
  readonly period: { readonly from: string; readonly to: string }
  /** Not issued by anyone (ví dụ minh họa). */
  readonly sample: boolean
  readonly decision?: Decision
  readonly applies: readonly string[]
  readonly scale: Rational
  readonly rounding: { readonly to: Rational; readonly mode: RoundingMode; readonly at: 'total' | 'component' }
  readonly ranking: { readonly by: 'published' | 'exact'; readonly ties: 'competition' | 'dense'; readonly tieBreak: readonly string[] }
  readonly withoutProof: 'warn' | 'zero'
  readonly whenNotAppraised: 'self' | 'pending'
  readonly surveyWhenNotHeld: 'rescale' | 'zero'
  /** Highest first. */
  readonly grades: readonly Grade[]
  readonly figures: readonly Figure[]
  /** How figures are counted from a register of dossiers, where the set says so. */
  readonly measures?: readonly Measure[]
  readonly checks: readonly CrossCheck[]
  readonly fields: readonly Node[]
  readonly bonus?: ExtraList
  readonly penalty?: ExtraList
  readonly ceiling?: Rational
  /** Every leaf of the fields, then of bonus and penalty, in the order of the file. */
  readonly components: readonly Component[]
  /** Of the bytes of the file. */
  readonly sha256: string
}

/** Every node, parents before their children. */
export function* walk(nodes: readonly Node[]): Iterable<Node> {
  for (const node of nodes) {
    yield node
    yield* walk(node.children)
  }
}

/** Every input of the set, each id once: shared figures first, then each component's own. */
export function inputsOf(set: CriteriaSet): ReadonlyMap<string, Input> {
  const known = listed.get(set)
  if (known !== undefined) return known
  const all = [...set.figures.map(figure => figure.input), ...set.components.flatMap(component => component.inputs)]
  const inputs = new Map(all.map(input => [input.id, input]))
  listed.set(set, inputs)
  return inputs
}

/** Asked for each unit, and the same for all of them. */
const listed = new WeakMap<CriteriaSet, ReadonlyMap<string, Input>>()

/** The ids under which a component is answered: its own state, then its inputs. */
export const idsOf = (component: Component): readonly string[] => [component.code, ...component.inputs.map(input => input.id)]

/** Those of them that answer no other component: a figure that serves several speaks of none of them alone. */
export function ownIdsOf(set: CriteriaSet, component: Component): readonly string[] {
  const isOwn = (input: Input): boolean => !input.shared || !set.components.some(other => other.code !== component.code && other.inputs.some(each => each.id === input.id))
  return [component.code, ...component.inputs.filter(isOwn).map(input => input.id)]
}
