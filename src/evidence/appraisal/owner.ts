import type { Finding, Place } from '../../finding.ts'
import type { Row, Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { named } from '../gather/owner.ts'
import { addressIn, coveredText } from '../grid.ts'
import { noUnit, severalUnits, twoUnits, unknownUnit } from '../table/told.ts'
import { idOf, kindIn } from '../name-parts.ts'
import { findUnit, nearUnit } from '../unit-names.ts'
import { unitTitles } from '../unit-title.ts'
import type { VerdictHead } from './columns.ts'
import { noUnitNamed } from './told.ts'

/** Whose a row or a sheet is, or why that is not known. */
export type Owner = { readonly unit: Unit } | { readonly finding: Finding }

/** The units that may be named; an open list takes in whoever is. */
export interface Units {
  readonly known: readonly Unit[]
  readonly open: boolean
}

/** The unit of the first rows of a sheet without a column of units: named above the table, else by the tab, else by the file. */
export function sheetOwner(sheet: Sheet, head: VerdictHead, units: Units, file: string): Owner {
  const at: Place = { file, sheet: sheet.name }
  const titles = unitTitles(sheet, head.last)
  const found = new Map(titles.map(title => [title, titleOwner(title, units, at)] as const))
  const known = new Set([...found.values()].flatMap(owner => ('unit' in owner ? [owner.unit.id] : [])))
  if (known.size > 1) return { finding: noUnitNamed(at, [...found.keys()].join('”, “')) }
  const said = [...found.values()]
  const title = said.find(owner => 'unit' in owner) ?? said[0]
  return title ?? placedOwner(sheet, units, file)
}

/** The unit that stands behind “Đơn vị:”. */
export function titleOwner(title: string, { known, open }: Units, at: Place): Owner {
  const found = findUnit(known, title)
  if (found.is === 'one') return { unit: found.unit }
  if (found.is === 'several') return { finding: severalUnits(title, found.units, at) }
  if (title === '') return { finding: noUnitNamed(at, '') }
  return open ? { unit: newUnit('', title) } : { finding: unknownUnit(title, nearUnit(known, title), at) }
}

function placedOwner(sheet: Sheet, { known }: Units, file: string): Owner {
  const tab = findUnit(known, sheet.name)
  if (tab.is === 'one') return { unit: tab.unit }
  const [only, another] = named((file.split('/').at(-1) ?? file).replace(/\.[^.]+$/u, ''), known)
  return only !== undefined && another === undefined ? { unit: only } : { finding: noUnitNamed({ file, sheet: sheet.name }, '') }
}

/** The unit of a row, by id, else by name; an id and a name that mean two units are told. */
export function rowOwner(sheet: Sheet, row: Row, head: VerdictHead, { known, open }: Units, file: string): Owner {
  const at: Place = { file, sheet: sheet.name, cell: addressIn(row, head.unit ?? head.unitId) }
  const [id, name] = [coveredText(sheet, row, head.unitId), coveredText(sheet, row, head.unit)]
  if (folded(id + name) === '') return { finding: noUnit(at) }
  const [byId, byName] = [findUnit(known, id), findUnit(known, name)]
  if (byId.is === 'one' && byName.is === 'one' && byId.unit !== byName.unit) return { finding: twoUnits(id, name, at) }
  if (byId.is === 'one') return { unit: byId.unit }
  if (byName.is === 'one') return { unit: byName.unit }
  if (byName.is === 'several') return { finding: severalUnits(name, byName.units, at) }
  if (open) return { unit: newUnit(id, name || id) }
  return { finding: unknownUnit(name || id, nearUnit(known, name) ?? nearUnit(known, id), at) }
}

const newUnit = (id: string, name: string): Unit => ({ id: id || idOf(name), name, kind: kindIn(name) ?? '', predecessors: [], notApplicable: [] })
