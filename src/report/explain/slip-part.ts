import { placeText } from '../../finding.ts'
import { showApart } from '../../formula/shown.ts'
import { compare, decimalsOf, equal, sign, subtract, sum, type Rational } from '../../rational.ts'
import type { Chain } from '../../scoring/explain/chain.ts'
import { decisiveIndex } from '../../scoring/rank.ts'
import type { Tongue } from '../../text.ts'
import { authorityOf } from '../authority.ts'
import { mayMove } from '../../scoring/bounds/ranks.ts'
import { endsText, indexText, rankText } from '../interval.ts'
import { limitLine, signedText } from '../limit.ts'
import { costOf, overLine } from '../lost.ts'
import { publishedText } from '../published.ts'
import { reasonOf } from '../reason.ts'
import { isUnsettled } from '../states.ts'
import { surveyNote } from '../survey-line.ts'
import { pointsText } from './moves.ts'
import { placesText } from './places.ts'
import { gradeOf } from './next.ts'
import { labels, words } from './words.ts'
import type { Explained, Grid, Part, Section } from './view.ts'

/** The slip of a unit: totals, rank, grade, fields, then what lost points and what is open, each with why and where. */
export function slipPart(explained: Explained, t: Tongue): Part {
  const { unit, group, chains, file } = explained
  const head = `${unit.unit.name} · ${t.say(group.set.title)}`
  const about = [{ label: t.say(labels.group), lines: [`${t.say(group.name)}; ${t.say(authorityOf(group.set))}`] }]
  if (unit.status === 'not-submitted') return { head, sections: [...about, { label: t.say(labels.state), lines: [t.say(words.notSubmitted)] }], grids: [], foot: [] }
  const open = chains.filter(({ leaf }) => leaf !== undefined && isUnsettled(leaf))
  const lost = chains.filter(chain => !open.includes(chain))
  const first = (lost[0] ?? open[0])?.component.code
  const ask = ['cchc explain', ...[file, unit.unit.id, first ?? ''].map(word => (/^[\w./:-]+$/.test(word) ? word : `"${word}"`))].join(' ')
  return {
    head,
    sections: [...about, ...totals(explained, t), ...standing(explained, t), ...notes(explained, t)],
    grids: [fieldGrid(explained, t), ...(open.length === 0 ? [] : [openGrid(open, explained, t)]), ...(lost.length === 0 ? [] : [lostGrid(lost, explained, t)])],
    foot: [...(lost.length === 0 ? [t.say(words.nothingLost)] : []), ...(first === undefined ? [] : [t.lang === 'vi' ? 'Xem từng bước của một thành phần:' : 'To see each step of a component:', `  ${ask}`])],
  }
}

function totals({ unit, group: { set } }: Explained, t: Tongue): readonly Section[] {
  const number = (value: Rational): string => publishedText(value, set, t)
  const extras = [unit.bonus, unit.penalty].map((points, index) => (sign(points) === 0 ? '' : `${['+', '−'][index]} ${number(points)} ${extraNames[index]?.[t.lang]}`)).filter(Boolean)
  const limit = limitLine(unit, set)
  const held = limit === undefined ? [] : [`${sign(limit.points) < 0 ? '−' : '+'} ${signedText(limit.points, set, t).slice(1)} (${t.say(limit.name)})`]
  const parts = extras.length + held.length === 0 ? '' : ` = ${[`${number(unit.base)}`, ...extras, ...held].join(' ')}`
  const rounded = (published: Rational, exactly: Rational): string => (equal(published, exactly) ? '' : ` (${t.lang === 'vi' ? 'làm tròn từ' : 'rounded from'} ${showApart(published, exactly, undefined, t)[1].text})`)
  const capped = caps(unit, t)
  return [
    { label: t.say(labels.total), lines: [`${number(unit.points)} / ${t.number(unit.max)}${rounded(unit.points, unit.exact)}${parts}`] },
    ...(capped.length === 0 ? [] : [{ label: t.say(labels.caps), lines: capped }]),
    ...(unit.status === 'incomplete' ? [] : [{ label: t.say(labels.index), lines: [`${number(unit.index)}${rounded(unit.index, unit.exactIndex)}`] }]),
  ]
}

const extraNames = [{ vi: 'điểm thưởng', en: 'bonus' }, { vi: 'điểm phạt', en: 'penalty' }] as const

/** Caps of the bonus, of the penalty and of the whole, where they took something away. */
function caps(unit: Explained['unit'], t: Tongue): readonly string[] {
  const whole = subtract(sum([unit.base, unit.bonus]), unit.penalty)
  const told = (name: string, before: Rational, after: Rational): readonly string[] => (equal(before, after) ? [] : [`${name}: ${pointsText(before, t)} → ${pointsText(after, t)}`])
  const listed = (list: 'bonus' | 'penalty'): Rational => sum(unit.leaves.filter(leaf => leaf.component.list === list).map(leaf => leaf.points))
  return [
    ...told(extraNames[0][t.lang], listed('bonus'), unit.bonus), ...told(extraNames[1][t.lang], listed('penalty'), unit.penalty),
    ...told(t.lang === 'vi' ? 'cả bảng (không dưới 0, không quá mức trần)' : 'the whole (never below 0 nor above its ceiling)', whole, unit.exact),
  ]
}

