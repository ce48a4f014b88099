import type { CriteriaSet } from '../../criteria/criteria.ts'
import { titleOf } from '../../criteria/title.ts'
import { placeText, type Place } from '../../finding.ts'
import { retellIn } from '../../formula/words.ts'
import { compare, decimalsOf, fractionText, round, terminates } from '../../rational.ts'
import type { Chain, Reckoned, Worth } from '../../scoring/explain/chain.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import type { Tongue } from '../../text.ts'
import { authorityOf } from '../authority.ts'
import { endsText } from '../interval.ts'
import { namesIn } from '../reason.ts'
import { sampleOf } from '../survey-line.ts'
import { isUnsettled } from '../states.ts'
import { figureSection, ledgerSection, proofSections } from './evidence.ts'
import { moveSections, pointsText } from './moves.ts'
import { nextSections } from './next.ts'
import { labels, words } from './words.ts'
import type { Explained, Part, Section } from './view.ts'

/** One chain: the clause, the lines, the figures, the arithmetic, what acted, the points and the next level. */
export function chainPart(chain: Chain, { group: { set }, unit }: Explained, t: Tongue): Part {
  const { component, leaf } = chain
  const sections = [
    { label: t.say(labels.basis), lines: [basisLine(chain, set, t)] },
    { label: t.say(labels.lines), lines: [linesLine(chain, t)] },
    { label: t.say(labels.says), lines: [t.say(component.says)] },
    ...(leaf === undefined ? [{ label: t.say(labels.state), lines: [t.say(words.notSubmitted)] }] : [
      ...figureSection(chain, t), ...proofSections(chain, t), ...arithmeticSection(chain, set, t), ...surveySection(chain, t),
      ...moveSections(chain, t), ...wipingSection(chain, t), ...ledgerSection(chain, t), ...pointsSection(chain, set, t), ...gradeSection(chain, unit, t), ...nextSections(chain, unit, set, t),
    ]),
  ]
  return { head: `${component.code} ${t.say(component.name)}`, figure: pointsOf(chain, set, t), sections, grids: [], foot: [] }
}

/** `1,46 / 1,5 điểm`; what is open by its ends. */
function pointsOf({ component, leaf }: Chain, set: CriteriaSet, t: Tongue): string {
  const max = t.number(leaf?.max ?? component.max)
  if (leaf === undefined) return `– / ${max}`
  const { to, mode } = set.rounding
  const points = isUnsettled(leaf) && leaf.open !== undefined ? t.say(endsText(set, leaf.open)) : t.number(round(leaf.points, to, mode), decimalsOf(to))
  return `${component.list === 'penalty' ? '−' : ''}${points} / ${max} ${t.say(words.pointsOf)}`
}

function basisLine({ basis }: Chain, set: CriteriaSet, t: Tongue): string {
  const clause = basis === undefined ? '' : `${t.say(basis.text)} [${placeText(basis.line)}]; `
  return `${clause}${t.say(authorityOf(set))}`
}

function linesLine({ line, rule, decided }: Chain, t: Tongue): string {
  const numbers = (label: string, places: readonly Place[]): string => (places.length === 0 ? '' : `; ${label} ${places.map(place => String(place.line)).join(', ')}`)
  return `${placeText(line)}${numbers(t.say(words.rule), rule.line === line.line ? [] : [rule])}${numbers(t.say(words.decided), decided)}`
}

function arithmeticSection({ worth }: Chain, set: CriteriaSet, t: Tongue): readonly Section[] {
  const { arithmetic } = worth
  if (arithmetic === undefined) return []
  const others = [...nested(arithmetic)].map(([code, other]) => otherLine(code, other, set, t))
  const best = [...counts(arithmetic)].map(among => (t.lang === 'vi' ? `Mức so sánh lấy trong ${among} đơn vị có số liệu.` : `The best figure is taken among ${among} units that have one.`))
  return [{ label: t.say(labels.arithmetic), lines: [...others, retellIn(t, arithmetic.step, namesIn(set)), ...best] }]
}

/** The other components whose points take part, each once. */
const nested = (of: Reckoned): ReadonlyMap<string, Worth> =>
  new Map([...(of.worth === undefined || of.step.of.is !== 'points' ? [] : [[of.step.of.code, of.worth] as const]), ...of.parts.flatMap(part => [...nested(part)])])

function otherLine(code: string, { arithmetic, moves }: Worth, set: CriteriaSet, t: Tongue): string {
  const told = arithmetic === undefined ? '' : retellIn(t, arithmetic.step, namesIn(set))
  const last = moves.at(-1)
  return `${t.lang === 'vi' ? 'điểm mục' : 'points of'} ${code}: ${told}${last === undefined ? '' : `${told === '' ? '' : ' → '}${pointsText(last.after, t)}`}`
}

const counts = (of: Reckoned): ReadonlySet<number> => new Set([...(of.among === undefined ? [] : [of.among]), ...of.parts.flatMap(part => [...counts(part)])])

function surveySection({ leaf }: Chain, t: Tongue): readonly Section[] {
  const sample = leaf === undefined ? undefined : sampleOf(leaf)
  return sample === undefined ? [] : [{ label: t.say(labels.survey), lines: [t.say(sample)] }]
}

/** The points of others that go with its level. */
const wipingSection = ({ wipes }: Chain, t: Tongue): readonly Section[] => (wipes.length === 0 ? [] : [{
  label: t.say(labels.wiped), lines: [t.lang === 'vi' ? `Mức đã chọn làm mất điểm cả tiêu chí: ${t.list(wipes)} cũng 0 điểm` : `The level chosen loses the whole criterion: ${t.list(wipes)} earn 0 as well`],
}])

/** Only where the published number is not the whole of it. */
function pointsSection({ leaf }: Chain, set: CriteriaSet, t: Tongue): readonly Section[] {
  if (leaf === undefined || isUnsettled(leaf)) return []
  const { to, mode } = set.rounding
  const published = round(leaf.points, to, mode)
  if (compare(published, leaf.points) === 0) return []
  const exactly = terminates(leaf.points) ? t.number(leaf.points) : `${fractionText(leaf.points)} ${pointsText(leaf.points, t)}`
  const shown = t.number(published, decimalsOf(to))
  return [{ label: t.say(labels.rounded), lines: [t.lang === 'vi' ? `${exactly}, in là ${shown}; tổng điểm cộng số chưa làm tròn` : `${exactly}, shown as ${shown}; the total adds the unrounded number`] }]
}

/** Where the component itself lowers the grade of the unit. */
function gradeSection({ component }: Chain, { gradeBecause = [] }: UnitScore, t: Tongue): readonly Section[] {
  const told = gradeBecause.map(t.say).filter(line => line.startsWith(`${t.say(titleOf(component))}:`))
  return told.length === 0 ? [] : [{ label: t.say(labels.grade), lines: told }]
}
