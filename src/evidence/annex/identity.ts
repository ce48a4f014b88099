import { tidy } from '../../text.ts'
import type { Identity } from './skeleton.ts'

const subject = /tiêu chí|chỉ số|chấm điểm|criteria|index/iu
const heading = /^(phụ lục|annex|mẫu số|biểu)( [\divx]+)?[.:]?$/iu
const withDay = /(?:ngày\s*)?\d{0,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}/giu

/** What the lines around a table tell of the set; the title is the line that speaks of criteria, else the first that is more than a heading. */
export function identityOf(raw: readonly string[], usual: string): Identity {
  const lines = raw.map(tidy).filter(line => line !== '')
  const titles = lines.filter(line => !heading.test(line) && !line.startsWith('('))
  const title = titles.find(line => subject.test(line) && !/^(chỉ số|tiêu chí không)/iu.test(line)) ?? titles[0] ?? usual
  const year = yearIn([title, ...lines])
  const period = periodIn(lines)
  const decision = lines.find(line => /(quyết định|nghị quyết|decision)/iu.test(line) && /\d+\/\S*[A-ZĐ]{2}/u.test(line))
  return {
    title, applies: appliesTo([title, ...lines]),
    ...(year === undefined ? {} : { year }), ...(period === undefined ? {} : { period }), ...(decision === undefined ? {} : { decision }),
  }
}

function yearIn(lines: readonly string[]): number | undefined {
  const found = lines.map(line => /(?:năm|year)\s*(20\d\d)(?!\d)/iu.exec(line.replace(withDay, ''))?.[1]).find(year => year !== undefined)
  return found === undefined ? undefined : Number(found)
}

const span = /(?:từ|from)\s*(?:ngày\s*)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*(?:đến|to|-|–)\s*(?:hết\s*)?(?:ngày\s*)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/iu

function periodIn(lines: readonly string[]): Identity['period'] {
  const [, d1, m1, y1, d2, m2, y2] = lines.map(line => span.exec(line)).find(match => match !== null) ?? []
  const iso = (year = '', month = '', day = ''): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return d1 === undefined ? undefined : { from: iso(y1, m1, d1), to: iso(y2, m2, d2) }
}

const kinds = [['xã', /(?<!\p{L})xã(?!\p{L})/iu], ['phường', /phường/iu], ['đặc khu', /đặc khu/iu], ['thị trấn', /thị trấn/iu]] as const

/** "áp dụng cho: …" as it stands; else the kinds of unit that the lines name; "cấp xã" is all three of today. Empty when none is named. */
function appliesTo(lines: readonly string[]): readonly string[] {
  const stated = lines.map(line => /(?:áp dụng cho|áp dụng đối với|; for)\s*:?\s*([^.;)]+)/iu.exec(line)?.[1]).find(list => list !== undefined)
  if (stated !== undefined) return stated.split(/,|\bvà\b/u).map(tidy).filter(each => each !== '')
  const [title = ''] = lines
  if (/cấp xã/iu.test(title) && !/phường/iu.test(title)) return ['xã', 'phường', 'đặc khu']
  return kinds.filter(([, pattern]) => pattern.test(title)).map(([kind]) => kind)
}
