import type { Finding } from '../finding.ts'
import { digestText } from '../report/findings/digest.ts'
import type { World } from './world.ts'

/** Findings on stderr: the gravest first and not more than a screen or two; all of them stand in the results, where these were written. */
export function tellFindings(all: readonly Finding[], world: World, isWritten = true): void {
  const digest = digestText(all, world, isWritten)
  if (digest !== '') world.err(`\n${digest}\n`)
}
