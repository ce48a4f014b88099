import { closedBy } from '../../../criteria/closed.ts'
import type { Component } from '../../../criteria/criteria.ts'
import { quoted } from '../../../formula/excel.ts'
import type { Box, Look, PageRow } from '../../../page.ts'
import { exact, round, toDouble, type Rational } from '../../../rational.ts'
import { blankOf } from '../blank.ts'
import type { Ground } from '../cells.ts'
import { box, empty, live, looks, maximumFormat, pointsFormat } from '../looks.ts'
import { rounded } from '../rounding.ts'
import { blankFigures, nextLevel, stateText, type LiveText } from './told.ts'
import { calm, lostLive, pointsLive, standsFormula, unprovenFormula, wantsProof } from './points.ts'
import { missingCell } from './places.ts'
import { awaited } from './words.ts'

/** Widths of the visible columns, in characters. */
export const widths = [8, 42, 22, 10, 10, 10, 34, 36, 32] as const

/** The row of a component: what it has, what it loses, in which state, and what is wanted next. */
export function missingRowOf(component: Component, ground: Ground): PageRow {
  return closedBy(component) === undefined ? openRow(component, ground) : closedRow(component, ground)
}

const front = (component: Component, state: Box, { lang }: Ground): readonly Box[] =>
  [box(component.code, looks.centre), box(component.name[lang]), state, box(toDouble(component.max), { ...looks.centre, format: maximumFormat })]

/** Of what others decide nothing is lost yet. */
function closedRow(component: Component, ground: Ground): PageRow {
  const { lang } = ground
  const by = closedBy(component)
  const figures = blankFigures(component, ground)
  const boxes = [...front(component, box(by === undefined ? '' : awaited[by][lang], looks.closed), ground), empty(looks.locked), empty(looks.locked), empty(looks.small), told(figures), empty(looks.small)]
  return { boxes, height: heightFor([[component.name[lang], widths[1]], [figures?.longest ?? '', widths[7]]]) }
}

function openRow(component: Component, ground: Ground): PageRow {
  const { set, lang } = ground
  const [points, lost, next, figures, state] = [pointsLive(component, ground), lostLive(component, ground), nextLevel(component, ground), blankFigures(component, ground), stateText(component, ground)]
  const [exactly, lostCell] = [missingCell('exact', component, ground), missingCell('exactLost', component, ground)]
  const proof = wantsProof(component) ? component.proof?.text[lang] ?? '' : ''
  const number = (formula: string, value: Rational, look: Look): Box => live(formula, toDouble(value), { ...look, format: pointsFormat(set.rounding.to) })
  return {
    boxes: [
      ...front(component, live(state.formula, state.value, { ...looks.small, align: 'center' }), ground),
      number(rounded(exactly, set.rounding), round(points.value, set.rounding.to, set.rounding.mode), looks.points),
      number(calm(lostCell), round(lost.value, exact('1e-9')), looks.points),
      told(next), told(figures),
      proof === '' ? empty(looks.small) : live(`IF(${missingCell('unproven', component, ground)}=1,${quoted(proof)},"")`, '', looks.small),
      ...hidden(component, points, lost, ground),
    ],
    height: heightFor([[component.name[lang], widths[1]], [next?.longest ?? '', widths[6]], [figures?.longest ?? '', widths[7]], [proof, widths[8]], [state.longest, widths[2]]]),
  }
}

function hidden(component: Component, points: ReturnType<typeof pointsLive>, lost: ReturnType<typeof lostLive>, ground: Ground): readonly Box[] {
  const { worth } = blankOf(component, ground.set)
  return [
    live(points.formula, toDouble(points.value), {}), live(lost.formula, toDouble(lost.value), {}),
    wantsProof(component) ? live(unprovenFormula(component, ground), 0, {}) : empty({}),
    live(standsFormula(component, ground), typeof worth === 'string' ? 0 : toDouble(round(points.value, exact('1e-9'))), {}),
  ]
}

const told = (of: LiveText | undefined): Box => (of === undefined ? empty(looks.small) : live(of.formula, of.value, looks.small))

/** A height that holds the longest text that a row can come to show: a spreadsheet does not fit rows to formulas again. */
const heightFor = (texts: readonly (readonly [text: string, width: number])[]): number =>
  Math.min(409, Math.max(1, ...texts.map(([text, width]) => Math.ceil((text.length * 1.06) / width))) * 14 + 6)
