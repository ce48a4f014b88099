import { columnName, columnNumber } from '../../sheet.ts'
import { tabRef } from '../../page.ts'

/** A range of cells on a sheet, columns and rows from 1. */
export interface Range { readonly sheet: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** The hidden names by which marks are known again, wherever they were moved to: one a column, one for the list. */
export const markNames = { column: (index: number): string => `cchc_can_sua_${index}`, list: 'cchc_viec_can_lam' } as const

/** What a hidden name of a workbook marks; undefined of any other name. */
export const markOf = (name: string): 'column' | 'list' | undefined =>
  (/^cchc_can_sua_\d+$/i.test(name) ? 'column' : name.toLowerCase() === markNames.list ? 'list' : undefined)

/** `'Tự chấm'!$N$8:$N$252`. */
export const rangeText = ({ sheet, left, right, top, bottom }: Range): string => `${tabRef(sheet)}$${columnName(left)}$${top}:$${columnName(right)}$${bottom}`

/** The range that a name stands for; undefined where it is lost (`#REF!`) or anything else than one range. */
export function rangeIn(written: string): Range | undefined {
  const [, quoted, plain, left, top, right, bottom] = /^\s*(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?\s*$/.exec(written) ?? []
  if (left === undefined || top === undefined) return undefined
  const sheet = (quoted?.replaceAll("''", "'") ?? plain ?? '').normalize('NFC')
  return { sheet, left: columnNumber(left), right: columnNumber(right ?? left), top: Number(top), bottom: Number(bottom ?? top) }
}
