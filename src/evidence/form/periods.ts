import { folded } from '../../text.ts'

/** What the title of a column says of time: the year of the set, another one, or nothing. */
export type Period = 'this' | 'other' | 'none'

const now = /(?:kỳ|năm) (?:này|nay|báo cáo|đánh giá|hiện tại)|this year|current year/gu
const before = /(?:kỳ|năm) (?:trước|ngoái|cũ)|cùng kỳ|last year|previous year/gu
/** A year that stands for a period, and not in the date or number of a document. */
const year = /(?:(?:năm|kỳ|year) |^|\(|\s)(?<year>(?:19|20)\d\d)(?![\d/.-])\)?/gu

/** The period that a title names; of a title of several rows the lowest that names one. */
export function periodOf(title: string, of: number): Period {
  const said = title.split(' › ').toReversed().map(part => periodIn(folded(part), of))
  return said.find(period => period !== 'none') ?? 'none'
}

function periodIn(part: string, of: number): Period {
  const years = new Set([...part.matchAll(year)].map(found => Number(found.groups?.['year'])))
  if (years.size > 1) return years.has(of) ? 'none' : 'other'
  if (years.size === 1) return years.has(of) ? 'this' : 'other'
  return part.search(before) >= 0 ? 'other' : part.search(now) >= 0 ? 'this' : 'none'
}

const figureWords = new Set(['', 'số liệu', 'số', 'kết quả', 'thực hiện', 'giá trị', 'số lượng', 'figures', 'declared', 'declared figures'])

/** Whether a title says nothing beyond figures and a period: `Số liệu kê khai năm 2025`, `Kỳ này`. */
export function namesFigures(title: string, words: readonly string[]): boolean {
  const known = new Set([...figureWords, ...words.map(folded)])
  return title.split(' › ').every(part => {
    const rest = folded(part).replace(year, ' ').replace(now, ' ').replace(before, ' ').replace(/[(),:.–-]/gu, ' ').replace(/\s+/gu, ' ').trim().replace(/ ?(?:của|trong|năm|kỳ)$/u, '')
    return known.has(rest)
  })
}
