import type { Screen } from '../report/screen.ts'
import type { Progress } from './progress.ts'

/** What a command sees of the world: no argv, no process, no clock. */
export interface World extends Screen {
  readonly cwd: string
  /** Today as year-month-day, for what ends on a day; without it nothing has ended. */
  readonly today?: string
  /** A file to which a report of the run is appended, where the place that it runs in asks for one (a job of GitHub). */
  readonly summaryFile?: string
  /** Waits until the person ends the program (Ctrl-C), for commands that go on by themselves. */
  readonly ended?: () => Promise<void>
  /** How many threads may work at one time; without it as many as the machine runs. */
  readonly threads?: number | undefined
  /** How far the run is, where a person watches a terminal. */
  readonly progress?: Progress
  /** Data. */
  readonly out: (text: string) => void
  /** Messages. */
  readonly err: (text: string) => void
}
