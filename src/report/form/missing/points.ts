import type { Component } from '../../../criteria/criteria.ts'
import { quoted } from '../../../formula/excel.ts'
import { decimalText, subtract, zero } from '../../../rational.ts'
import { blankOf } from '../blank.ts'
import type { Ground } from '../cells.ts'
import { rounded } from '../rounding.ts'
import type { Live } from '../sums.ts'
import { marks } from '../words.ts'
import { formCell, missingCell } from './places.ts'

/** The worth of a scored component as it counts, before its criterion is wiped and before a proof is asked for; 0 in any other state. */
export function standsFormula(component: Component, ground: Ground): string {
  const { rounding } = ground.set
  const worth = formCell('worth', component, ground)
  const counted = rounding.at === 'component' ? `MIN(${decimalText(component.max)},${rounded(worth, rounding)})` : worth
  return `IF(${formCell('state', component, ground)}="${marks.scored}",ROUND(${counted},9),0)`
}

/** Whether points of this component need a proof: those that the unit itself claims on its form, but for penalties. */
export const wantsProof = (component: Component): boolean =>
  component.proof?.required === true && component.list !== 'penalty' && component.source === 'self' && component.inputs.length > 0

/** What the program passes over when it compares words, as far as people write it; an Excel formula may hold 64 functions in each other. */
const passed = [...'-–—.…,;:!?()[]/\\*_"\'“”‘’+=&#@|~<>\u00A0'] as const

/** The text of a cell as its words are compared: in small letters, with single blanks for punctuation. */
const comparable = (cell: string): string => `LOWER(TRIM(${[...passed.map(quoted), 'CHAR(10)'].reduce((so, letter) => `SUBSTITUTE(${so},${letter}," ")`, cell)}))`

/** Whether the words of a cell name no proof, as `namesProof` says of them. */
export const deniesProof = (cell: string, { denials }: Pick<Ground['lists'], 'denials'>): string => `SUMPRODUCT(--(${denials}=${comparable(cell)}))>0`

/** 1 where points are claimed and the cell of the proof is blank, repeats what is printed of it, or denies it in the words that the program knows. */
export function unprovenFormula(component: Component, ground: Ground): string {
  const cell = formCell('proof', component, ground)
  const printed = component.proof?.text.vi ?? ''
  const tests = [...(printed === '' ? [] : [`${cell}=${quoted(printed)}`]), deniesProof(cell, ground.lists)]
  return `IF(${missingCell('stands', component, ground)}>0,IF(ISERROR(${cell}),0,IF(OR(${tests.join(',')}),1,0)),0)`
}

/** The points that count: those of the form, 0 where the set does not pay without a proof. */
export function pointsLive(component: Component, ground: Ground): Live {
  const cell = formCell('exact', component, ground)
  const isUnpaid = ground.set.withoutProof === 'zero' && wantsProof(component)
  return { formula: isUnpaid ? `IF(${missingCell('unproven', component, ground)}=1,0,${cell})` : cell, value: blankOf(component, ground.set).exact }
}

/** Points not earned; of a penalty those that it takes. What is out of the index loses nothing, nor does a bonus for what never was. */
export function lostLive(component: Component, ground: Ground): Live {
  const points = missingCell('exact', component, ground)
  const { exact, counts, state } = blankOf(component, ground.set)
  if (component.list === 'penalty') return { formula: points, value: exact }
  if (component.list === 'base') return { formula: `${formCell('counts', component, ground)}-${points}`, value: subtract(counts, exact) }
  const cell = formCell('state', component, ground)
  const left = subtract(component.max, exact)
  const isOut: boolean = state === marks.notApplicable || state === marks.notArisen
  return { formula: `IF(OR(${cell}="${marks.notApplicable}",${cell}="${marks.notArisen}"),0,${decimalText(component.max)}-${points})`, value: isOut ? zero : left }
}

/** A number without the noise of binary arithmetic, so that it can be filtered and compared. */
export const calm = (cell: string): string => `ROUND(${cell},9)`

