import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Measure } from '../../criteria/measures.ts'
import type { Finding } from '../../finding.ts'
import { folded } from '../../text.ts'
import type { FileTally } from './count.ts'
import { neededBy } from './needed.ts'
import { within } from './twice.ts'
import { isNamedAsExample, mostExamples } from './strange.ts'
import { onTimeAmong } from './tally.ts'
import { exampleSheet } from './told-sheets.ts'
import { noDueAtAll, nothingReturned } from './told.ts'
import { withoutCodes } from './told-twice.ts'
import type { Owned } from './whose.ts'

/** Units of whose returned dossiers none says when it was due: what compares both days is open, and told. */
export function neverDue({ units }: Pick<Owned, 'units'>, measures: readonly Measure[]): readonly Finding[] {
  const onTime = onTimeAmong(measures)
  if (onTime.length === 0) return []
  return [...units.values()].filter(({ tally }) => tally.returned > 0 && tally.dueless === tally.returned).map(({ unit, tally, at }) => {
    for (const each of onTime) tally.open.add(each)
    return noDueAtAll(unit, tally.returned, onTime.flatMap(each => measures[each]?.figure ?? []), at)
  })
}

/** What is odd about a register as a whole: no dossier was ever returned, or none has a code. */
export function onTheWhole(owned: Owned, { measures = [] }: CriteriaSet, files: readonly FileTally[]): readonly Finding[] {
  const all = [...owned.units.values()].map(({ tally }) => tally)
  const [rows, returned] = [all.reduce((sum, tally) => sum + tally.rows, 0), all.reduce((sum, tally) => sum + tally.returned, 0)]
  const [[first], inside] = [files, within(owned)]
  const codeless = files.flatMap(({ file, tables }) => tables.filter(table => !table.hasCodes && table.units.length > 0).map(table => withoutCodes({ file, sheet: table.sheet }, inside.get(table))))
  return [
    ...(first !== undefined && rows > 0 && returned === 0 && files.every(({ tables }) => tables.every(table => table.units.length === 0 || table.hasReturned)) && neededBy(measures).includes('returned') ? [nothingReturned(first.file)] : []),
    ...codeless,
  ]
}

/** Sheets beside a register that are named like templates and hold a few dossiers. */
export const examples = (files: readonly FileTally[]): readonly Finding[] => files.flatMap(({ file, tables }) => {
  const filled = tables.map(({ sheet, units }) => ({ sheet, rows: units.reduce((sum, { rows }) => sum + rows, 0), isNamed: isNamedAsExample(sheet) && !units.some(({ text }) => folded(text).endsWith(folded(sheet))) })).filter(({ rows }) => rows > 0)
  return filled.some(({ isNamed }) => !isNamed) ? filled.filter(({ isNamed, rows }) => isNamed && rows <= mostExamples).map(({ sheet, rows }) => exampleSheet(file, sheet, rows)) : []
})
