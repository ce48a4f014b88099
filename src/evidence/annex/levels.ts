import type { Entry } from './entries.ts'
import type { Numbering } from './numbering.ts'
import type { Draft } from './outline.ts'

/** An open row: what follows may belong under it. */
export interface Level { readonly style: string; readonly draft: Draft }

/** Where a row goes: under the last of `under`, with its number read in the light of those before it. */
export interface Placed { readonly under: Level[]; readonly style: string; readonly numbering?: Numbering }

/** Finds the place of a row among the open ones. */
export function placeOf(entry: Entry, stack: readonly Level[]): Placed {
  if (entry.numbering === undefined) return byLook(entry, stack)
  const numbering = inLightOf(entry.numbering, stack)
  const { style } = numbering
  const prefix = byPrefix(numbering, stack)
  if (prefix !== undefined) return { under: stack.slice(0, prefix + 1), style, numbering }
  const like = lastIndex(stack, level => level.style === style)
  if (like >= 0) return { under: stack.slice(0, like), style, numbering }
  return { under: byDepth(numbering, stack), style, numbering }
}

/** `1.1.2` goes under the open `1.1`. */
function byPrefix({ steps }: Numbering, stack: readonly Level[]): number | undefined {
  if (steps.length < 2) return undefined
  const above = steps.slice(0, -1).join('.')
  const at = lastIndex(stack, level => level.draft.numbering?.raw === above)
  return at < 0 ? undefined : at
}

/** A style that was not met yet is one level deeper; among numbers with dots, more dots are deeper. */
function byDepth({ steps, style }: Numbering, stack: readonly Level[]): Level[] {
  const dotted = (each: string): boolean => /^d(\.d)*$/.test(each)
  if (!dotted(style)) return [...stack]
  const open = lastIndex(stack, level => dotted(level.style) && level.style.split('.').length >= steps.length)
  const shallower = lastIndex(stack, level => dotted(level.style) && level.style.split('.').length < steps.length)
  if (shallower >= 0) return stack.slice(0, shallower + 1)
  const first = stack.findIndex(level => dotted(level.style))
  return open < 0 || first < 0 ? [...stack] : stack.slice(0, first)
}

/** A lone I, V, C, i … is the letter after the open one before it, else a Roman number where that is likelier. */
function inLightOf(numbering: Numbering, stack: readonly Level[]): Numbering {
  const { other, raw } = numbering
  if (other === undefined) return numbering
  const [letter, numeral] = other === 'i' ? ['a', 'i'] : ['A', 'r']
  const open = (style: string): string | undefined => [...stack].reverse().find(level => level.style === style)?.draft.numbering?.raw
  const before = open(letter ?? '')
  const isLetter = before !== undefined ? next(before) === raw : !/^[IVXi]$/.test(raw)
  return { ...numbering, style: (isLetter && open(numeral ?? '') === undefined ? letter : numeral) ?? numbering.style }
}

const letters = 'abcdđeghiklmnopqrstuvxy'

/** The letter after one, in Vietnamese or in English order. */
function next(letter: string): string {
  const lower = letter.toLowerCase()
  const vietnamese = letters[letters.indexOf(lower) + 1] ?? ''
  return letter === lower ? vietnamese : vietnamese.toUpperCase()
}

/** Without numbers: capitals over bold over plain, then by indent; what stands in a later column of names is deeper. */
function byLook({ look }: Entry, stack: readonly Level[]): Placed {
  const rank = look.column * 100 + (look.upper ? 0 : look.bold ? 1 : 2) * 10 + Math.min(9, look.indent)
  const style = `look ${rank}`
  const open = stack.findIndex(level => rankOf(level.style) >= rank)
  return { under: open < 0 ? [...stack] : stack.slice(0, open), style }
}

/** A numbered row is as deep as a plain one. */
const rankOf = (style: string): number => (style.startsWith('look ') ? Number(style.slice(5)) : 20)

function lastIndex<Kind>(all: readonly Kind[], holds: (each: Kind) => boolean): number {
  for (let index = all.length - 1; index >= 0; index--) {
    const each = all[index]
    if (each !== undefined && holds(each)) return index
  }
  return -1
}
