import type { Finding } from '../../finding.ts'
import { tabName, type Binder, type Book, type Page } from '../../page.ts'
import type { GroupScore } from '../../scoring/scorecard.ts'
import { same, text, tongues, type Lang, type Text, type Tongue } from '../../text.ts'
import { namesById } from '../shared-ids.ts'
import { resultTitle } from '../title.ts'
import { costsPage } from './costs.ts'
import { detailsPage } from './details.ts'
import { fieldsPage } from './fields.ts'
import { findingsPage } from './findings.ts'
import { orderPage } from './order.ts'
import { planOf, type Plan, type Tab } from './plan.ts'
import { provenancePage, type Provenance } from './provenance.ts'
import { rankingPage } from './ranking.ts'
import { reasonsPage } from './reasons.ts'
import { summaryPage } from './summary.ts'
import { yearsCriteriaPage } from './years-criteria.ts'
import { yearsPartsPage } from './years-parts.ts'
import { yearsPage } from './years.ts'

const tabs: readonly (readonly [tab: Tab, name: Text, page: (plan: Plan) => Page])[] = [
  ['ranking', text(() => 'Xếp hạng', () => 'Ranking'), rankingPage],
  ['summary', text(() => 'Tổng hợp', () => 'Summary'), summaryPage],
  ['fields', text(() => 'Lĩnh vực', () => 'Fields'), fieldsPage],
  ['details', text(() => 'Chi tiết', () => 'Details'), detailsPage],
  ['costs', text(() => 'Mất điểm', () => 'Lost points'), costsPage],
  ['reasons', text(() => 'Lý do mất điểm', () => 'Reasons'), reasonsPage],
  ['order', text(() => 'Cách xếp hạng', () => 'How ranked'), orderPage],
  ['years', text(() => 'So kỳ trước', () => 'Year on year'), yearsPage],
  ['yearsParts', text(() => 'So tiêu chí', () => 'By component'), yearsPartsPage],
  ['yearsCriteria', text(() => 'Tiêu chí mới, bỏ', () => 'Components new, gone'), yearsCriteriaPage],
]

/**
 * `ket-qua.xlsx`: the sheets of each group, then the warnings and what the result rests on. The points of the components are values; every sum,
 * index, rank, grade and mean is a formula over them whose stored result is the engine's number. Several groups get numbered sheets.
 */
export function resultBinder(groups: readonly GroupScore[], findings: readonly Finding[], from: Provenance, lang: Lang): Binder {
  const t = tongues[lang]
  return {
    title: t.say(resultTitle(groups)),
    pages: [
      ...groups.flatMap((group, index) => pagesOf(planOf(group, tabNames(index, groups.length, t), t))),
      () => findingsPage(findings, namesById(groups), t.say(text(() => 'Cảnh báo', () => 'Warnings')), t),
      () => provenancePage(groups, from, t.say(text(() => 'Nguồn số liệu', () => 'Sources')), t),
    ],
  }
}

/** The same with all pages made. */
export function resultBook(...of: Parameters<typeof resultBinder>): Book {
  const { title, pages } = resultBinder(...of)
  return { title, pages: pages.map(page => page()) }
}

/** Without a result before there is nothing to lay beside, and without a unit that is compared no component. */
function isThere(tab: Tab, { group: { before, past } }: Plan): boolean {
  if (tab === 'years') return before !== undefined
  if (tab === 'yearsCriteria') return past !== undefined && past.fresh.length + past.ended.length > 0
  return tab !== 'yearsParts' || [...before?.values() ?? []].some(({ components }) => components !== undefined)
}

const pagesOf = (plan: Plan): Binder['pages'] => tabs.filter(([tab]) => isThere(tab, plan)).map(([, , page]) => () => page(plan))

function tabNames(index: number, of: number, t: Tongue): Plan['tabs'] {
  const name = (tab: Tab): string => tabName(`${t.say(tabs.find(each => each[0] === tab)?.[1] ?? same(tab))}${of === 1 ? '' : ` ${index + 1}`}`)
  return { ranking: name('ranking'), summary: name('summary'), fields: name('fields'), details: name('details'), costs: name('costs'), reasons: name('reasons'), order: name('order'), years: name('years'), yearsParts: name('yearsParts'), yearsCriteria: name('yearsCriteria') }
}
