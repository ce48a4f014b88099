import type { Measure } from '../../criteria/measures.ts'
import type { Finding } from '../../finding.ts'
import { address } from '../../sheet.ts'
import { nameOf, type RegisterHead } from './columns.ts'
import { neededBy } from './needed.ts'
import type { Tallies } from './owners.ts'
import type { TableCount } from './rows.ts'
import { mergedCells, noColumn } from './told-sheets.ts'
import { turnedDays } from './turned.ts'

interface HeadOf { readonly sheet: string; readonly head: RegisterHead }

/** What reads days that seem to be turned round is open for the units of the table. */
export const daysTurned = (file: string, measures: readonly Measure[], { sheet, head, tallies, count }: HeadOf & { readonly tallies: Tallies; readonly count: Pick<TableCount, 'turned'> }): readonly Finding[] => count.turned().flatMap(each => {
  const reading = [...measures.keys()].filter(at => neededBy(measures.slice(at, at + 1)).includes(each.column))
  for (const { open } of tallies.all()) for (const at of reading) open.add(at)
  return reading.length === 0 ? [] : [turnedDays(each, reading.map(at => measures[at]?.figure ?? ''), { file, sheet, cell: address(head.columns[each.column] ?? 1, head.last) })]
})

/** What reads a column whose cells are merged over several dossiers is open for the units of these; whose a dossier is and whether it is another rests on its code, so merged codes leave everything open. */
export const cellsMerged = (file: string, measures: readonly Measure[], { sheet, tallies, count }: HeadOf & { readonly tallies: Tallies; readonly count: Pick<TableCount, 'covered'> }): readonly Finding[] => count.covered().map(each => {
  const reading = [...measures.keys()].filter(at => each.column === 'code' || neededBy(measures.slice(at, at + 1)).includes(each.column))
  const cell = each.ranges[0]?.split(':')[0] ?? ''
  for (const { open } of each.owners === undefined ? tallies.all() : each.owners.map(owner => tallies.of(owner, () => cell))) for (const at of reading) open.add(at)
  return mergedCells(each, reading.map(at => measures[at]?.figure ?? ''), { file, sheet, cell })
})

/** A table that lacks a column says so once a file, of all its sheets where they are alike. */
export function lackingColumns(file: string, measures: readonly Measure[], found: readonly HeadOf[]): readonly Finding[] {
  return neededBy(measures).flatMap(column => {
    const sheets = found.filter(({ head }) => head.columns[column] === undefined).map(({ sheet }) => sheet)
    const figures = measures.filter(measure => neededBy([measure]).includes(column)).map(({ figure }) => figure)
    return sheets.length === 0 ? [] : [noColumn(nameOf(column), figures, { file, ...(sheets.length < found.length ? { sheet: sheets[0] ?? '' } : {}) }, column, found.some(({ head }) => head.doubtful.includes(column)))]
  })
}