/** Rank among how many, grade and why it is lower, and how far the next grade is; of an incomplete unit what it can still come to. */
function standing({ unit, group }: Explained, t: Tongue): readonly Section[] {
  const { set, units } = group
  const { interval } = unit
  if (unit.rank === undefined) {
    const ends = interval === undefined ? [] : [[`${t.say(labels.total).toLowerCase()} ${t.say(endsText(set, interval.points))}`, `${t.say(labels.index).toLowerCase()} ${t.say(indexText(set, interval.index))}`, `${t.say(labels.rank).toLowerCase()} ${t.say(rankText(interval.rank))}`].join('; ')]
    return [{ label: t.say(labels.open), lines: [t.say(words.incomplete), ...ends] }]
  }
  const ranked = units.filter(each => each.rank !== undefined).length
  const moves = interval !== undefined && mayMove(unit) ? (t.lang === 'vi' ? `; khi mọi đơn vị đủ số liệu: ${t.say(rankText(interval.rank))}` : `; once every unit is complete: ${t.say(rankText(interval.rank))}`) : ''
  return [
    { label: t.say(labels.rank), lines: [t.lang === 'vi' ? `${unit.rank} trong ${ranked} đơn vị được xếp hạng${moves}` : `${unit.rank} of ${ranked} ranked units${moves}`] },
    ...(set.grades.length === 0 ? [] : [{ label: t.say(labels.grade), lines: [gradeOf(unit, t), ...(unit.gradeBecause ?? []).map(t.say), ...nextGrade(unit, set, t)] }]),
  ]
}

function nextGrade(unit: Explained['unit'], set: Explained['group']['set'], t: Tongue): readonly string[] {
  const own = unit.grade === undefined ? set.grades.length : set.grades.findIndex(grade => grade.id === unit.grade?.id)
  const higher = set.grades[own - 1]
  const index = decisiveIndex(set, unit)
  if (higher === undefined || compare(index, higher.from) >= 0) return []
  const short = pointsText(subtract(higher.from, index), t)
  return [t.lang === 'vi' ? `còn thiếu ${short} điểm chỉ số để đạt mức ${t.say(higher.name)} (từ ${t.number(higher.from)})` : `${short} index points short of ${t.say(higher.name)} (from ${t.number(higher.from)})`]
}

function notes({ group }: Explained, t: Tongue): readonly Section[] {
  const note = surveyNote(group)
  return note === undefined ? [] : [{ label: t.say(labels.survey), lines: [t.say(note)] }]
}

function fieldGrid({ unit, group: { set } }: Explained, t: Tongue): Grid {
  const places = decimalsOf(set.rounding.to)
  return {
    title: t.say(words.fieldsTitle), heads: [words.code, words.field, words.got, words.max].map(t.say), right: [2, 3], widths: [5, 0.99, 8, 8],
    rows: unit.fields.map(({ code, name, points, max }) => [code, t.say(name), publishedText(points, set, t), t.number(max, places)]),
  }
}

const codeWidth = (chains: readonly Chain[]): number => Math.max(4, ...chains.map(({ component }) => [...component.code].length))

function openGrid(chains: readonly Chain[], { group: { set } }: Explained, t: Tongue): Grid {
  return {
    title: t.say(words.openTitle), heads: [words.code, words.name, words.possible, words.why].map(t.say), right: [], widths: [codeWidth(chains), 0.4, 18, 0.6],
    rows: chains.map(chain => [chain.component.code, t.say(chain.component.name), chain.leaf === undefined ? '' : t.say(endsText(set, chain.leaf.open ?? [chain.leaf.points, chain.leaf.points])), whyWhere(chain, set, t)]),
  }
}

function lostGrid(chains: readonly Chain[], { unit, group: { set } }: Explained, t: Tongue): Grid {
  const closing = [overLine(unit, set, 'penalty'), limitLine(unit, set)].flatMap(line => (line === undefined ? [] : [line]))
  return {
    title: t.say(words.lostTitle), heads: [words.code, words.name, words.lost, words.why].map(t.say), right: [2], widths: [codeWidth(chains), 0.4, 6, 0.6],
    rows: [...chains.map(chain => [chain.component.code, t.say(chain.component.name), chain.leaf === undefined ? '' : `−${publishedText(costOf(chain.leaf), set, t)}`, whyWhere(chain, set, t)]),
      ...closing.map(line => ['', t.say(line.name), signedText(line.points, set, t).replace('-', '−'), t.say(line.why)])],
  }
}

/** The reason, then the cell of what decided in the end, else those that it rests on; without cells the line of the set. */
function whyWhere({ leaf, figures, line, worth }: Chain, set: Explained['group']['set'], t: Tongue): string {
  if (leaf === undefined) return ''
  const decisive = worth.moves.at(-1)?.cell
  const cells = decisive === undefined ? figures.flatMap(({ now }) => (now === undefined ? [] : [now.answer.from])) : [decisive]
  return `${reasonOf(leaf, set, t)} [${cells.length === 0 ? placeText(line) : placesText(cells, t.lang)}]`
}
