import { inputsOf, type CriteriaSet } from '../criteria/criteria.ts'
import { namesOf } from '../criteria/names.ts'
import { retellIn, type Names } from '../formula/words.ts'
import { placeText } from '../finding.ts'
import { compare, equal, zero } from '../rational.ts'
import type { Entry } from '../scoring/ledger.ts'
import type { LeafScore } from '../scoring/scorecard.ts'
import { text, type Text, type Tongue } from '../text.ts'
import { sampleOf } from './survey-line.ts'
import { stateOf } from './states.ts'

const remembered = new WeakMap<CriteriaSet, Names>()

/** A set is asked about every leaf of every unit: its names are put together once. */
export function namesIn(set: CriteriaSet): Names {
  const names = remembered.get(set) ?? namesOf(inputsOf(set))
  remembered.set(set, names)
  return names
}

/** Why a leaf has the points that it has: its state, its arithmetic, what overruled it, and where appraisers lowered it. */
export function reasonOf(leaf: LeafScore, set: CriteriaSet, t: Tongue): string {
  const isByFormula = leaf.state === 'scored' && leaf.trace !== undefined
  const given = isByFormula ? givenText(leaf) : undefined
  const told = isByFormula ? [given === undefined ? retellIn(t, leaf.trace(), namesIn(set)) : t.say(given)] : leaf.state === 'scored' && leaf.because !== undefined ? [] : [t.say(stateOf(leaf))]
  const more = [leaf.because, sampleOf(leaf), ...movesOf(leaf)].flatMap(each => (each === undefined ? [] : [t.say(each)]))
  return [...told, ...more].join(' · ')
}

/** Of points that somebody gave as they are there is no arithmetic: who gave them said why, or did not; and where they stand. */
function givenText({ component, points, inputs: [answer], ledger = [] }: LeafScore): Text | undefined {
  if (component.method !== 'given' || answer?.value?.is !== 'number' || !equal(answer.value.number, points)) return undefined
  const isPenalty = component.list === 'penalty'
  const said = ledger.findLast(entry => entry.what === 'appraisal' && entry.reason !== '')?.reason
  return text(
    t => `${isPenalty ? 'bị trừ' : 'được cho'} ${t.number(points)} điểm${said === undefined ? '; không ghi lý do' : `, vì ${said}`} (${placeText(answer.from, t.lang)})`,
    t => `${t.number(points)} ${isPenalty ? 'taken' : 'given'}${said === undefined ? '; no reason stated' : `, because ${said}`} (${placeText(answer.from, t.lang)})`)
}

/** `Thẩm định lần 1: 0,75 → 0,25, vì …`, for each appraisal that moved the points where one of them lowered them. */
function movesOf({ ledger = [] }: LeafScore): readonly Text[] {
  const moved = ledger.filter(entry => entry.what === 'appraisal' && entry.before !== null && entry.points !== null && compare(entry.before, entry.points) !== 0)
  return moved.some(entry => entry.isLowered) ? moved.map(moveOf) : []
}

const moveOf = ({ round = 1, before, points, reason }: Entry): Text => text(
  t => `Thẩm định lần ${round}: ${t.number(before ?? zero)} → ${t.number(points ?? zero)}${reason === '' ? '' : `, vì ${reason}`}`,
  t => `Appraisal ${round}: ${t.number(before ?? zero)} → ${t.number(points ?? zero)}${reason === '' ? '' : `, because ${reason}`}`,
)
