import { detached } from '../../text.ts'

/** An element that was passed over as sound, and how many were open around it. */
interface Sound { readonly text: string; readonly depth: number }

/** Shorter ones are looked through again as quickly. */
const shortest = 2000
/** By their first letters; so many letters of them are kept, and then all are forgotten. */
const first = 200
const mostLetters = 2_000_000

const known = new Map<string, Sound>()
let letters = 0

/** Where the text goes on behind a long element that was found sound before, letter by letter the same; `at` where none is known. The forms of a round have the same lists to choose from. */
export function behindSound(xml: string, at: number, depth: number): number {
  const before = known.get(xml.slice(at, at + first))
  return before !== undefined && depth <= before.depth && xml.slice(at, at + before.text.length) === before.text ? at + before.text.length : at
}

/** Keeps an element that stands whole and was found sound. */
export function keepSound(element: string, depth: number): void {
  if (element.length < shortest || element.length > mostLetters / 4) return
  letters += element.length
  if (letters > mostLetters) { known.clear(); letters = element.length }
  known.set(detached(element.slice(0, first)), { text: detached(element), depth })
}
