import { columnName, columnNumber } from '../../sheet.ts'
import { tabRef } from '../../page.ts'

/** A range of cells on a sheet, columns and rows from 1. */
export interface Range { readonly sheet: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** The hidden names by which marks are known again, wherever they were moved to: one a column, one for the list; and what is remembered of what they say, and of the widths that they took the place of. */
export const markNames = {
  column: (index: number): string => `cchc_can_sua_${index}`, list: 'cchc_viec_can_lam',
  said: (index: number): string => `cchc_da_ghi_${index}`, width: (index: number): string => `cchc_do_rong_${index}`,
} as const

/** Whether a hidden name of a workbook is one of ours. */
export const isOurs = (name: string): boolean => /^cchc_(can_sua_\d+|viec_can_lam|da_ghi_\d+|do_rong_\d+)$/i.test(name)

/** The name that remembers the width whose place the column under this name took. */
export const widthNameOf = (name: string): string => name.toLowerCase().replace('can_sua', 'do_rong')

/** A text of any length as a formula of constants: one of them holds 255 letters at most. */
export const constantText = (text: string): string => (text.match(/[\s\S]{1,120}/g) ?? ['']).map(piece => `"${piece.replaceAll('"', '""')}"`).join('&')

/** The text of such a formula. */
export const constantIn = (says: string): string => [...says.matchAll(/"((?:[^"]|"")*)"/g)].map(([, piece = '']) => piece.replaceAll('""', '"')).join('')

/** What a hidden name of a workbook marks; undefined of any other name. */
export const markOf = (name: string): 'column' | 'list' | undefined =>
  (/^cchc_can_sua_\d+$/i.test(name) ? 'column' : name.toLowerCase() === markNames.list ? 'list' : undefined)

/** `'Tự chấm'!$N$8:$N$252`. */
export const rangeText = ({ sheet, left, right, top, bottom }: Range): string => `${tabRef(sheet)}$${columnName(left)}$${top}:$${columnName(right)}$${bottom}`

/** The range that a name stands for; undefined where it is lost (`#REF!`) or anything else than one range. */
export function rangeIn(written: string): Range | undefined {
  const [, quoted, plain, left, top, right, bottom] = /^\s*(?:'((?:[^']|'')+)'|([^\s'!][^'!]*))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?\s*$/.exec(written) ?? []
  if (left === undefined || top === undefined) return undefined
  const sheet = (quoted?.replaceAll("''", "'") ?? plain ?? '').normalize('NFC')
  return { sheet, left: columnNumber(left), right: columnNumber(right ?? left), top: Number(top), bottom: Number(bottom ?? top) }
}
