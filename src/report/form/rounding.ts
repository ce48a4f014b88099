import { decimalText, equal, exact, type Rational, type RoundingMode } from '../../rational.ts'

const places = [0, 1, 2, 3, 4, 5, 6] as const
const powerOf = (to: Rational): number | undefined => places.find(each => equal(to, exact(`1e-${each}`)))

/**
 * An Excel formula rounded as a set rounds. The inner rounding takes away the noise of binary arithmetic, so that what is
 * exactly half a step is seen as such.
 */
export function rounded(formula: string, { to, mode }: { readonly to: Rational; readonly mode: RoundingMode }): string {
  const name = mode === 'down' ? 'ROUNDDOWN' : 'ROUND'
  const power = powerOf(to)
  if (power !== undefined) return `${name}(ROUND(${formula},9),${power})`
  return `${name}(ROUND((${formula})/${decimalText(to)},9),0)*${decimalText(to)}`
}
