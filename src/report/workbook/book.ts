import type { Finding } from '../../finding.ts'
import type { Book, Page } from '../../page.ts'
import type { GroupScore } from '../../scoring/scorecard.ts'
import { text, tongues, type Lang, type Text, type Tongue } from '../../text.ts'
import { fieldsPage } from './fields.ts'
import { findingsPage } from './findings.ts'
import { lostPage } from './lost.ts'
import { matrixPage } from './matrix.ts'
import { rankingPage } from './ranking.ts'

const sheets: readonly { readonly name: Text; readonly page: (group: GroupScore, name: string, t: Tongue) => Page }[] = [
  { name: text(() => 'Xếp hạng', () => 'Ranking'), page: rankingPage },
  { name: text(() => 'Lĩnh vực', () => 'Fields'), page: fieldsPage },
  { name: text(() => 'Chi tiết', () => 'Details'), page: matrixPage },
  { name: text(() => 'Mất điểm', () => 'Lost points'), page: lostPage },
]

/** `ket-qua.xlsx`: ranking, fields, matrix and lost points of each group, and every finding. Several groups get numbered sheets. */
export function resultBook(groups: readonly GroupScore[], findings: readonly Finding[], lang: Lang): Book {
  const t = tongues[lang]
  const units = new Map(groups.flatMap(group => group.units.map(unit => [unit.unit.id, unit.unit.name] as const)))
  const pages = groups.flatMap((group, index) => sheets.map(sheet => sheet.page(group, sheetName(t.say(sheet.name), index, groups.length), t)))
  return {
    title: t.say(text(() => 'Kết quả chấm điểm Chỉ số cải cách hành chính', () => 'PAR index results')),
    pages: [...pages, findingsPage(findings, units, t.say(text(() => 'Cảnh báo', () => 'Warnings')), t)],
  }
}

const sheetName = (name: string, index: number, of: number): string => (of === 1 ? name : `${name} ${index + 1}`)
