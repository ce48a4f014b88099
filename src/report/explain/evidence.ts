import { placeText, type Place } from '../../finding.ts'
import { shownAnswer } from '../../evidence/merge.ts'
import type { Chain, Figure, Said } from '../../scoring/explain/chain.ts'
import type { Entry } from '../../scoring/ledger.ts'
import { same, type Tongue } from '../../text.ts'
import { pointsText } from './moves.ts'
import { labels, words } from './words.ts'
import type { Section } from './view.ts'

const section = (label: string, lines: readonly string[]): readonly Section[] => (lines.length === 0 ? [] : [{ label, lines }])

/** What was answered and where, and what that overruled. */
export const figureSection = ({ figures }: Chain, t: Tongue): readonly Section[] => section(t.say(labels.figures), figures.flatMap(figure => figureLines(figure, t)))

function figureLines(figure: Figure, t: Tongue): readonly string[] {
  const name = t.say(figure.input?.name ?? words.whole)
  const now = figure.now === undefined ? t.say(words.unsaid) : said(figure.now, figure, t)
  return [`${name}: ${now}`, ...figure.earlier.map(each => `  (${t.say(words.earlier)} ${said(each, figure, t)})`)]
}

function said({ answer, kind, source }: Said, { input }: Figure, t: Tongue): string {
  const unit = input?.unit === undefined || answer.value?.is !== 'number' || input.kind === 'percent' ? '' : ` ${t.say(input.unit)}`
  return `${t.say(shownAnswer(answer, input))}${unit} ← ${placeText(answer.from, t.lang)}${kind === 'form' || source === '' || source === answer.from.file ? '' : ` (${source})`}`
}

/** The documents named and the unit's own words; where a document is wanted and none is named, which. */
export function proofSections({ component, leaf, isUnproven }: Chain, t: Tongue): readonly Section[] {
  const proof = leaf?.proof
  const named = proof === undefined || proof.proof === '' ? [] : [`${proof.proof} ← ${placeText(proof.from)}`]
  const missing = isUnproven ? [`${t.say(words.noProof)}; ${t.say(words.wanted)}: ${t.say(component.proof?.text ?? same(''))}`] : []
  const explained = proof === undefined || proof.explanation === '' ? [] : [`${proof.explanation} ← ${placeText(proof.explained ?? proof.from)}`]
  return [...section(t.say(labels.proof), [...named, ...missing]), ...section(t.say(labels.explanation), explained)]
}

/** From the claim to the points, step by step, where appraisers or an explanation spoke of the component. */
export const ledgerSection = ({ leaf }: Chain, t: Tongue): readonly Section[] => section(t.say(labels.appraisal), (leaf?.ledger ?? []).map(entry => entryLine(entry, t)))

function entryLine(entry: Entry, t: Tongue): string {
  const points = entry.points === null ? '–' : pointsText(entry.points, t)
  const moved = entry.what === 'claim' || entry.before === null || pointsText(entry.before, t) === points ? points : `${pointsText(entry.before, t)} → ${points}`
  const proposed = entry.proposed === undefined ? '' : t.lang === 'vi' ? `, đề nghị ${pointsText(entry.proposed, t)}` : `, proposes ${pointsText(entry.proposed, t)}`
  const parts = [entry.reason, entry.document, entry.by, /^\d{4}-\d\d-\d\d$/.test(entry.on) ? t.date(entry.on) : entry.on].filter(part => part !== '')
  return `${stepName(entry, t)}: ${moved}${proposed}${parts.length === 0 ? '' : `; ${parts.join('; ')}`}${at(entry.from)}`
}

const at = (place: Place | undefined): string => (place === undefined ? '' : ` ← ${placeText(place)}`)

function stepName({ what, round = 1, source = '' }: Entry, t: Tongue): string {
  const isVi = t.lang === 'vi'
  switch (what) {
    case 'claim': return isVi ? 'tự chấm' : 'claimed'
    case 'source': return source
    case 'appraisal': return isVi ? `thẩm định lần ${round}` : `appraisal ${round}`
    case 'explanation': return isVi ? `đơn vị giải trình lần ${round}` : `explanation ${round}`
  }
}
