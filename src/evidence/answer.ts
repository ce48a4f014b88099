import type { Place } from '../finding.ts'
import type { Rational } from '../rational.ts'

/** What a unit handed in for one input. A percent is a rate (98,5 % is 0.985); an option is its id (`yes`, `no`, a level). */
export type Value =
  | { readonly is: 'number'; readonly number: Rational }
  | { readonly is: 'date'; readonly date: string }
  | { readonly is: 'option'; readonly option: string }

/** The facts that a cell can state; none becomes a number except through the policy of the criteria set. */
export type AnswerState = 'given' | 'blank' | 'not-arisen' | 'not-applicable' | 'unreadable'

/** A figure with an address. */
export interface Answer {
  /** The id of the input, or the code of a component when only its state was stated. */
  readonly id: string
  readonly state: AnswerState
  /** Present exactly when the state is `given`. */
  readonly value?: Value
  readonly from: Place
  /** As it stands in the cell. */
  readonly read: string
}

/** Whether anything at all was answered. */
export const isAnswered = (answer: Answer | undefined): boolean => answer !== undefined && answer.state !== 'blank'

/** The kinds of evidence, as the round file names them. */
export type SourceKind = 'form' | 'table' | 'register' | 'survey' | 'appraisal' | 'explanation'

/** What one source says of one unit. */
export interface Layer {
  readonly kind: SourceKind
  /** The office's name for it, such as "Hệ thống một cửa", else the file. */
  readonly name: string
  readonly answers: ReadonlyMap<string, Answer>
  /** Proof and explanation by component code, as written on the form. */
  readonly proofs: ReadonlyMap<string, Proof>
  /** Self-scores by component code, of a form that gives points and asks for no figures: what is claimed, not what it rests on. */
  readonly claimed?: ReadonlyMap<string, Rational>
  /** Of an appraisal and of the explanation that follows it: which round, from 1. */
  readonly round?: number
  /** What appraisers decide of components beside their values, or what a unit answers them, by component code. */
  readonly verdicts?: ReadonlyMap<string, Verdict>
  /** Components that appraisers give values of their own, not only of a figure shared with others: a state that an earlier source stated for such a component as a whole is lifted. */
  readonly reopens?: ReadonlySet<string>
  /** The self-scores that an appraisers' sheet shows, by component code. */
  readonly claims?: ReadonlyMap<string, Claimed>
}

/** Kết luận thẩm định of one component, or the unit's answer to it (its points are then only proposed). */
export interface Verdict {
  /** Counter-points in [0, max]; `agreed` leaves what stands; `pending` awaits a word of the unit; `unreadable` was written and cannot be used. */
  readonly points?: Rational | 'agreed' | 'pending' | 'unreadable'
  readonly reason: string
  readonly document: string
  readonly by: string
  /** An ISO date where the cell held one, else as written. */
  readonly on: string
  readonly from: Place
}

/** A self-score as a sheet shows it. */
export interface Claimed {
  readonly points: Rational
  readonly from: Place
}

/** Tài liệu kiểm chứng and giải trình of one component. */
export interface Proof {
  readonly proof: string
  readonly explanation: string
  /** Where the proof stands; of an explanation alone, where that does. */
  readonly from: Place
  /** Where the explanation stands beside a proof. */
  readonly explained?: Place
}

/** Đơn vị: one line of the roster. */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** Ids or names of the units before merging (đơn vị trước sắp xếp). */
  readonly predecessors: readonly string[]
  /** Codes of components, criteria or fields that do not apply to it. */
  readonly notApplicable: readonly string[]
}

/** All that is known of a unit: its layers in the order of the round, later ones overruling earlier ones. */
export interface Dossier {
  readonly unit: Unit
  readonly layers: readonly Layer[]
  /** False when the round has forms and none came from this unit (or no source names it at all). */
  readonly submitted: boolean
}
