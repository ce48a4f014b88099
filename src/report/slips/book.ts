import type { Book } from '../../page.ts'
import type { GroupScore, UnitScore } from '../../scoring/scorecard.ts'
import { tongues, type Lang } from '../../text.ts'
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
  ({ title: unit.unit.name, pages: [slipPage(unit, group, advice, lang === 'vi' ? 'Phiếu điểm' : 'Slip', tongues[lang])] })

/** All slips, a sheet a unit, in the order of the ranking. */
export function slipsBook(cases: readonly SlipCase[], lang: Lang): Book {
  const names = sheetNames(cases.map(({ unit }) => unit.unit.name))
  return { title: lang === 'vi' ? 'Phiếu điểm các đơn vị' : 'Slips', pages: cases.map(({ unit, group, advice }, index) => slipPage(unit, group, advice, names[index] ?? unit.unit.id, tongues[lang])) }
}

/** Names that a sheet may bear: without `[]:*?/\`, at most 31 characters, each once whatever its case. */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map(name => {
    const plain = name.replace(/[[\]:*?/\\]/g, ' ').replace(/\s+/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, 31).trim() || '1'
    const free = [plain, ...Array.from({ length: names.length }, (_, index) => `${plain.slice(0, 25).trim()} (${index + 2})`)].find(each => !taken.has(each.toLowerCase())) ?? plain
    taken.add(free.toLowerCase())
    return free
  })
}
