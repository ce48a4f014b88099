import { resolve } from 'node:path'
import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Unit } from '../evidence/answer.ts'
import type { ReadFile } from '../evidence/gather.ts'
import type { Titles } from '../evidence/register/columns.ts'
import { countingFor } from '../evidence/register/count.ts'
import { noSheet } from '../evidence/register/told-sheets.ts'
import type { Found } from '../io/find-files.ts'
import { readRows } from '../io/read-rows.ts'
import { folded } from '../text.ts'
import { stages, type Progress } from './progress.ts'

/** How a register is read: the titles of its columns, the sheet that is wanted, the units that are known. */
export interface RegisterAsked {
  readonly columns?: Titles
  readonly sheet?: string
  readonly units?: readonly Unit[]
}

/** Counts the files of a register while they are read; of no file the rows are kept, and a dossier that stands in two files counts once. */
export async function readRegisters(files: readonly Found[], set: CriteriaSet, { columns, sheet, units }: RegisterAsked, progress?: Progress): Promise<readonly ReadFile[]> {
  const counting = countingFor(set, { ...(columns === undefined ? {} : { titles: columns }), ...(units === undefined ? { open: true } : { known: units }) })
  const all: ReadFile[] = []
  for (const { path, file } of files) {
    progress?.({ what: stages.reading, at: all.length + 1, of: files.length })
    const count = counting.file(file)
    const read = await readRows(resolve(path), file, sheet === undefined ? undefined : name => folded(name) === folded(sheet), count)
    const isThere = sheet === undefined || read.sheets === undefined || read.all === undefined || read.all.length === 0 || read.all.some(name => folded(name) === folded(sheet))
    all.push({ file, findings: isThere ? read.findings : [...read.findings, noSheet(file, sheet, read.all)], ...(read.sheets === undefined ? {} : { tally: isThere ? count.done() : { ...count.done(), findings: [] } }) })
  }
  return all
}
