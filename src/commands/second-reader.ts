import { fileText } from '../evidence/kept/read-file.ts'
import type { Found } from '../io/find-files.ts'
import { answering } from '../io/threads.ts'
import { revived } from '../rational.ts'
import { readForm, type FormsFor } from './read-form.ts'

/** A thread that reads forms beside the first one; a file that is no form is left to that one, `null`. */
answering<FormsFor, Found, string | null>(({ set, ...given }) => {
  const wanted = { ...given, set: revived(set) }
  return async found => {
    const read = await readForm(found, wanted)
    return read.workbook === undefined ? fileText(read) : null
  }
})
