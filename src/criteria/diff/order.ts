import { joined, same, text, type Text } from '../../text.ts'
import type { Difference } from './change.ts'
import { titleOf, type Entry } from './entries.ts'
import type { Matches } from './match.ts'

/** What holds a node: the node above it, or the list that it stands in. */
type Holder = Entry | Entry['list']

const holderOf = (entry: Entry): Holder => entry.parent ?? entry.list

/** Lists whose items stand in another order under the same codes; one that was renumbered says so itself. */
export function* orderDifferences({ news, before }: Matches): Iterable<Difference> {
  for (const holder of new Set(news.map(holderOf))) {
    const was = typeof holder === 'string' ? holder : before.get(holder)
    const stayed = news.filter(entry => holderOf(entry) === holder).flatMap(now => {
      const from = before.get(now)
      return from !== undefined && was !== undefined && holderOf(from) === was ? [{ from, now }] : []
    })
    const earlier = [...stayed].sort((a, b) => Number(a.from.path.at(-1)) - Number(b.from.path.at(-1)))
    const [first] = stayed
    if (first === undefined || stayed.some(({ from, now }) => from.code !== now.code) || earlier.every((pair, index) => pair === stayed[index])) continue
    yield {
      kind: 'node/order', subject: typeof holder === 'string' ? theSet : titleOf(holder),
      before: codes(earlier), after: codes(stayed), oldPath: first.from.path.slice(0, -1), newPath: first.now.path.slice(0, -1),
      ...(typeof holder === 'string' ? {} : { newCode: holder.code }),
    }
  }
}

const theSet = text(() => 'Bộ tiêu chí', () => 'The set')

const codes = (pairs: readonly { readonly now: Entry }[]): Text => joined(pairs.map(({ now }) => same(now.code)), ', ')
