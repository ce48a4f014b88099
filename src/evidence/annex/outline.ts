import type { Rational } from '../../rational.ts'
import { folded } from '../../text.ts'
import type { Entry } from './entries.ts'
import { isItemOf, isNumbered, kindOf } from './kinds.ts'
import type { Numbering } from './numbering.ts'
import { placeOf, type Level } from './levels.ts'
import type { Spot } from './told.ts'

/** A row in its place, while the tree grows. `lines` are the words of its rule, each with the points beside it. */
export interface Draft {
  readonly entry: Entry
  readonly numbering?: Numbering
  readonly style: string
  readonly children: Draft[]
  readonly lines: RuleLine[]
  readonly proofs: string[]
  list: 'base' | 'bonus' | 'penalty'
}

/** `points` stands in the column of maxima beside the words; `spot` is where, when the line is a row of its own. */
export interface RuleLine { readonly words: string; readonly points?: Rational; readonly spot?: Spot }

/** The table as a tree, and what is no item of it. */
export interface Outline {
  readonly roots: readonly Draft[]
  readonly totals: readonly Entry[]
  /** Rows from the head of the grades on. */
  readonly below: readonly Entry[]
  readonly strays: readonly Entry[]
}

/** Puts every row under the row that it belongs to, by its number, or by how it is set where there are no numbers. */
export function outlineOf(entries: readonly Entry[]): Outline {
  const numbered = isNumbered(entries)
  const [roots, totals, strays]: [Draft[], Entry[], Entry[]] = [[], [], []]
  let stack: Level[] = []
  let leaf: Draft | undefined
  // After a row that states an item but has no number, the lines below are not of the item above.
  let lost = false
  for (const [index, entry] of entries.entries()) {
    const kind = kindOf(entry, numbered, leaf !== undefined)
    if (kind === 'grades' && entries.slice(index).every(each => each.numbering === undefined)) return { roots, totals, strays, below: entries.slice(index) }
    lost = kind === 'line' && leaf !== undefined && (lost || isItemOf(entry, leaf.entry))
    if (lost) strays.push(entry)
    else if (kind === 'line' && leaf !== undefined) addLine(leaf, entry)
    else if (kind === 'total') { totals.push(entry); leaf = undefined }
    else if (repeated(entry, stack)) leaf = undefined
    else if (kind === 'node' || kind === 'bonus' || kind === 'penalty') {
      const listed = kind === 'node' ? undefined : kind
      const level = placeOf(entry, listed === undefined ? stack : [])
      const draft = draftOf(entry, level.style, level.numbering, listed ?? level.under.at(-1)?.draft.list ?? 'base')
      const parent = level.under.at(-1)?.draft
      if (parent === undefined) roots.push(draft)
      else parent.children.push(draft)
      stack = [...level.under, { style: level.style, draft }]
      leaf = listed === undefined ? draft : undefined
    } else strays.push(entry)
  }
  return { roots, totals, strays, below: [] }
}

/** A heading that is printed again at the top of a page, "(tiếp theo)": the rows go on where they were. */
function repeated({ numbering, name, how }: Entry, stack: readonly Level[]): boolean {
  const plain = (text: string): string => folded(text.replace(/\(?\s*tiếp( theo)?\s*\)?\s*$/iu, ''))
  return how.length === 0 && stack.some(({ draft }) => draft.entry.numbering?.raw === numbering?.raw && plain(draft.entry.name) === plain(name) && draft.children.length > 0)
}

function draftOf(entry: Entry, style: string, numbering: Numbering | undefined, list: Draft['list']): Draft {
  const lines = entry.how.map((words): RuleLine => ({ words }))
  return { entry, style, children: [], lines, proofs: entry.proof === '' ? [] : [entry.proof], list, ...(numbering === undefined ? {} : { numbering }) }
}

function addLine(leaf: Draft, { name, max, maxText, how, proof, spot }: Entry): void {
  const points = max === undefined || maxText === '' ? {} : { points: max }
  if (name !== '') leaf.lines.push({ words: name, spot, ...points })
  leaf.lines.push(...how.map((words): RuleLine => ({ words, ...(name === '' && how.length === 1 ? points : {}) })))
  if (proof !== '') leaf.proofs.push(proof)
}
