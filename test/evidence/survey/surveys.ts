import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import { resolve } from '../../../src/criteria/resolve.ts'
import type { SetData } from '../../../src/criteria/written.ts'
import type { Unit } from '../../../src/evidence/answer.ts'
import { gather, type Gathered, type ReadSource } from '../../../src/evidence/gather.ts'
import { answersOf } from '../../../src/evidence/merge.ts'
import { placeText } from '../../../src/finding.ts'
import { decimalText, fractionText } from '../../../src/rational.ts'
import { scoreGroup } from '../../../src/scoring/group.ts'
import type { Sheet } from '../../../src/sheet.ts'
import { same } from '../../../src/text.ts'
import { sheet, workbook, type Typed } from '../workbook.ts'

const fourLevels = [
  { id: 'A', name: 'Rất hài lòng', percent: 100, value: 5 }, { id: 'B', name: 'Hài lòng', percent: 60, value: 4 },
  { id: 'C', name: 'Chưa hài lòng', percent: 20, value: 3 }, { id: 'D', name: 'Rất không hài lòng', percent: 0, value: 2 }, { id: 'E', name: 'Chưa sử dụng' },
]
const groups = [{ id: 'dan', name: 'Người dân', weight: 2 }, { id: 'dn', name: 'Doanh nghiệp' }]

/** Counted questions: one by its name, one by its own words, one of ten (1.10), one that weighs groups; and one by a percent. */
export const surveySet: CriteriaSet = resolve({
  id: 'thu', title: 'Bộ thử', year: 2025, period: { from: '2025-01-01', to: '2025-12-31' }, sample: true, applies: ['xã'], figures: {},
  fields: [{
    code: '1', name: 'Khảo sát', criteria: [
      { code: '1.1', name: 'Mức độ thuận tiện của dịch vụ', max: 10, source: 'survey', rule: { method: 'survey', options: fourLevels } },
      { code: '1.2', name: 'Thái độ', max: 10, source: 'survey', rule: { method: 'survey', options: fourLevels, question: 'Ông/Bà đánh giá thế nào về thái độ phục vụ của công chức?' } },
      { code: '1.3', name: 'Hài lòng theo nhóm', max: 10, source: 'survey', rule: { method: 'survey', options: fourLevels, groups } },
      { code: '1.4', name: 'Kết quả giải quyết', max: 10, source: 'survey', rule: { method: 'survey', options: fourLevels, leastSample: 3 } },
      { code: '1.5', name: 'Tỷ lệ chung', max: 10, source: 'survey', rule: { method: 'survey', of: { name: 'Tỷ lệ hài lòng chung', kind: 'percent' } } },
    ],
  }],
} as unknown as SetData, 'abc').set

const unit = (id: string, name: string): Unit => ({ id, name, kind: 'xã', predecessors: [], notApplicable: [] })
export const roster = [unit('xa-a', 'Xã Đá Biếc'), unit('xa-b', 'Xã Mây Trắng'), unit('xa-c', 'Xã Suối Mơ')]

/** A survey source of one file. */
export const survey = (...sheets: readonly Sheet[]): ReadSource => ({ as: 'survey', files: [{ file: 'khao-sat.xlsx', workbook: workbook('khao-sat.xlsx', ...sheets), findings: [] }] })

/** A source of one sheet, `Phiếu`. */
export const papers = (...lines: readonly (readonly Typed[])[]): ReadSource => survey(sheet('Phiếu', lines))

export const gathered = (...sources: readonly ReadSource[]): Gathered => gather(surveySet, roster, sources)

/** What stands of a unit: `1.1.A` → 3, without zeros. */
export function counts({ dossiers }: Gathered, id: string): Readonly<Record<string, string>> {
  const answers = answersOf(dossiers.find(each => each.unit.id === id)?.layers ?? [])
  return Object.fromEntries([...answers.values()].map(answer => [answer.id, answer.value?.is === 'number' ? decimalText(answer.value.number) : answer.state]).filter(([, count]) => count !== '0'))
}

/** Code, place and Vietnamese sentence of each finding but what was merely counted. */
export const told = ({ findings }: Gathered): readonly string[] =>
  findings.filter(each => each.code !== 'survey/counted').map(each => `${each.code} ${each.at === undefined ? '' : placeText(each.at)}`)

/** The points of every component of every unit, exactly. */
export function points({ dossiers }: Gathered): readonly (readonly string[])[] {
  const group = scoreGroup(same('Nhóm'), surveySet, dossiers)
  return group.units.map(each => [each.unit.id, ...each.leaves.map(leaf => `${leaf.component.code} ${leaf.state} ${fractionText(leaf.points)}`)])
}
