import { isAtLeast, placeText, type Finding } from '../../finding.ts'
import type { UnitScore } from '../../scoring/scorecard.ts'
import { text, type Text } from '../../text.ts'
import { severityNames } from '../severity.ts'
import type { Chapter } from './chapter.ts'
import { html, nothing, type Markup } from './markup.ts'

const isAboutProof = ({ code }: Finding): boolean => code === 'score/without-proof' || code.startsWith('proof/')

const ofUnit = ({ findings }: Chapter, { unit }: UnitScore): readonly Finding[] => findings.get(unit.id) ?? []

/** The documents that a unit did not name, or that have to be looked at. */
export const missingProofs = (chapter: Chapter, unit: UnitScore): Markup =>
  findingList(chapter, text(() => 'Tài liệu kiểm chứng còn thiếu, cần xem', () => 'Proof missing, or to be looked at'), ofUnit(chapter, unit).filter(isAboutProof))

/** Everything else that was found of a unit; mere notes are counted. */
export function otherFindings(chapter: Chapter, unit: UnitScore): Markup {
  const rest = ofUnit(chapter, unit).filter(finding => !isAboutProof(finding))
  return findingList(chapter, text(() => 'Cảnh báo về số liệu', () => 'Warnings about the figures'), rest.filter(finding => isAtLeast(finding.severity, 'warning')), rest.filter(finding => finding.severity === 'info').length)
}

/** Findings as a list: how grave, what, what was expected, what to do, and where; and how many more notes there are. */
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
