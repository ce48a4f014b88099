import type { NotArisen, Source } from '../../criteria/criteria.ts'
import type { Rule } from '../../methods/index.ts'
import type { Rational } from '../../rational.ts'
import type { Text } from '../../text.ts'

/** A criteria set read off a table: what a person finishes and puts a decision to. */
export interface Skeleton {
  readonly identity: Identity
  readonly fields: readonly Branch[]
  readonly bonus?: Extra
  readonly penalty?: Extra
  readonly grades: readonly GradeRead[]
  /** Figures that several components name in the same words. */
  readonly figures: readonly FigureRead[]
  /** What the table itself states as its total. */
  readonly scale?: Rational
  readonly notArisen?: NotArisen
  /** Texts around the table that say something and were put nowhere, as they stand. */
  readonly remarks: readonly string[]
}

/** What the lines above the table tell; `year` is missing where none is named. */
export interface Identity {
  readonly title: string
  readonly year?: number
  readonly period?: { readonly from: string; readonly to: string }
  readonly applies: readonly string[]
  /** The line that names a decision. */
  readonly decision?: string
}

/** Lĩnh vực, tiêu chí or tiêu chí thành phần; a leaf has no children and carries `scoring`. */
export interface Branch {
  readonly code: string
  readonly name: string
  /** In points; missing where the table has none that can be read. */
  readonly max?: Rational
  readonly children: readonly Branch[]
  readonly scoring?: Scoring
  /** What stands beside a heading, which has no place for it in a set. */
  readonly beside?: readonly string[]
  /** Where it stands: `Bảng 1!B7`. */
  readonly at: string
}

/** How a leaf is scored, as proposed, and the words behind it. */
export interface Scoring {
  readonly rule: Rule
  /** The lines of the table, as they stand. */
  readonly words: readonly string[]
  /** What a person has still to decide or to look at. */
  readonly todo: readonly Text[]
  readonly proof?: string
  readonly basis?: string
  readonly note?: string
  readonly source?: Source
  readonly notArisen?: NotArisen
  readonly capsGrade?: string
  readonly lowersGrade?: number
}

export interface Extra {
  readonly max?: Rational
  readonly components: readonly Branch[]
}

export interface GradeRead {
  readonly id: string
  readonly name: string
  readonly from: Rational
  /** In percent. */
  readonly atMost?: Rational
}

/** A figure of the set; its kind is a guess by its name. */
export interface FigureRead {
  readonly id: string
  readonly name: string
  readonly unit?: string
  readonly kind: 'count' | 'number' | 'percent' | 'money'
}

/** Every branch, parents before their children. */
export function* branches(all: readonly Branch[]): Iterable<Branch> {
  for (const branch of all) {
    yield branch
    yield* branches(branch.children)
  }
}
