import { checkLine } from './lines/check.ts'
import { formLine } from './lines/form.ts'
import type { CommandLine } from './lines/line.ts'
import { scoreLine } from './lines/score.ts'

/** Every command, in the order of `--help`: a new one is a file in `lines/` and a line here. */
export const commandLines: readonly CommandLine[] = [checkLine, formLine, scoreLine]
