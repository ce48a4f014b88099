import { appraiseLine } from './lines/appraise.ts'
import { checkLine } from './lines/check.ts'
import { compareLine } from './lines/compare.ts'
import { diffLine } from './lines/diff.ts'
import { exportLine } from './lines/export.ts'
import { formLine } from './lines/form.ts'
import { importLine } from './lines/import.ts'
import type { CommandLine } from './lines/line.ts'
import { readLine } from './lines/read.ts'
import { reportLine } from './lines/report.ts'
import { ruleLine } from './lines/rule.ts'
import { scoreLine } from './lines/score.ts'
import { testLine } from './lines/test.ts'

/** Every command, in the order of `--help`: a new one is a file in `lines/` and a line here. */
export const commandLines: readonly CommandLine[] = [checkLine, ruleLine, testLine, diffLine, formLine, readLine, scoreLine, reportLine, appraiseLine, compareLine, importLine, exportLine]
