import type { NamedRows } from './named-rows.ts'
import type { Tallies } from './owners.ts'
import type { Remarks } from './remarks.ts'

/** What is gathered of one table; the remarks are those of its file. */
export interface InTable {
  readonly remarks: Remarks
  readonly tallies: Tallies
  /** Units, perhaps of other tables, that a dossier of this one belongs to as well: their figures are open. */
  readonly shared: Set<string>
  /** Where it names units beside its dossiers. */
  readonly named: NamedRows
}
