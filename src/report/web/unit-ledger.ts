import { compare, type Rational } from '../../rational.ts'
import type { Entry } from '../../scoring/ledger.ts'
import type { LeafScore, UnitScore } from '../../scoring/scorecard.ts'
import { text, type Text } from '../../text.ts'
import { shown, type Chapter } from './chapter.ts'
import { html, nothing, type Markup } from './markup.ts'

/** What became of the unit's claims: each step of each component where points moved or something was said; the others that appraisers agreed to are counted. */
export function unitLedger(chapter: Chapter, unit: UnitScore): Markup {
  const { t } = chapter
  const spoken = unit.leaves.filter(leaf => (leaf.ledger ?? []).length > 0)
  if (spoken.length === 0) return nothing
  const leaves = spoken.filter(({ ledger = [] }) => ledger.some(isTelling))
  const agreed = spoken.length - leaves.length
  return html`<section><h3>${t.say(text(() => 'Thẩm định và giải trình', () => 'Appraisal and explanations'))}</h3>
${leaves.length === 0 ? nothing : html`<ul class="steps">${leaves.map(leaf => component(chapter, leaf))}</ul>
`}${agreed === 0 ? nothing : html`<p>${t.say(text(
    () => `Thẩm định giữ nguyên điểm của ${agreed} tiêu chí thành phần${leaves.length === 0 ? '' : ' khác'}.`, () => `Appraisal left the points of ${agreed} ${leaves.length === 0 ? '' : 'other '}components as they were.`))}</p>
`}</section>
`
}

/** A step that moved the points or has something to say. */
const isTelling = ({ what, before, points, reason, document, proposed }: Entry): boolean =>
  what !== 'claim' && (reason !== '' || document !== '' || proposed !== undefined || what === 'explanation' || (before === null || points === null ? before !== points : compare(before, points) !== 0))

const component = (chapter: Chapter, { component: { code, name, max }, ledger = [] }: LeafScore): Markup =>
  html`<li><b>${code}</b> ${chapter.t.say(name)} <small>(${chapter.t.say(text(t => `tối đa ${t.number(max)}`, t => `at most ${t.number(max)}`))})</small><ol>${ledger.filter(isStep).map(entry => html`<li>${step(chapter, entry)}</li>`)}</ol></li>
`

/** That a component counts 0 before any source speaks of it is no step. */
const isStep = ({ what, source, before }: Entry): boolean => what !== 'source' || before !== null || (source ?? '') !== ''

/** `Thẩm định lần 1: 0,75 → 0,25. Lý do: … Tài liệu: … (Nguyễn Văn A, 12/01/2026)`. */
function step(chapter: Chapter, entry: Entry): string {
  const { t } = chapter
  const said = (word: Text, told: string): readonly string[] => (told === '' ? [] : [`${t.say(word)}: ${told}`])
  const sign = [entry.by, /^\d{4}-\d\d-\d\d/.test(entry.on) ? t.date(entry.on) : entry.on].filter(word => word !== '').join(', ')
  return [
    `${t.say(nameOf(entry))}: ${pointsOf(chapter, entry)}`,
    ...(entry.proposed === undefined ? [] : said(words.proposed, shown(chapter, entry.proposed))),
    ...said(entry.what === 'explanation' ? words.answer : words.reason, entry.reason), ...said(words.document, entry.document),
  ].join('. ') + (sign === '' ? '' : ` (${sign})`)
}

function pointsOf(chapter: Chapter, { what, before, points }: Entry): string {
  const number = (value: Rational | null): string => (value === null ? chapter.t.say(words.none) : shown(chapter, value))
  return what === 'claim' || what === 'explanation' ? number(points) : `${number(before)} → ${number(points)}`
}

function nameOf({ what, round = 1, source = '' }: Entry): Text {
  if (what === 'claim') return text(() => 'Tự chấm', () => 'Self-assessed')
  if (what === 'source') return text(() => `Nguồn khác${source === '' ? '' : ` (${source})`}`, () => `Another source${source === '' ? '' : ` (${source})`}`)
  return what === 'appraisal' ? text(() => `Thẩm định lần ${round}`, () => `Appraisal ${round}`) : text(() => `Giải trình sau lần ${round}`, () => `Explanation after round ${round}`)
}

const words = {
  none: text(() => 'chưa có điểm', () => 'no points'), reason: text(() => 'Lý do', () => 'Reason'), answer: text(() => 'Nội dung', () => 'What it says'),
  document: text(() => 'Tài liệu', () => 'Document'), proposed: text(() => 'Đề nghị', () => 'Proposed'),
}
