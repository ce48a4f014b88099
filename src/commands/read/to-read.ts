import type { ReadFile } from '../../evidence/gather.ts'
import type { Asked } from '../../evidence/reading/reading.ts'
import type { Finding } from '../../finding.ts'

/** A file that was opened, what it is to be read as, and what was remarked on the way; without `asked` the findings say why it is not read. */
export interface ToRead {
  readonly file: ReadFile
  readonly asked?: Asked
  readonly findings: readonly Finding[]
}
