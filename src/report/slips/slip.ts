import { decimalFormat, type Box, type Page, type PageRow } from '../../page.ts'
import { decimalsOf, divide, exact, isZero, multiply, round, toDouble, type Rational } from '../../rational.ts'
import type { FieldScore, GroupScore, UnitScore } from '../../scoring/scorecard.ts'
import type { Tongue } from '../../text.ts'
import { authorityOf } from '../authority.ts'
import { endsText, fieldEnds } from '../interval.ts'
import { published } from '../published.ts'
import { resultTitle } from '../title.ts'
import { lostRows, restRows, type Advice } from './components.ts'
import { blank, halves, line, looks } from './looks.ts'
import { totals } from './totals.ts'
import { slipWords as words } from './words.ts'

/** Of the columns, in characters: A4 upright takes them at four fifths of full size, where the letters of its tables, 10 points high, are 8; where that saves a page they are at least 7,4. */
const widths = [6, 37, 6.3, 8.5, 6.2, 62] as const
const leastScale = 74

/** The slip (phiếu điểm) of one unit: a page or two of A4, to be signed. Nothing of another unit but how many there are. */
export function slipPage(unit: UnitScore, group: GroupScore, advice: Advice, name: string, t: Tongue): Page {
  const { set } = group
  const fields = unit.status === 'not-submitted' ? [] : fieldRows(unit, group, t)
  const top = [...heading(unit, group, t), ...totals(unit, group, t), blank, ...fields]
  const rest = unit.status === 'not-submitted' ? [] : restRows(unit, group, t)
  const parts = unit.status === 'not-submitted' ? [] : [
    line(t.say(words.lost), looks.section), ...lostRows(unit, group, advice, t), ...(rest.length === 0 ? [] : [blank, line(t.say(words.rest), looks.section), ...rest]),
  ]
  const signed = signatures(t)
  return {
    name, columns: widths.map(width => ({ width })), rows: [...top, ...parts, blank, ...signed],
    dense: true,
    print: { landscape: false, fitWidth: true, narrow: true, closing: signed.length + (parts.length === 0 ? 3 : rest.length + 6), leastScale, ...(parts.length === 0 ? {} : { titleRows: [top.length + 2, top.length + 2] as const }), footer: `&L${`${unit.unit.name} · ${set.id}`.replaceAll('&', '&&')}&R&P/&N` },
  }
}

function heading({ unit }: UnitScore, group: GroupScore, t: Tongue): readonly PageRow[] {
  return [
    halves({ value: t.say(words.issuer), look: looks.nation }, { value: t.say(words.nation), look: looks.nation }),
    halves({ value: '', look: looks.nation }, { value: t.say(words.motto), look: looks.nation }), blank,
    line(t.say(words.title), looks.title), line(t.say(resultTitle([group])), looks.title), line(unit.name, looks.name),
    line(`${t.say(group.set.title)} · ${t.say(group.name)}`, looks.note), line(t.say(authorityOf(group.set)), looks.note), blank,
  ]
}

function fieldRows(unit: UnitScore, { set }: GroupScore, t: Tongue): readonly PageRow[] {
  const places = decimalsOf(set.rounding.to)
  const share = ({ points, max }: FieldScore): Box => (isZero(max) ? { value: '–', look: looks.number } : { value: toDouble(round(divide(points, max), exact('0.001'), 'half-up')), look: { ...looks.number, format: '0.0%' } })
  const number = (value: Rational): Box => ({ value: toDouble(value), look: { ...looks.number, format: decimalFormat(places) } })
  const row = (field: FieldScore): PageRow => {
    const ends = fieldEnds(unit, field.code)
    const reached: readonly Box[] = ends === undefined ? [number(published(field.points, set)), share(field), { value: bar(field), look: looks.bar }]
      : [{ value: t.say(endsText(set, ends)), look: { ...looks.number, wrap: true } }, { value: '–', look: looks.number }, { value: '', look: looks.bar }]
    return { boxes: [{ value: field.code, look: looks.code }, { value: t.say(field.name), look: looks.word }, number(field.max), ...reached] }
  }
  const heads: PageRow = { boxes: [words.code, words.field, words.max, words.got, words.ratio, words.bar].map(head => ({ value: t.say(head), look: looks.head })) }
  return [line(t.say(words.byField), looks.section), heads, ...unit.fields.map(row), blank]
}

const longest = 40

/** As many blocks of forty as of the maximum are reached: it prints, and reads without colour. */
const bar = ({ points, max }: FieldScore): string => (isZero(max) ? '' : '█'.repeat(Math.round(toDouble(multiply(divide(points, max), exact(longest))))))

const signatures = (t: Tongue): readonly PageRow[] => [
  halves({ value: '', look: looks.small }, { value: t.say(words.place), look: looks.small }),
  halves({ value: t.say(words.author), look: looks.signer }, { value: t.say(words.head), look: looks.signer }),
  halves({ value: t.say(words.sign), look: looks.small }, { value: t.say(words.sign), look: looks.small }),
]
