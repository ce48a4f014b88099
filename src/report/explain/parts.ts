import type { Tongue } from '../../text.ts'
import { chainPart } from './chain-part.ts'
import { slipPart } from './slip-part.ts'
import { labels } from './words.ts'
import type { Explained, Part } from './view.ts'

/** What is told, in the order of the page: the slip, or each chain, the first of which names the unit. */
export function partsOf(explained: Explained, t: Tongue): readonly Part[] {
  if (explained.isSlip) return [slipPart(explained, t)]
  const { unit, group, chains } = explained
  const owner = { label: t.say(labels.unit), lines: [`${unit.unit.name}; ${t.say(group.set.title)}`] }
  return chains.map((chain, index) => {
    const part = chainPart(chain, explained, t)
    return index === 0 ? { ...part, sections: [owner, ...part.sections] } : part
  })
}
