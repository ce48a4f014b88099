import { times, percent, plus, rate, input, type Expr } from '../formula/expr.ts'
import { compare, divide, exact, hundred, one, sign, type Rational } from '../rational.ts'
import { same, type Text } from '../text.ts'
import type { Seat, SetText } from './method.ts'

/** What respondents are asked for a component, where their answers are counted. */
export interface Questionnaire {
  /** As it stands on the questionnaire, where the set says so. */
  readonly question?: Text
  readonly options: readonly SurveyOption[]
  /** Groups of respondents whose means are weighed; empty where every answer counts alike. */
  readonly groups: readonly SurveyGroup[]
  readonly leastSample?: Rational
}

export interface SurveyOption {
  readonly id: string
  readonly name: Text
  /** Its worth as a rate; without one it leaves the sample. */
  readonly percent?: Rational
  /** The number that respondents write for it: 5 of 1–5. */
  readonly value?: Rational
}

/** A group of weight 0 is asked and does not count. */
export interface SurveyGroup {
  readonly id: string
  readonly name: Text
  readonly weight: Rational
  /** At least 1 where the group counts: without an answer it has no mean. */
  readonly leastSample: Rational
}

/** An option as a rule writes it. */
export interface OptionData { readonly id: string; readonly name?: SetText; readonly percent?: number; readonly value?: number }
/** A group of respondents as a rule writes it. */
export interface GroupData { readonly id: string; readonly name?: SetText; readonly weight?: number; readonly leastSample?: number }

interface Asking {
  readonly question?: SetText
  readonly options?: readonly OptionData[]
  readonly groups?: readonly GroupData[]
  readonly leastSample?: number
}

const called = (entry: { readonly id: string; readonly name?: SetText }, seat: Seat): Text => (entry.name === undefined ? same(entry.id) : seat.text(entry.name))

/** The questionnaire of a rule that counts answers. */
export function questionnaireOf(rule: Asking, seat: Seat): Questionnaire {
  return {
    options: (rule.options ?? []).map(option => ({
      id: option.id, name: called(option, seat),
      ...(option.percent === undefined ? {} : { percent: divide(exact(option.percent), hundred) }),
      ...(option.value === undefined ? {} : { value: exact(option.value) }),
    })),
    groups: (rule.groups ?? []).map(group => ({ id: group.id, name: called(group, seat), weight: exact(group.weight ?? 1), leastSample: exact(group.leastSample ?? 1) })),
    ...(rule.question === undefined ? {} : { question: seat.text(rule.question) }),
    ...(rule.leastSample === undefined ? {} : { leastSample: exact(rule.leastSample) }),
  }
}

/** The input that counts the answers of an option: `2.4.A`, or `2.4.dan.A` of a group of respondents. */
export const tallyId = (code: string, option: string, group?: string): string => (group === undefined ? `${code}.${option}` : `${code}.${group}.${option}`)

/** Options that have a worth. */
export const counting = (asked: Questionnaire): readonly SurveyOption[] => asked.options.filter(option => option.percent !== undefined)

/** Groups that have a say. */
export const weighed = (asked: Questionnaire): readonly SurveyGroup[] => asked.groups.filter(group => sign(group.weight) > 0)

/** The ids of the tallies that make a sample: of one group, or of all respondents where there are none. */
export const sampleIds = (asked: Questionnaire, code: string, group?: SurveyGroup): readonly string[] => counting(asked).map(option => tallyId(code, option.id, group?.id))

/** How many answers count. */
export const sampleOf = (asked: Questionnaire, code: string, group?: SurveyGroup): Expr => plus(...sampleIds(asked, code, group).map(input))

/** Σ count × percent ÷ Σ count over the options that count. */
export function meanOf(asked: Questionnaire, code: string, group?: SurveyGroup): Expr {
  const parts = counting(asked).map(option => times(input(tallyId(code, option.id, group?.id)), percent(option.percent ?? one)))
  return rate(plus(...parts), sampleOf(asked, code, group))
}

/** Whether all groups weigh the same. */
export const isEven = (groups: readonly SurveyGroup[]): boolean => groups.every(group => compare(group.weight, groups[0]?.weight ?? one) === 0)
