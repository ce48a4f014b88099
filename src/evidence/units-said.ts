import type { Input } from '../methods/method.ts'
import type { Sheet } from '../sheet.ts'
import { textOf } from './grid.ts'
import { unitOf } from './intake/numeral.ts'
import { isSameSize, isUnitOfSize, money, sizeIn, unitAsked } from './intake/units.ts'

/** A unit that stands beside figures (`nghìn đồng`), and the cell that says so. */
export interface UnitSaid { readonly unit: string; readonly cell: string }

/** `Đơn vị tính: nghìn đồng`, `(ĐVT: 1.000 đồng)`; “Đơn vị: Xã A” names whose the table is. */
const title = /(?:(?:đơn vị tính|đvt|đ\.\s?v\.\s?t|unit of measure(?:ment)?)\s*(?:là|bằng)?\s*[:(]?|(?:đơn vị|unit)\s*:)\s*(?<unit>[^:]*)$/iu
/** What a unit begins with that says a size. */
const begins = /^\(?\s*(?:1[. ]?000(?:[. ]?000)?|nghìn|ngàn|triệu|tr\.?\s?đ|trđ|tr|tỷ|đồng|đ|vnđ|vnd|%|‰|ha|k?m2|k?m²|m3|m³|usd|phần)(?=[\s.,;)/]|$)/iu

const partsOf = (words: string): readonly string[] => words.split(/[,;]|\svà\s/u).map(part => part.replace(/[()]/g, '').replace(/0(?=\p{L})/u, '0 ').trim()).filter(part => begins.test(part) && isUnitOfSize(part))

/** The units that the rows up to the last one of the head state for all of the table, from the top: several in one cell are several units. */
export const unitsAbove = (sheet: Sheet, last: number): readonly UnitSaid[] => sheet.rows.filter(row => row.number <= last).flatMap(({ cells }) => cells.flatMap((cell, index) => {
  const said = title.exec(textOf(cell))?.groups?.['unit']?.trim()
  if (said === undefined) return []
  const beside = cells[index + 1]
  return partsOf(said === '' || said === ')' ? textOf(beside) : said).map(unit => ({ unit, cell: cell.address }))
}))

/** The unit at the end of a label (`Vốn giải ngân (nghìn đồng)`), or that a label is; undefined where there is none that says a size. */
export function unitIn(label: string): string | undefined {
  const behind = /[(,[]\s*(?:đvt|đơn vị(?: tính)?)?\s*:?\s*(?<unit>[^()[\],]*)[)\]]?\s*$/iu.exec(label)?.groups?.['unit']
  return [behind, label].find(words => words !== undefined && begins.test(words) && isUnitOfSize(words.replace(/[()]/g, '')))?.replace(/[()]/g, '').trim()
}

/** A folded label without the unit at its end: `vốn giải ngân` of “vốn giải ngân nghìn đồng”. */
export const beforeUnit = (folded: string): string => folded.replace(/(?: đvt| đơn vị tính| đơn vị)?(?: 1 000(?: 000)?| nghìn| ngàn| triệu| trđ| tr| tỷ)*(?: đồng| đ| vnđ| vnd| usd| %| ha| k?m2| m3)?$/u, '')

/** What is measured, apart from its size: `đồng` of “triệu đồng”. */
function measured(unit: string): string {
  const words = unitOf(unit).split(' ')
  if (words.some(word => money.includes(word) || word === 'trđ' || word === 'usd')) return 'đồng'
  if (words.some(word => ['%', 'phần'].includes(word))) return '%'
  if (words.some(word => ['ha', 'm2', 'km2'].includes(word))) return 'ha'
  const sizes = new Set([...sizeIn(unit).split(' '), 'nghìn', 'ngàn', 'triệu', 'tr', 'tỷ', '1', '1000', '000'])
  return words.filter(word => !sizes.has(word)).join(' ')
}

const measuredBy = (input: Input): string => (input.kind === 'money' ? 'đồng' : measured(unitAsked(input)))

/** Whether a unit is one of what the figure measures, in whatever size. */
const isOfFigure = (unit: string, input: Input): boolean => { const own = measured(unit); return own === measuredBy(input) || (own === '' && input.kind === 'money') }

/** Whether a folded label may be the name of a figure with a unit behind it, perhaps another than the one asked for. */
export function isNamed(folded: string, input: Input): boolean {
  const unit = folded.slice(beforeUnit(folded).length)
  return unit !== '' && isOfFigure(unit, input)
}

const kinds: readonly Input['kind'][] = ['count', 'money', 'number', 'percent']

/** Whether the number of a figure depends on its unit. */
export const hasUnit = ({ kind }: Input): boolean => kinds.includes(kind)

/** Of what is said of this very figure, the unit that is another than the one asked for; undefined where one of them is. */
export const otherOf = (said: readonly UnitSaid[], input: Input): UnitSaid | undefined =>
  (hasUnit(input) && !said.some(({ unit }) => isSameSize(unit, input)) ? said[0] : undefined)

/** The same of what is said of a whole table: units of other things do not speak of the figure. */
export const otherOfAll = (said: readonly UnitSaid[], input: Input): UnitSaid | undefined =>
  otherOf(said.filter(({ unit }) => isOfFigure(unit, input)), input)
