import { resolve } from 'node:path'
import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Unit } from '../evidence/answer.ts'
import { isComputedBelow } from '../evidence/form/computed.ts'
import type { ReadFile } from '../evidence/gather.ts'
import { understood } from '../evidence/gather/forms.ts'
import { kindOf } from '../evidence/reading/kind.ts'
import type { Found } from '../io/find-files.ts'
import { readSheets } from '../io/read-sheets.ts'

/** What forms are read for: the set, the list of units, and whether a file tells by its sheets that it is a form. */
export interface FormsFor {
  readonly set: CriteriaSet
  readonly units?: readonly Unit[]
  readonly guess: boolean
}

/** A file of forms, understood as soon as it is open; one that turns out to be none keeps its workbook. */
export async function readForm({ path, file }: Found, { set, units, guess }: FormsFor): Promise<ReadFile> {
  const read: ReadFile = { file, ...await readSheets(resolve(path), file, isComputedBelow) }
  const isForm = !guess || (read.workbook !== undefined && kindOf(read.workbook, set).as === 'form')
  return isForm ? understood(read, set, units) : read
}
