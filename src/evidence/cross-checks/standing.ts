import { compare, decimalsOf, equal, exact, hundred, multiply, round, sign, subtract, terminates, type Rational } from '../../rational.ts'

/** How a stated rate stands to the computed one: the same, cut to its decimals instead of rounded, or another. */
export type Standing = 'agrees' | 'cut' | 'differs'

const hundredth = exact('0.0001')

/** A rate to two decimals of a percent, to be told. */
export const shownRate = (rate: Rational): Rational => round(rate, hundredth)

/** Whether a stated rate is the computed one: rounded to the decimals it shows, cut to them (or within 0,01 %), or something else. */
export function standing(stated: Rational, rate: Rational, within: Rational): Standing {
  const gap = subtract(stated, rate)
  const distance = sign(gap) < 0 ? subtract(rate, stated) : gap
  const percents = multiply(stated, hundred)
  const places = terminates(percents) ? decimalsOf(percents) : 4
  const step = exact(`1e-${places + 2}`)
  if (compare(distance, within) <= 0 || equal(round(rate, step), stated)) return 'agrees'
  return equal(round(rate, step, 'down'), stated) || compare(distance, hundredth) <= 0 ? 'cut' : 'differs'
}

/** The severity that goes with it: decimals cut off are a remark only. */
export const gravityOf = (how: Exclude<Standing, 'agrees'>): 'info' | 'warning' => (how === 'cut' ? 'info' : 'warning')
