import { isAtLeast, placeText, type Finding } from '../../finding.ts'
import type { LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { text, type Text } from '../../text.ts'
import { severityNames } from '../severity.ts'
import { shown, type Chapter } from './chapter.ts'
import { html, nothing, type Markup } from './markup.ts'

const ofUnit = ({ findings }: Chapter, { unit }: UnitScore): readonly Finding[] => findings.get(unit.id) ?? []

const isWithoutProof = ({ code }: Finding): boolean => code === 'score/without-proof'

/** The documents that a unit did not name: what the set wants to see, and the points that rest on nothing. */
export function missingProofs(chapter: Chapter, unit: UnitScore): Markup {
  const { t, group: { set } } = chapter
  const leaves = new Map(unit.leaves.map(leaf => [leaf.component.code, leaf]))
  const missing = ofUnit(chapter, unit).filter(isWithoutProof).flatMap(({ component = '' }) => leaves.get(component) ?? [])
  if (missing.length === 0) return nothing
  const isCounted = set.withoutProof === 'warn'
  const counted = isCounted ? text(() => 'Điểm vẫn được tính nhưng chưa có căn cứ.', () => 'The points are counted, but rest on nothing.') : text(() => 'Điểm không được tính.', () => 'The points are not counted.')
  return html`<section><h3>${t.say(text(() => `Tài liệu kiểm chứng còn thiếu (${missing.length})`, () => `Proof not named (${missing.length})`))}</h3>
<p>${t.say(counted)}</p>
<ul>${missing.map(leaf => html`<li>${proofWanted(chapter, leaf, isCounted)}</li>
`)}</ul></section>
`
}

function proofWanted(chapter: Chapter, { component: { code, name, proof }, points }: LeafScore, isCounted: boolean): Markup {
  const { t } = chapter
  const stake = isCounted ? t.say(text(() => ` (${shown(chapter, points)} điểm)`, () => ` (${shown(chapter, points)} points)`)) : ''
  return html`<b>${code}</b> ${t.say(name)}${stake}${proof === undefined ? nothing : t.say(text(t => `; cần có: ${t.say(proof.text)}`, t => `; wanted: ${t.say(proof.text)}`))}`
}

/** Everything else that was found of a unit and does not stand on its page already; mere notes are counted. */
export function otherFindings(chapter: Chapter, unit: UnitScore): Markup {
  const rest = ofUnit(chapter, unit).filter(finding => !isWithoutProof(finding) && !isSaid(unit, finding))
  return findingList(chapter, text(() => 'Cảnh báo về số liệu', () => 'Warnings about the figures'), rest.filter(finding => isAtLeast(finding.severity, 'warning')), rest.filter(finding => finding.severity === 'info').length)
}

/** That the unit is incomplete stands at its head, a blank component of a field among what it lost. */
const isSaid = ({ leaves }: UnitScore, { code, component }: Finding): boolean =>
  code === 'score/incomplete' || (code === 'score/blank' && leaves.some(leaf => leaf.component.code === component && leaf.component.list === 'base' && leaf.state === 'blank'))

/** Findings as a list: how grave, what, what to do, and where; and how many more notes there are. */
export function findingList({ t }: Pick<Chapter, 't'>, title: Text, findings: readonly Finding[], notes = 0): Markup {
  if (findings.length + notes === 0) return nothing
  return html`<section><h3>${t.say(title)}</h3>
${findings.length === 0 ? nothing : html`<ul class="found">${findings.map(finding => findingItem({ t }, finding))}</ul>
`}${notes === 0 ? nothing : html`<p>${t.say(text(() => `Còn ${notes} lưu ý: xem sheet Cảnh báo của ket-qua.xlsx.`, () => `${notes} more ${notes === 1 ? 'note' : 'notes'}: see the sheet Warnings of ket-qua.xlsx.`))}</p>
`}</section>
`
}

function findingItem({ t }: Pick<Chapter, 't'>, { severity, message, expected, fix, at }: Finding): Markup {
  const more = [expected === undefined ? '' : t.say(text(t => `Cần có: ${t.say(expected)}.`, t => `Wanted: ${t.say(expected)}.`)), fix === undefined ? '' : t.say(fix)].filter(word => word !== '').join(' ')
  return html`<li><b>${t.say(severityNames[severity])}:</b> ${t.say(message)}${more === '' ? nothing : ` ${more}`}${at === undefined ? nothing : html` <small>${placeText(at)}</small>`}</li>
`
}
