import { compare, decimalText, divide, exact, hundred, isZero, multiply, round, within, zero, type Rational } from '../../rational.ts'
import { html, nothing, type Markup } from './markup.ts'

const tenth = exact('0.1')

/** A share in hundredths, to a tenth, held between 0 and 100. */
const length = (part: Rational, whole: Rational): string => decimalText(round(within(isZero(whole) ? zero : multiply(divide(part, whole), hundred), zero, hundred), tenth))

/** A bar as long as the share; it is only beside a number, and hidden from those who hear the page. `mark` stands as a line across it. */
export const bar = (part: Rational, whole: Rational, mark?: Rational): Markup =>
  html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${length(part, whole)}" height="8"/>${mark === undefined ? nothing : html`<path d="M${length(mark, whole)} 0v8"/>`}</svg>`

/** `89,3%` of a maximum; undefined where nothing counts. */
export function shareOf(part: Rational, whole: Rational): Rational | undefined {
  return isZero(whole) ? undefined : round(multiply(divide(part, whole), hundred), tenth)
}

const steps = [exact(90), exact(80), exact(65), exact(50)] as const

/** The lower ends of the steps of the heat map, in hundredths, highest first. */
export const heatSteps: readonly Rational[] = steps

/** The step of a share: 0 is the best. The share itself is compared, not what is shown of it. */
export function heatOf(part: Rational, whole: Rational): number {
  const share = multiply(divide(part, whole), hundred)
  const step = steps.findIndex(from => compare(share, from) >= 0)
  return step < 0 ? steps.length : step
}
