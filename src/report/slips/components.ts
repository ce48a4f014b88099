import { decimalFormat, type Box, type PageRow } from '../../page.ts'
import { compare, decimalsOf, sign, subtract, toDouble, zero, type Rational } from '../../rational.ts'
import type { GroupScore, LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import type { Text, Tongue } from '../../text.ts'
import { endsText } from '../interval.ts'
import { published, publishedText } from '../published.ts'
import { reasonOf } from '../reason.ts'
import { isUnsettled, stateOf } from '../states.ts'
import { lostLeaves, overLine, penalties } from '../lost.ts'
import { limitLine } from '../limit.ts'
import { line, looks, width } from './looks.ts'
import { slipWords as words } from './words.ts'

/** What a unit can do about a component, by its code. */
export type Advice = ReadonlyMap<string, Text>

/** A table of what lost points, dearest first, then penalties, what is beyond their cap, and what ceiling or floor do to the total: with the reason, the appraisers' opinion, the missing proof and what to do. */
export function lostRows(unit: UnitScore, { set }: GroupScore, advice: Advice, t: Tongue): readonly PageRow[] {
  const format = decimalFormat(decimalsOf(set.rounding.to))
  const leaves = [...lostLeaves(unit), ...penalties(unit)]
  if (leaves.length === 0) return [line(t.say(words.nothingLost), looks.paragraph)]
  const number = (value: Rational | null): Box => (value === null ? { value: '–', look: looks.number } : { value: toDouble(value), look: { ...looks.number, format } })
  const publicly = (value: Rational | null): Box => number(value === null ? null : published(value, set))
  const row = (leaf: LeafScore): PageRow => ({
    boxes: [
      { value: leaf.component.code, look: looks.code }, { value: t.say(leaf.component.name), look: looks.word },
      leaf.component.list === 'penalty' ? { value: '–', look: looks.number } : number(leaf.max), publicly(leaf.self),
      leaf.component.list === 'penalty' ? signed(subtract(zero, leaf.points), set) : publicly(leaf.points),
      { value: why(leaf, set, advice, t), look: looks.why },
    ],
  })
  return [{ boxes: [words.code, words.component, words.max, words.self, words.got, words.why].map(head => ({ value: t.say(head), look: looks.head })) }, ...leaves.map(row), ...closingRows(unit, set, t)]
}

/** What closes the penalties, so that they add up to what is taken, and all lists, so that they add up to the total. */
function closingRows(unit: UnitScore, set: GroupScore['set'], t: Tongue): readonly PageRow[] {
  const none: Box = { value: '–', look: looks.number }
  return [overLine(unit, set, 'penalty'), limitLine(unit, set)].flatMap(line => (line === undefined ? [] : [{ boxes: [
    { value: '', look: looks.code }, { value: t.say(line.name), look: looks.word }, none, none,
    signed(line.points, set), { value: `${t.say(line.why)}.`, look: looks.why },
  ] }]))
}

/** Points that are added or taken: a number whose sign shows. */
function signed(points: Rational, set: GroupScore['set']): Box {
  const format = decimalFormat(decimalsOf(set.rounding.to))
  return { value: toDouble(published(points, set)), look: { ...looks.number, format: `+${format};-${format};${format}` } }
}

function why(leaf: LeafScore, set: GroupScore['set'], advice: Advice, t: Tongue): string {
  const todo = advice.get(leaf.component.code)
  return [
    reasonOf(leaf, set, t),
    ...opinions(leaf, t), ...(lacksProof(leaf) ? [`${t.say(words.noProof)}: ${t.say(leaf.component.proof?.text ?? words.noProof)}.`] : []),
    ...(todo === undefined ? [] : [capital(t.say(todo))]),
  ].map(ended).join(' ')
}

const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1)

/** A sentence with its full stop. */
const ended = (said: string): string => (/[.!?…]$/.test(said) ? said : `${said}.`)

/** What appraisers wrote where the points did not move: the reason of a move is told by `reasonOf` already. */
const opinions = ({ ledger = [] }: LeafScore, t: Tongue): readonly string[] => ledger
  .filter(entry => entry.what === 'appraisal' && entry.reason !== '' && !entry.isLowered && (entry.before === null || entry.points === null || compare(entry.before, entry.points) >= 0))
  .map(({ round = 1, reason }) => t.lang === 'vi' ? `Thẩm định lần ${round}: ${reason}.` : `Appraisal ${round}: ${reason}.`)

/** Whether a proof is asked for and none is named. */
const lacksProof = ({ component, proof, state }: LeafScore): boolean => component.proof?.required === true && component.source === 'self' && state === 'scored' && (proof?.proof ?? '').trim() === ''

/** Everything else, in few lines: what is open, at the maximum, earned as bonus, left out. */
export function restRows(unit: UnitScore, { set }: GroupScore, t: Tongue): readonly PageRow[] {
  const base = unit.leaves.filter(leaf => leaf.component.list === 'base')
  const open = base.filter(isUnsettled).map(leaf => `${leaf.component.code} ${t.say(leaf.component.name)}: ${t.say(stateOf(leaf))}${leaf.open === undefined ? '' : ` (${t.say(endsText(set, leaf.open))})`}`)
  const full = base.filter(leaf => !isUnsettled(leaf) && sign(leaf.max) > 0 && compare(leaf.points, leaf.max) >= 0).map(leaf => `${leaf.component.code} (${t.number(leaf.points)})`)
  const out = base.filter(leaf => !isUnsettled(leaf) && sign(leaf.max) === 0).map(leaf => `${leaf.component.code} ${t.say(leaf.component.name)} (${t.say(stateOf(leaf))})`)
  const extra = unit.leaves.filter(leaf => leaf.component.list === 'bonus' && sign(leaf.points) > 0).map(leaf => `${leaf.component.code} ${t.say(leaf.component.name)} (+${publishedText(leaf.points, set, t)})`)
  const over = overLine(unit, set, 'bonus')
  const bonus = over === undefined ? extra : [...extra, `${t.say(over.name)} (-${publishedText(over.points, set, t)})`]
  return ([[words.open, open], [words.extra, bonus], [words.full, full], [words.out, out]] as const).flatMap(([head, all]) => (all.length === 0 ? [] : [long(`${t.say(head)}: ${all.join('; ')}.`)]))
}

/** About so many characters stand on a line over the whole width. */
const perLine = 135

/** A merged cell does not grow by itself: its height is given. */
const long = (value: string): PageRow => ({ boxes: [{ value, look: looks.paragraph, across: width }], height: 13 * Math.ceil(value.length / perLine) + 2 })
