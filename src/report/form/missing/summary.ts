import { closedBy } from '../../../criteria/closed.ts'
import type { Component, Grade } from '../../../criteria/criteria.ts'
import { quoted } from '../../../formula/excel.ts'
import type { Box, Look, PageRow } from '../../../page.ts'
import { compare, decimalText, divide, exact, hundred, isZero, most, multiply, round, sign, subtract, toDouble, zero, type Rational } from '../../../rational.ts'
import { text, type Text } from '../../../text.ts'
import type { Ground } from '../cells.ts'
import { askedOf, gradeNamed, loweredFrom, placeBy } from '../grade.ts'
import { live, looks, maximumFormat, pointsFormat } from '../looks.ts'
import { rounded } from '../rounding.ts'
import type { Live } from '../sums.ts'
import { marks } from '../words.ts'
import { missingRange, onForm } from './places.ts'
import { calm, lostLive } from './points.ts'
import { missingSums, type MissingSums } from './sums.ts'
import { gradeWords, totalLabels } from './words.ts'

/** Six totals side by side: what each is called, and its cell below. Shares of the nine columns. */
const shares = [2, 1, 3, 1, 1, 1] as const
type Card = readonly [label: Text, value: Box]

/** The hidden cells that the totals are reckoned from, right of them in the rows of their values. */
const kept = { points: 'J5', max: 'K5', index: 'J7', place: 'K7', from: 'L7', lowered: 'M7' } as const
const shownIndex = 'C7'

const figure: Look = { ...looks.total, align: 'center', size: 13 }
const label: Look = { ...looks.head, bold: false, size: 10 }

/** The four rows between the title and the table: labels and totals, twice. */
export function summaryRows(ground: Ground): readonly PageRow[] {
  const sums = missingSums(ground)
  const standing = standingOf(sums, ground)
  return [...cards(lossCards(sums, ground), [held(sums.points), held(sums.max)], ground), ...cards(gradeCards(sums, standing, ground), standing.hidden, ground)]
}

function cards(of: readonly Card[], hidden: readonly Box[], { lang }: Ground): readonly PageRow[] {
  const row = (boxOf: (card: Card) => Box): readonly (Box | undefined)[] =>
    of.flatMap((card, index) => { const across = shares[index] ?? 1; return [{ ...boxOf(card), across }, ...Array.from({ length: across - 1 }, () => undefined)] })
  return [{ boxes: row(([words]) => ({ value: words[lang], look: label })), height: 30 }, { boxes: [...row(([, value]) => value), ...hidden], height: 34 }]
}

const held = ({ formula, value }: Live): Box => live(formula, toDouble(value), {})

/** Points rounded as the set rounds. */
function shown({ formula, value }: Live, { set: { rounding } }: Ground): Box {
  return live(rounded(formula, rounding), toDouble(round(value, rounding.to, rounding.mode)), { ...figure, format: pointsFormat(rounding.to) })
}

const counter = (formula: string, value: number): Box => live(formula, value, { ...figure, format: '0' })

function lossCards(sums: MissingSums, ground: Ground): readonly Card[] {
  const states = `${onForm}${ground.whole('state')}`
  const over = (column: 'lost' | 'unproven', lists: readonly Component['list'][]): readonly string[] => lists.map(list => missingRange(column, list, ground)).filter(range => range !== undefined)
  return [
    [totalLabels.lost, shown(sums.lost, ground)],
    [totalLabels.penalty, shown(sums.penalty, ground)],
    [totalLabels.bonus, shown(sums.bonusLeft, ground)],
    [totalLabels.losing, counter(over('lost', ['base', 'penalty']).map(range => `COUNTIF(${range},">0")`).join('+'), losingOnBlank(ground))],
    [totalLabels.undeclared, counter([marks.blank, marks.missing, marks.unreadable].map(mark => `COUNTIF(${states},"${mark}")`).join('+'), askedOf(ground))],
    [totalLabels.unproven, counter(`SUM(${over('unproven', ['base', 'bonus']).join(',')})`, 0)],
  ]
}

const losingOnBlank = (ground: Ground): number =>
  ground.set.components.filter(each => each.list !== 'bonus' && closedBy(each) === undefined && sign(lostLive(each, ground).value) > 0).length

/** Where the unit stands among the grades, by its index alone: 1 is the highest, 0 none. */
interface Standing { readonly index: Rational; readonly next: Grade | undefined; readonly hidden: readonly Box[] }

function standingOf({ points, max }: MissingSums, ground: Ground): Standing {
  const { grades, ranking, rounding } = ground.set
  const exactly = isZero(max.value) ? zero : multiply(divide(points.value, max.value), hundred)
  const index = ranking.by === 'published' ? round(exactly, rounding.to, rounding.mode) : exactly
  const place = grades.findIndex(grade => compare(index, grade.from) >= 0) + 1
  const next = grades[nextPlace(place, grades.length) - 1]
  const hidden = [
    live(`IF(${kept.max}=0,0,${kept.points}/${kept.max}*100)`, toDouble(exactly), {}),
    live(placeBy(shownIndex, kept.index, ground), place, {}),
    live(byPlace(ground, grade => decimalText(grade.from), '""'), next === undefined ? '' : toDouble(next.from), {}),
    live(loweredFrom(kept.place, ground, onForm), place, {}),
  ]
  return { index, next, hidden }
}

const nextPlace = (place: number, lowest: number): number => (place === 0 ? lowest : place - 1)

/** What the grade above the one that stands says; `top` where there is none above. */
function byPlace({ set: { grades } }: Ground, said: (grade: Grade) => string, top: string): string {
  return grades.reduceRight((rest, grade, index) => `IF(${kept.place}=${(index + 2) % (grades.length + 1)},${said(grade)},${rest})`, top)
}

function gradeCards(sums: MissingSums, { index, next }: Standing, ground: Ground): readonly Card[] {
  const { set, lang } = ground
  const name = (grade: Grade): Text => text(t => `${t.say(grade.name)} (từ ${t.number(grade.from)})`, t => `${t.say(grade.name)} (from ${t.number(grade.from)})`)
  const short = (formula: string, value: Rational | undefined): Box =>
    live(`IF(${kept.from}="","",MAX(0,${calm(formula)}))`, value === undefined ? '' : toDouble(most(zero, round(value, exact('1e-9')))), { ...figure, format: maximumFormat })
  const decisive = set.ranking.by === 'published' ? shownIndex : kept.index
  return [
    [totalLabels.points, shown({ formula: kept.points, value: sums.points.value }, ground)],
    [totalLabels.index, shown({ formula: kept.index, value: index }, ground)],
    [totalLabels.grade, live(gradeNamed(kept.lowered, ground, onForm), '', figure)],
    [totalLabels.next, live(`${byPlace(ground, grade => quoted(name(grade)[lang]), quoted(gradeWords.top[lang]))}&IF(${kept.lowered}<>${kept.place},${quoted(gradeWords.held[lang])},"")`, (next === undefined ? gradeWords.top : name(next))[lang], { ...figure, size: 11 })],
    [totalLabels.indexShort, short(`${kept.from}-${decisive}`, next && subtract(next.from, index))],
    [totalLabels.pointsShort, short(`${kept.from}*${kept.max}/100-${kept.points}`, next && subtract(divide(multiply(next.from, sums.max.value), hundred), sums.points.value))],
  ]
}
