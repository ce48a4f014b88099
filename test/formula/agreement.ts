import type { Step } from '../../src/formula/evaluate.ts'
import { toDouble } from '../../src/rational.ts'
import type { CellValue } from './spreadsheet.ts'

/** Points, rates and counts: no step is beyond what an office reckons with, where doubles have no digits left to agree in; none divides by less than 1 %. */
export const isRealistic = (step: Step): boolean =>
  isBetween(step, 1e-4) && (step.of.is !== 'over' || step.parts.slice(1).every(divisor => isBetween(divisor, 1e-2))) && step.parts.every(isRealistic)

const isBetween = ({ value }: Step, least: number): boolean =>
  typeof value !== 'object' || value.n === 0n || (Math.abs(toDouble(value)) >= least && Math.abs(toDouble(value)) < 1e6)

/** A state is any error; a test the same side; points the same to nine decimals. */
export function agrees(step: Step, value: CellValue): boolean {
  if (typeof step.value === 'string') return typeof value === 'object'
  if (typeof step.value === 'boolean') return value === step.value
  const wanted = toDouble(step.value)
  return typeof value === 'number' && Math.abs(value - wanted) <= 5e-10 * Math.max(1, Math.abs(wanted))
}
