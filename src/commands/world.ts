import type { Lang } from '../text.ts'

/** What a command sees of the world: no argv, no process, no clock. */
export interface World {
  readonly cwd: string
  readonly lang: Lang
  /** The width of the terminal in characters. */
  readonly columns: number
  readonly colour: boolean
  /** Data. */
  readonly out: (text: string) => void
  /** Messages. */
  readonly err: (text: string) => void
}
