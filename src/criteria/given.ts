import { isDate } from './dates.ts'
import type { Input } from '../methods/method.ts'
import { compare, divide, exact, hundred, isWhole, type Rational } from '../rational.ts'
import { serialOf } from '../sheet.ts'
import { bare, folded } from '../text.ts'

/** What a worked example hands in for one input: as formulas see it (a percent is a rate, a date its serial day). */
export type Given =
  | { readonly is: 'number'; readonly number: Rational }
  | { readonly is: 'option'; readonly option: string }
  | { readonly is: 'state'; readonly state: 'not-arisen' | 'not-applicable' }

type Written = string | number | boolean

const states: Readonly<Record<string, 'not-arisen' | 'not-applicable'>> = {
  'khong phat sinh': 'not-arisen', 'not arisen': 'not-arisen', 'khong ap dung': 'not-applicable', 'not applicable': 'not-applicable',
}
const yes = ['co', 'yes', 'true']
const no = ['khong', 'no', 'false']

/** The state that a word states, in either tongue. */
export const stateOf = (written: Written): Given | undefined => {
  const state = states[bare(String(written))]
  return state && { is: 'state', state }
}

/** Reads one value of `given` for an input; undefined when it can be no answer to it. */
export function read(written: Written, input: Input): Given | undefined {
  const state = stateOf(written)
  if (state !== undefined) return state
  const word = bare(String(written))
  switch (input.kind) {
    case 'yes-no': return yes.includes(word) ? option('yes') : no.includes(word) ? option('no') : undefined
    case 'choice': return chosen(String(written), input)
    case 'date': return isDate(String(written)) ? { is: 'number', number: exact(serialOf(String(written))) } : input.orNo && no.includes(word) ? option('no') : undefined
    default: return typeof written === 'boolean' ? undefined : amount(String(written), input)
  }
}

const option = (id: string): Given => ({ is: 'option', option: id })

function chosen(written: string, input: Input): Given | undefined {
  const found = input.options?.find(each => each.id === written)
    ?? input.options?.find(each => [each.id, each.name.vi, each.name.en].some(name => folded(name) === folded(written)))
  return found && option(found.id)
}

/** No longer exponent: `1e999999999` would take all memory. */
const decimal = /^[-+]?\d+(\.\d+)?(e[-+]?\d{1,2})?$/i

/** A number at face value: 98.5 for a percent, with or without its sign. */
function amount(written: string, input: Input): Given | undefined {
  const plain = input.kind === 'percent' ? written.replace(/ ?%$/, '') : written
  if (!decimal.test(plain)) return undefined
  const number = input.kind === 'percent' ? divide(exact(plain), hundred) : exact(plain)
  if (input.kind === 'count' && !isWhole(number)) return undefined
  const within = (input.from === undefined || compare(number, input.from) >= 0) && (input.to === undefined || compare(number, input.to) <= 0)
  return within ? { is: 'number', number } : undefined
}
