import type { NotArisen } from '../../../criteria/criteria.ts'
import type { Rule } from '../../../methods/index.ts'
import type { Rational } from '../../../rational.ts'
import { decimalText } from '../../../rational.ts'
import type { Text } from '../../../text.ts'
import { bare } from '../../../text.ts'
import { said } from '../said.ts'
import { worthOf, type Clause } from './clauses.ts'

/** What a rule is proposed from. */
export interface Case {
  readonly clauses: readonly Clause[]
  /** All lines as one text. */
  readonly whole: string
  readonly max: Rational
  readonly name: string
  readonly list: 'base' | 'bonus' | 'penalty'
  /** The year of the set, for days without one. */
  readonly year: number | undefined
  readonly grades: readonly { readonly id: string; readonly name: string }[]
}

/** A rule that says what the words say; `used` are the clauses that are in it. */
export interface Proposal {
  readonly rule: Rule
  readonly used: readonly Clause[]
  /** What a person has to look at all the same. */
  readonly doubts?: readonly Text[]
  /** The most points that the words give, when they give less or more than the maximum. */
  readonly highest?: Rational
  readonly notArisen?: NotArisen
}

/** Reads one kind of rule; undefined when the words are no such rule. */
export type RuleReader = (of: Case) => Proposal | undefined

/** A number as YAML writes it. */
export const plainNumber = (value: Rational): number => Number(decimalText(value))

export const pointsOf = (clause: Clause, max: Rational): Rational | undefined => (clause.points === undefined ? undefined : worthOf(clause.points, max))

type Kind = 'count' | 'number' | 'percent' | 'money'

/** The kind of a figure by its name. */
export function kindOf(name: string, usual: Kind = 'count'): Kind {
  const words = said(name)
  if (/^(tỷ lệ|tỉ lệ|chỉ số hài lòng|mức độ hài lòng)/u.test(words)) return 'percent'
  if (/^(số tiền|kinh phí|vốn|thu ngân sách|chi ngân sách|dự toán)/u.test(words)) return 'money'
  return /^điểm /u.test(words) ? 'number' : usual
}

/** A figure written in place, with the name that the words give it. */
export const figure = (name: string, kind: Kind, unit = '') => ({ name: capital(name), ...(unit === '' ? {} : { unit }), kind })

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** An id out of a name: its first words without marks, unlike those `taken`. */
export function idOf(name: string, taken: readonly string[]): string {
  const words = bare(name).replaceAll('%', ' phan tram').split(' ').filter(word => word !== '').slice(0, 4).join('-') || 'muc'
  for (let turn = 1; ; turn++) {
    const id = turn === 1 ? words : `${words}-${turn}`
    if (!taken.includes(id)) return id
  }
}

/** Two figures with `÷` or ` / ` between them; brackets around the whole are taken off. */
export function quotientIn(words: string): { readonly part: string; readonly whole: string } | undefined {
  const [part, whole, ...more] = unbracketed(words).split(/\s*÷\s*|\s+\/\s+|\/(?=(?:tổng|số) )|\s+chia (?:cho )?/iu).map(unbracketed)
  return part === undefined || whole === undefined || more.length > 0 || part === '' || whole === '' ? undefined : { part, whole }
}

/** Without brackets that stand around the whole. */
export function unbracketed(words: string): string {
  const text = words.trim()
  const inner = /^[([](.*)[)\]]$/su.exec(text)?.[1]
  return inner === undefined || /^[^([]*[)\]]/.test(inner) ? text : unbracketed(inner)
}
