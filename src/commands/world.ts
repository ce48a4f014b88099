import type { Screen } from '../report/screen.ts'

/** What a command sees of the world: no argv, no process, no clock. */
export interface World extends Screen {
  readonly cwd: string
  /** Data. */
  readonly out: (text: string) => void
  /** Messages. */
  readonly err: (text: string) => void
}
