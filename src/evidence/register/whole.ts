import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Measure } from '../../criteria/measures.ts'
import type { Finding, Place } from '../../finding.ts'
import { folded } from '../../text.ts'
import type { FileTally } from './count.ts'
import { neededBy } from './needed.ts'
import { isNamedAsExample, mostExamples } from './strange.ts'
import { onTimeAmong, openAll } from './tally.ts'
import { exampleSheet } from './told-sheets.ts'
import { noDueAtAll, nothingReturned, sameSheet, sumSheet, withoutCodes } from './told.ts'
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

const fewest = 3

/** Tables without codes that say the very same: their dossiers count twice, so the figures of their units are open. */
export function copies(files: readonly FileTally[]): readonly Finding[] {
  const met = new Map<string, Place>()
  return files.flatMap(({ file, tables }) => tables.flatMap(({ sheet, print, units, hasCodes }) => {
    const rows = units.reduce((sum, tally) => sum + tally.rows, 0)
    const [key, at] = [`${print} ${rows}`, { file, sheet }]
    const before = met.get(key)
    if (hasCodes || rows < fewest) return []
    if (before === undefined) met.set(key, at)
    if (before === undefined) return []
    for (const tally of units) openAll(tally)
    return [sameSheet(at, before, rows)]
  }))
}

/** A table without codes that holds just the dossiers of all the others, as a sheet of the year beside those of its months: each counts twice, so all figures are open. */
export function sums(files: readonly FileTally[]): readonly Finding[] {
  const all = files.flatMap(({ file, tables }) => tables.map(({ sheet, print, units, hasCodes }) => ({ at: { file, sheet }, print, units, hasCodes, rows: units.reduce((sum, { rows }) => sum + rows, 0) }))).filter(({ rows }) => rows > 0)
  const [rows, print] = [all.reduce((sum, each) => sum + each.rows, 0), all.reduce((sum, each) => (sum + each.print) >>> 0, 0)]
  const whole = all.length < fewest || all.some(({ hasCodes }) => hasCodes) ? undefined : all.find(each => each.rows * 2 === rows && (each.print * 2) % 2 ** 32 === print)
  if (whole === undefined) return []
  for (const { units } of all) for (const tally of units) openAll(tally)
  return [sumSheet(whole.at, whole.rows, all.length - 1)]
}

/** What is odd about a register as a whole: no dossier was ever returned, or none has a code. */
export function onTheWhole({ units }: Owned, { measures = [] }: CriteriaSet, files: readonly FileTally[]): readonly Finding[] {
  const all = [...units.values()].map(({ tally }) => tally)
  const [rows, returned] = [all.reduce((sum, tally) => sum + tally.rows, 0), all.reduce((sum, tally) => sum + tally.returned, 0)]
  const [first] = files
  const codeless = files.flatMap(({ file, tables }) => tables.filter(table => !table.hasCodes && table.units.length > 0).map(({ sheet }) => ({ file, sheet })))
  return [
    ...(first !== undefined && rows > 0 && returned === 0 && files.every(({ tables }) => tables.every(table => table.units.length === 0 || table.hasReturned)) && neededBy(measures).includes('returned') ? [nothingReturned(first.file)] : []),
    ...codeless.map(withoutCodes),
  ]
}

/** Sheets beside a register that are named like templates and hold a few dossiers. */
export const examples = (files: readonly FileTally[]): readonly Finding[] => files.flatMap(({ file, tables }) => {
  const filled = tables.map(({ sheet, units }) => ({ sheet, rows: units.reduce((sum, { rows }) => sum + rows, 0), isNamed: isNamedAsExample(sheet) && !units.some(({ text }) => folded(text).endsWith(folded(sheet))) })).filter(({ rows }) => rows > 0)
  return filled.some(({ isNamed }) => !isNamed) ? filled.filter(({ isNamed, rows }) => isNamed && rows <= mostExamples).map(({ sheet, rows }) => exampleSheet(file, sheet, rows)) : []
})
