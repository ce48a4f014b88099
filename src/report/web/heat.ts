import { divide, isZero, type Rational } from '../../rational.ts'
import type { FieldScore, UnitScore } from '../../scoring/scorecard.ts'
import { text } from '../../text.ts'
import { endsText, fieldEnds } from '../interval.ts'
import { heatOf, heatSteps, shareOf } from './bar.ts'
import { hrefOf, shown, type Chapter } from './chapter.ts'
import { cell, grid, nameCell, row, type Head } from './grid.ts'
import { html, type Markup } from './markup.ts'
import { nameOrders, ordersOf } from './orders.ts'
import { foundBy } from './ranking.ts'

/** Units × fields: points, their share of the maximum in words and as a colour. A unit that handed nothing in has no row. */
export function heatTable(chapter: Chapter): Markup {
  const { t, group, facts } = chapter
  const units = [...facts.ranked, ...facts.incomplete]
  const names = nameOrders(units.map(unit => unit.unit.name))
  const orders = group.set.fields.map(field => ordersOf(units.map(unit => sortedBy(unit, field.code))))
  const heads: readonly Head[] = [
    { name: t.say(rank), sort: 'ascending', isSorted: true }, { name: t.say(unitWord), look: 'w', sort: 'ascending' },
    ...group.set.fields.map((field): Head => ({ name: field.code, sort: 'descending', title: t.say(field.name) })),
  ]
  const rows = units.map((unit, index) => row([
    cell(unit.rank ?? '–', undefined, unit.rank), nameCell(html`<a href="${hrefOf(chapter, unit)}">${unit.unit.name}</a>`, names[index]),
    unit.fields.map((field, column) => heatCell(chapter, unit, field, orders[column]?.[index])),
  ], foundBy(unit, group)))
  return html`${grid({ caption: t.say(text(t => `Điểm theo lĩnh vực: ${t.say(group.name)}`, t => `Points by field: ${t.say(group.name)}`)), look: 'sorts heat', heads, rows })}${legend(chapter)}`
}

/** The share of the maximum, which alone can be compared between units; of a field that is not settled there is none. */
function sortedBy(unit: UnitScore, code: string): Rational | undefined {
  const field = unit.fields.find(each => each.code === code)
  return field === undefined || isZero(field.max) || isOpen(unit, code) ? undefined : divide(field.points, field.max)
}

const isOpen = (unit: UnitScore, code: string): boolean => unit.status === 'incomplete' && fieldEnds(unit, code) !== undefined

function heatCell(chapter: Chapter, unit: UnitScore, field: FieldScore, order: number | undefined): Markup {
  const { t, group } = chapter
  const ends = unit.status === 'incomplete' ? fieldEnds(unit, field.code) : undefined
  if (ends !== undefined) return cell(t.say(endsText(group.set, ends)), 'open')
  const share = shareOf(field.points, field.max)
  if (share === undefined) return cell('–')
  return cell(html`${shown(chapter, field.points)} <small>${t.number(share, 1)}%</small>`, `h${heatOf(field.points, field.max)}`, order)
}

/** What the columns are called and what the colours say, in words. */
function legend({ t, group: { set } }: Chapter): Markup {
  const [best, ...rest] = heatSteps
  const from = (step: Rational): string => t.say(text(() => `từ ${t.number(step)}%`, () => `${t.number(step)}% or more`))
  const lowest = heatSteps.at(-1)
  const names = [...(best === undefined ? [] : [from(best)]), ...rest.map(from), ...(lowest === undefined ? [] : [t.say(text(() => `dưới ${t.number(lowest)}%`, () => `below ${t.number(lowest)}%`))])]
  return html`<p class="legend">${t.say(text(() => 'Tỷ lệ so với điểm tối đa của lĩnh vực:', () => 'Share of the maximum of the field:'))} ${names.map((name, step) => html`<span class="h${step}">${name}</span> `)}</p>
<ul class="fields">${set.fields.map(field => html`<li><b>${field.code}</b> ${t.say(field.name)} (${t.number(field.max)})</li>`)}</ul>
`
}

const rank = text(() => 'Hạng', () => 'Rank')
const unitWord = text(() => 'Đơn vị', () => 'Unit')
