import type { RegisterColumn } from '../../criteria/measures.ts'
import type { Cell } from '../../sheet.ts'
import { folded } from '../../text.ts'
import { isClosing } from '../unit-words.ts'
import { dayNumber } from './days.ts'
import { indexIn, type Columns } from './dossier.ts'
import { areNumbers } from './numbering.ts'
import { secondHead } from './second-head.ts'
import { isStated, textAt, textOfStanding, type Here, type Stands } from './stands.ts'

/** What a row is: a dossier, nothing of the register, left out below a closing line though it states something that may be a dossier, or the head of other columns. */
export type RowIs = 'dossier' | 'none' | 'left' | 'head'

/** Tells dossiers from the other rows of one table. */
export interface Among {
  /** Of the row that stands here; `first` are the first three things in it. */
  isHere(first: readonly Stands[]): RowIs
  /** A dossier that was known without a look: nothing above it closed the table. */
  reopen(): void
}

/** The rows of a head, to know it where it is repeated. */
export type HeadRows = readonly { readonly cells: readonly Cell[] }[]

/**
 * A dossier states a code, or a day; a row that sums up, a heading, a numbering of columns, the head again are none. Below a closing line only a row counts
 * that is a dossier beyond doubt, and from it on counting goes on: two lists may stand one under the other.
 */
export function dossiersAmong(here: Here, columns: Columns, head: HeadRows, needed: readonly RegisterColumn[], sumsUp: (stands: Stands) => boolean): Among {
  const code = indexIn(columns, 'code')
  const days = (['received', 'due', 'returned'] as const).map(column => indexIn(columns, column)).filter(at => at >= 0)
  const naming = [indexIn(columns, 'unit'), indexIn(columns, 'unitId')].filter(at => at >= 0)
  const headHere = secondHead(here, columns, needed, head)
  let isClosed = false
  const named = (): boolean => naming.some(at => isStated(here.values[at]))
  const isSomebodys = (own: string): boolean => named() || isCodeLike(own)
  const areCounts = (): boolean => days.some(at => isStated(here.values[at])) && days.every(at => /^\d{0,4}$/.test(textAt(here, at)))
  const isSumOfUnit = (own: string): boolean => code >= 0 && own === '' && areCounts() && days.filter(at => isStated(here.values[at])).length > 1
  const weak = (first: readonly Stands[]): RowIs => {
    const opening = textAt({ ...here, values: first }, 0)
    const [own, cells] = [code < 0 ? '' : textAt(here, code), here.values.flatMap(stands => (stands !== undefined && isStated(stands) ? [stands] : []))]
    if (isClosing(opening) && !isCodeLike(opening)) { isClosed = true; return 'none' }
    if (areNumbers(cells.map(textOfStanding))) return 'none'
    if (isCodeLike(own) && named()) { isClosed = false; return 'dossier' }
    if ((!isSomebodys(own) && areCounts()) || isSumOfUnit(own)) return 'none'
    const isWords = own !== '' && !isCodeLike(own) && !named() && cells.length <= 3
    if ((own !== '' && isSubtotal(own)) || isPart.test(folded(own)) || (isWords && !isClosed)) return 'none'
    if (!isClosed) return isSomebodys(own) || days.some(at => mayBe(here.values[at])) ? 'dossier' : 'none'
    return /\d/.test(own) || days.some(at => /\d/.test(textAt(here, at))) ? 'left' : 'none'
  }
  return {
    reopen() { isClosed = false },
    isHere(first) {
      const hasCode = code >= 0 && isStated(here.values[code])
      let [dated, stated] = [0, hasCode]
      for (const at of days) {
        const stands = here.values[at]
        if (!isStated(stands)) continue
        stated = true
        if (isDayLike(stands) && (++dated > 1 || hasCode)) break
      }
      if (sumsUp(first[0]) || sumsUp(first[1]) || sumsUp(first[2])) return 'none'
      const is = dated > 0 || (hasCode && isCodeLike(textAt(here, code))) ? undefined : headHere()
      if (!stated || is !== undefined) return is === 'other' ? 'head' : 'none'
      if (dated > 1 || (dated === 1 && (hasCode || named()))) { isClosed = false; return 'dossier' }
      return weak(first)
    },
  }
}

/** A day, or something that was to be one: counts of a table of sums are shorter. */
export function isDayLike(stands: Stands): boolean {
  if (stands === undefined) return false
  if (typeof stands !== 'string' && stands.content.is === 'date') return true
  if (typeof stands !== 'string' && stands.content.is !== 'text' && stands.content.is !== 'number') return false
  const text = typeof stands === 'string' ? stands : textOfStanding(stands)
  return dayNumber(text) > 0 || (text.length > 4 && /^[^\p{L}]{0,3}(?:ngày )?\d[^=]*$/iu.test(text) && !/^\D*\d{1,4}\D*$/.test(text))
}

/** A day on which a dossier may have been handled, or that cannot be read: a formula over blank cells says 1900. */
function mayBe(stands: Stands): boolean {
  if (!isDayLike(stands) || stands === undefined) return false
  const number = dayNumber(typeof stands !== 'string' && stands.content.is === 'date' ? stands.content.date : typeof stands === 'string' ? stands : textOfStanding(stands))
  return number === 0 || number > 19_500_000
}

/** Codes have digits and no blanks; headings, notes and signatures are words. */
const isCodeLike = (text: string): boolean => /\d/.test(text) && !/\s/.test(text)

/** A heading between dossiers, by its first word. */
const isPart = /^(tháng|quý|năm|kỳ|đợt|lĩnh vực|sổ|danh sách|báo cáo|ubnd|từ ngày)( |$)/u

/** `Tổng cộng: 36 hồ sơ`, `Cộng xã Sông Thơm`, in the column of codes. */
const isSubtotal = (text: string): boolean => /^(tổng|cộng)( |$)/u.test(folded(text))
