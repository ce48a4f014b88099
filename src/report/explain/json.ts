import { placeText } from '../../finding.ts'
import type { Answer } from '../../evidence/answer.ts'
import { shownAnswer } from '../../evidence/merge.ts'
import { retellIn } from '../../formula/words.ts'
import { decimalText, round, type Rational } from '../../rational.ts'
import type { Chain, Figure, Next, Said } from '../../scoring/explain/chain.ts'
import type { Gain } from '../../scoring/plan/gain.ts'
import { gainTold } from '../../scoring/plan/told.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import { tongues, type Lang } from '../../text.ts'
import { jsonText } from '../json-text.ts'
import { leafJson, unitHead, valueText, type Shown } from '../json.ts'
import { namesIn } from '../reason.ts'
import type { Screen } from '../screen.ts'
import { worthJson } from './arithmetic-json.ts'
import type { Explained } from './view.ts'

/** The same as data (schema `cchc-explain/1`, docs/explain.schema.json): decimals are texts, exact numbers fractions, so that the arithmetic can be done again from the page alone. */
export function explainJson(explained: Explained, { lang }: Screen): string {
  const { tool, group, unit, chains, isSlip } = explained
  const { set } = group
  const { to, mode } = set.rounding
  const shown: Shown = value => decimalText(round(value, to, mode))
  return `${jsonText({
    schema: 'cchc-explain/1', tool, asked: isSlip ? 'slip' : 'components', group: group.name[lang],
    criteria: { id: set.id, sha256: set.sha256, title: set.title[lang], sample: set.sample, decision: set.decision === undefined ? undefined : { number: set.decision.number, date: set.decision.date, issuer: set.decision.issuer } },
    unit: { ...unitHead(unit, shown, lang), among: group.units.filter(each => each.rank !== undefined).length },
    components: chains.map(chain => chainJson(chain, explained, shown, lang)),
  })}\n`
}

function chainJson(chain: Chain, { group: { set }, unit }: Explained, shown: Shown, lang: Lang): object {
  const { component, leaf, basis, line, decided, figures, worth, next } = chain
  const { inputs: _, ...scored } = leaf === undefined ? { inputs: [], code: component.code, state: 'not-submitted' } : leafJson(leaf, shown, lang) as { readonly inputs: unknown }
  return {
    ...scored, name: component.name[lang], list: component.list, source: component.source,
    basis: basis === undefined ? undefined : { text: basis.text[lang], line: placeText(basis.line) },
    line: placeText(line), decided: decided.map(place => placeText(place)), says: component.says[lang],
    figures: figures.map(figure => figureJson(figure, lang)),
    isUnproven: chain.isUnproven ? true : undefined, wipes: chain.wipes.length === 0 ? undefined : chain.wipes,
    proof: leaf?.proof === undefined ? undefined : { proof: leaf.proof.proof, explanation: leaf.proof.explanation, from: placeText(leaf.proof.from), explained: leaf.proof.explained === undefined ? undefined : placeText(leaf.proof.explained) },
    ...(leaf === undefined ? {} : worthJson(worth)),
    told: worth.arithmetic === undefined ? undefined : retellIn(tongues[lang], worth.arithmetic.step, namesIn(set)),
    next: next === undefined ? undefined : nextJson(next, unit, shown, lang),
  }
}

const figureJson = ({ id, input, now, earlier }: Figure, lang: Lang): object => ({
  id, name: input?.name[lang], ...(now === undefined ? { value: null, state: 'unsaid' } : saidJson(now, input, lang)),
  earlier: earlier.length === 0 ? undefined : earlier.map(said => saidJson(said, input, lang)),
})

const saidJson = ({ answer, kind, source }: Said, input: Figure['input'], lang: Lang): object =>
  ({ ...valueJson(answer, input), shown: shownAnswer(answer, input)[lang], read: answer.read, from: placeText(answer.from, lang), as: kind, source })

const valueJson = (answer: Answer, input: Figure['input']): object => { const value = valueText(answer, input?.kind); return { value, ...(value === null ? { state: answer.state } : {}) } }

function nextJson({ gain, most, barrier, after }: Next, now: UnitScore, shown: Shown, lang: Lang): object {
  const pair = (a: Rational, b: Rational): readonly string[] => [shown(a), shown(b)]
  return {
    ...(gain === undefined ? {} : gainJson(gain, shown, lang)), barrier, most: most === undefined ? undefined : gainJson(most, shown, lang),
    effect: after === undefined ? undefined : {
      points: pair(now.exact, after.exact), index: pair(now.exactIndex, after.exactIndex),
      rank: [now.rank ?? null, after.rank ?? null], grade: [now.grade?.id ?? null, after.grade?.id ?? null],
    },
  }
}

const gainJson = (gain: Gain, shown: Shown, lang: Lang): object => ({
  kind: gain.kind, told: gainTold(gain)[lang], points: shown(gain.leaf.points), isExample: gain.isExample, addsProof: gain.addsProof,
  changes: gain.changes.map(({ input, from, to }) => ({ id: input.id, from: from === undefined ? null : valueText(from, input.kind), to: valueText({ id: input.id, state: 'given', value: to, from: { file: '' }, read: '' }, input.kind) })),
})
