import { tabName, type Book } from '../../page.ts'
import type { GroupScore, UnitScore } from '../../scoring/scorecard.ts'
import { tongues, type Lang } from '../../text.ts'
import { resultTitle } from '../title.ts'
import type { Advice } from './components.ts'
import { slipPage } from './slip.ts'

/** A unit with its list and what it can do. */
export interface SlipCase {
  readonly unit: UnitScore
  readonly group: GroupScore
  readonly advice: Advice
}

/** The slip of one unit as a workbook of its own. */
export const slipBook = ({ unit, group, advice }: SlipCase, lang: Lang): Book =>
  ({ title: `${unit.unit.name} · ${tongues[lang].say(resultTitle([group]))}`, pages: [slipPage(unit, group, advice, lang === 'vi' ? 'Phiếu điểm' : 'Slip', tongues[lang])] })

/** All slips, a sheet a unit, in the order of the ranking. */
export function slipsBook(cases: readonly SlipCase[], lang: Lang): Book {
  const names = sheetNames(cases.map(({ unit }) => unit.unit.name))
  return { title: `${lang === 'vi' ? 'Phiếu điểm' : 'Slips'} · ${tongues[lang].say(resultTitle([...new Set(cases.map(({ group }) => group))]))}`, pages: cases.map(({ unit, group, advice }, index) => slipPage(unit, group, advice, names[index] ?? unit.unit.id, tongues[lang])) }
}

const longest = 31
const stemLength = 25

/** Names that a sheet may bear: without `[]:*?/\`, at most 31 characters, each once whatever its case; of those alike the later ones are numbered. */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  return names.map(name => {
    const plain = tabName(name)
    const free = taken.has(plain.toLowerCase()) ? numbered(plain.slice(0, stemLength), taken, next) : plain
    taken.add(free.toLowerCase())
    return free
  })
}

/** The stem with the next number that is free; `next` remembers each stem's, so that a thousand alike are not tried one by one. */
function numbered(stem: string, taken: ReadonlySet<string>, next: Map<string, number>): string {
  const key = stem.toLowerCase()
  for (let count = next.get(key) ?? 2; ; count++) {
    const tail = ` (${count})`
    const name = stem.slice(0, longest - tail.length).trim() + tail
    if (taken.has(name.toLowerCase())) continue
    next.set(key, count + 1)
    return name
  }
}
