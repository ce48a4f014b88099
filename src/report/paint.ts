import { Chalk, type ChalkInstance } from 'chalk'

/** Colours for a terminal, or none: colour is never the only sign of anything. */
export const paint = (colour: boolean): ChalkInstance => new Chalk({ level: colour ? 1 : 0 })

const byPosition = ['green', 'cyan', 'yellow', 'magenta', 'red'] as const

/** The colour of a grade by its place among the grades, best first. */
export function gradePaint(pen: ChalkInstance, place: number, of: number): (text: string) => string {
  const index = of < 2 ? 0 : Math.round((place * (byPosition.length - 1)) / (of - 1))
  const name = byPosition[index] ?? 'white'
  return text => pen[name](text)
}
