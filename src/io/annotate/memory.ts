import { namesOf, type Name } from './book.ts'
import { constantIn, constantText, markNames } from './names.ts'
import type { Parts } from './parts.ts'
import { keyLength, keysOf, type Spot } from './said.ts'

/** A person's words found where marks stood: in a note, which became theirs, or in a row of the column, behind our words. */
export interface Kept { readonly sheet: string; readonly in: 'note' | 'column'; readonly cell: string }

/** What a person wrote into a column of marks, by row, with the place and the title that the column had. */
export interface KeptColumn { readonly sheet: string; readonly head: number; readonly last: number; readonly title: string; readonly rows: ReadonlyMap<number, string> }

/** A text that marks wrote, and where. */
export interface Written { readonly spot: Spot; readonly text: string }

/** So many letters are remembered in one name; a formula may be of 8192. */
const most = keyLength * 375

/** The hidden names that remember what was written, so that a person's words are told from ours. */
export function namesToRemember(written: readonly Written[]): readonly Pick<Name, 'name' | 'says'>[] {
  const all = [...new Set(written.flatMap(({ spot, text }) => keysOf(spot, text)))].join('')
  const pieces = all.match(new RegExp(`.{1,${most}}`, 'g')) ?? []
  return pieces.map((piece, index) => ({ name: markNames.said(index + 1), says: constantText(piece) }))
}

/** The keys of what marks wrote upon this workbook; undefined of one in which nothing is remembered: all words of its marks are ours then. */
export function rememberedIn(parts: Parts): ReadonlySet<string> | undefined {
  const all = namesOf(parts).filter(({ name }) => /^cchc_da_ghi_\d+$/i.test(name)).flatMap(({ says }) => constantIn(says).match(new RegExp(`.{${keyLength}}`, 'g')) ?? [])
  return all.length === 0 ? undefined : new Set(all)
}
