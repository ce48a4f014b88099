import { createHash } from 'node:crypto'
import { ruleOf } from '../../criteria/rules/register.ts'
import type { Finding } from '../../finding.ts'
import { text, tongues, type Lang, type Tongue } from '../../text.ts'
import type { RoundResult } from '../json.ts'
import { sharedIds } from '../shared-ids.ts'
import { resultTitle } from '../title.ts'
import { anchorsOf } from './anchors.ts'
import { chapterOf, type Chapter } from './chapter.ts'
import { html, nothing, verbatim, type Markup } from './markup.ts'
import { overview } from './overview.ts'
import { announcing, script } from './script.ts'
import { style } from './style.ts'
import { findingList } from './unit-findings.ts'
import { unitPage } from './unit.ts'

/** `ket-qua.html`: the whole result as one page that asks for nothing from elsewhere. Everything stands in it as text; the script only sorts, searches and turns pages. */
export function resultHtml(result: RoundResult, lang: Lang): string {
  const t = tongues[lang]
  const findings = [...new Set([...result.findings, ...result.groups.flatMap(group => group.findings)])]
  const chapters = chaptersOf(result, findings, t)
  const title = titleOf(result.groups, t)
  const lies = chapters.some(isWide) ? html` class="across"` : nothing
  return html`<!DOCTYPE html>
<html lang="${lang}">
${head(title)}<body>
<a class="skip" href="#noi-dung">${t.say(text(() => 'Tới nội dung', () => 'To the content'))}</a>
<header${lies}><h1>${title}</h1></header>
<main id="noi-dung" tabindex="-1">
<div id="tong-quan"${lies}>
${search(t)}${groupLinks(chapters, t)}${chapters.map(overview)}${findingList({ t }, text(() => 'Cảnh báo chung', () => 'Warnings about the round'), ofNoUnit(findings, result.groups))}</div>
${chapters.map(chapter => chapter.group.units.map(unit => unitPage(chapter, unit)))}</main>
${foot(result, t, lies)}<script>${verbatim(script)}</script>
</body>
</html>
`.markup
}

function chaptersOf({ groups }: RoundResult, findings: readonly Finding[], t: Tongue): readonly Chapter[] {
  const anchors = anchorsOf(groups)
  const byUnit = new Map<string, Finding[]>()
  const shared = sharedIds(groups)
  for (const finding of findings) {
    if (finding.unit === undefined || shared.has(finding.unit)) continue
    const known = byUnit.get(finding.unit)
    if (known === undefined) byUnit.set(finding.unit, [finding])
    else known.push(finding)
  }
  return groups.map((group, index) => chapterOf({ t, group, place: index + 1, anchors, findings: byUnit }))
}

/** Whether the tables of a group are too wide for an upright sheet of paper. */
const isWide = ({ group: { set, before } }: Chapter): boolean => set.fields.length > 6 || before !== undefined

/** What has no page of a unit to stand on, but for the notes on how the set is written, which are no reader's matter; where an id stands in several groups, with the id. */
function ofNoUnit(findings: readonly Finding[], groups: RoundResult['groups']): readonly Finding[] {
  const units = new Set(groups.flatMap(group => group.units.map(unit => unit.unit.id)))
  const shared = sharedIds(groups)
  return findings.filter(({ code }) => ruleOf(code) === undefined).filter(({ unit }) => unit === undefined || !units.has(unit) || shared.has(unit))
    .map(finding => { const { unit, message } = finding; return unit === undefined || !shared.has(unit) ? finding : { ...finding, message: text(t => `${unit}: ${t.say(message)}`, t => `${unit}: ${t.say(message)}`) } })
}

const titleOf = (groups: RoundResult['groups'], t: Tongue): string => t.say(text(t => `Kết quả: ${t.say(resultTitle(groups))}`, t => `Results: ${t.say(resultTitle(groups))}`))

const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`

/** Nothing may be loaded, and no style or script runs but those that were written here. */
const policy = `default-src 'none'; img-src data:; style-src ${hashOf(style)}; script-src ${hashOf(announcing)} ${hashOf(script)}; base-uri 'none'; form-action 'none'`

const head = (title: string): Markup => html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${verbatim(style)}</style>
<script>${verbatim(announcing)}</script>
</head>
`

/** Only a script can search: without one the field is not shown. */
function search(t: Tongue): Markup {
  const some = text(() => 'Thấy %n trong %m đơn vị.', () => '%n of %m units found.')
  const label = text(() => 'Tìm đơn vị (không cần dấu)', () => 'Find a unit (accents may be left out)')
  return html`<form class="search" role="search"><label for="tim">${t.say(label)}</label><input id="tim" type="search" autocomplete="off" spellcheck="false"><p role="status" data-some="${t.say(some)}"></p></form>
`
}

function groupLinks(chapters: readonly Chapter[], t: Tongue): Markup {
  const links = chapters.map(({ group, place }) => html`<a href="#nhom-${place}">${t.say(group.name)}</a> `)
  return chapters.length < 2 ? nothing : html`<nav aria-label="${t.say(text(() => 'Các nhóm', () => 'Groups'))}">${links}</nav>
`
}

/** The result that this one is laid beside, with its whole hash. */
const before = ({ file, sha256, groups }: NonNullable<RoundResult['previous']>, t: Tongue): Markup => html`<p>${t.say(text(() => 'So với kết quả trước', () => 'Beside the result before'))}: ${
  groups.map(({ name, criteria: { id, year } }) => `${name} · ${year} (${id})`).join('; ')} · ${file} <small class="hash">sha256 ${sha256}</small></p>`

/** By what the result was made, so that it can be told from another. */
const foot = ({ tool, groups, previous }: RoundResult, t: Tongue, lies: Markup): Markup => html`<footer${lies}><p>cchc ${tool} · ${groups.map(({ set }) => html`${set.id} <small>sha256 ${set.sha256.slice(0, 16)}</small> `)}</p>${previous === undefined ? nothing : before(previous, t)}<p>${t.say(text(
  () => 'Trang này không tải gì từ mạng; mọi con số do chương trình chấm điểm tính và ghi sẵn.', () => 'This page loads nothing from the network; every number was reckoned and written by the scoring program.'))}</p></footer>
`
