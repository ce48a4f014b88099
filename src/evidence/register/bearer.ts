import type { Unit } from '../answer.ts'
import { kindIn } from '../name-parts.ts'
import { findUnit } from '../unit-names.ts'
import { speaksOfMore, unitsNamedIn } from './named-in.ts'

/** Where a table stands. */
export interface TablePlace { readonly file: string; readonly sheet: string }

/** Whose a table is by the names of its file and its sheet: a unit of the list, or a name; `against` are the units that the sheet is named after instead. */
export interface Bearer { readonly found?: Unit; readonly name: string; readonly against: readonly Unit[] }

/** The unit of a table that names none: the one that its file is named after, else the one that its sheet is; where no list knows one, the name of the two that is a unit's, in the end the file's. */
export function bearerOf({ file, sheet }: TablePlace, known: readonly Unit[]): Bearer {
  const stem = stemOf(file)
  const [ofFile, ofSheet] = [namedBy(known, stem), namedBy(known, sheet)]
  const both = ofFile.filter(unit => ofSheet.includes(unit))
  const [unit, ...more] = both.length > 0 ? both : ofFile.length > 0 ? ofFile : ofSheet
  const against = both.length === 0 && ofFile.length > 0 ? ofSheet : []
  const isOfSheet = ofFile.length === 0 && (ofSheet.length > 0 || (known.length === 0 && kindIn(stem) === undefined && kindIn(sheet) !== undefined))
  return { name: isOfSheet ? sheet : stem, against, ...(unit === undefined || more.length > 0 ? {} : { found: unit }) }
}

/** The name of a file without its folders and its ending. */
export const stemOf = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '')

/** The units that a file or a sheet is named after: by its whole name, else by one that stands in it among other words. */
function namedBy(known: readonly Unit[], name: string): readonly Unit[] {
  const ways = [findUnit(known, name.replaceAll(/[-_]/g, ' ')), findUnit(known, name)]
  const one = ways.find(({ is }) => is === 'one') ?? ways.find(({ is }) => is === 'several')
  if (one !== undefined && one.is !== 'none') return one.is === 'one' ? [one.unit] : one.units
  const [named, ...more] = unitsNamedIn(known, name)
  return named === undefined || (more.length === 0 && speaksOfMore(named)) ? [] : [named, ...more].map(({ unit }) => unit)
}
