import { nearest } from '../../criteria/nearest.ts'
import { bare } from '../../text.ts'
import { placeholders } from './paper.ts'
import type { Described } from './placeholder.ts'

const flat = (all: readonly Described[]): readonly Described[] => all.flatMap(each => [each, ...flat(each.inside)])

/** Every placeholder by its name, once. */
const byName: ReadonlyMap<string, Described> = new Map(flat(placeholders).map(each => [bare(each.name), each]))
const names = [...byName.values()].map(each => each.name)

/** The placeholder of that name: case, accents and blanks aside. */
export const exactly = (name: string): string | undefined => byName.get(bare(name))?.name

/** What a typed name probably means: a placeholder of nearly that name, else the one whose name and meaning hold most of its words, at least half and no fewer than two. */
export const likely = (typed: string): string | undefined => exactly(typed) ?? nearest(typed, names) ?? bySense(typed)

function bySense(typed: string): string | undefined {
  const words = bare(typed).split(' ').filter(word => word.length > 1)
  const held = ({ name, means }: Described): number => { const said = new Set(bare(`${name} ${means.vi}`).split(' ')); return words.filter(word => said.has(word)).length }
  const [best] = [...byName.values()].map(each => ({ name: each.name, count: held(each) })).sort((a, b) => b.count - a.count)
  return best !== undefined && best.count >= 2 && best.count * 2 >= words.length ? best.name : undefined
}

const mostWords = 8

/** The placeholder that a text begins with, or ends with: the longest, else one nearly so called. */
export function likelyAt(end: 'start' | 'end', typed: string): string | undefined {
  const words = typed.trim().split(/\s+/)
  const cuts = Array.from({ length: Math.min(mostWords, words.length) }, (_, left) => Math.min(mostWords, words.length) - left)
    .map(count => (end === 'start' ? words.slice(0, count) : words.slice(-count)).join(' '))
  return cuts.map(exactly).find(name => name !== undefined) ?? cuts.map(cut => nearest(cut, names)).find(name => name !== undefined)
}
