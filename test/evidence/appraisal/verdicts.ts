import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import { resolve } from '../../../src/criteria/resolve.ts'
import type { SetData } from '../../../src/criteria/written.ts'
import type { Layer, SourceKind, Unit } from '../../../src/evidence/answer.ts'
import { gather, type ReadFile, type ReadSource } from '../../../src/evidence/gather.ts'
import { decimalText } from '../../../src/rational.ts'
import { codesOf, sheet, workbook, type Typed } from '../workbook.ts'

/** Two ratios that share a whole, two questions of yes or no, one component that appraisers give. */
const data = {
  id: 'xa-nam', title: 'Bộ năm mục', year: 2025, period: { from: '2025-01-01', to: '2025-12-31' }, sample: true, applies: ['xã'],
  figures: { total: { name: 'Tổng số hồ sơ', unit: 'hồ sơ', kind: 'count' } },
  fields: [{
    code: '1', name: 'Thủ tục', criteria: [{
      code: '1.1', name: 'Giải quyết', components: [
        { code: '1.1.1', name: 'Đúng hạn', max: 2, rule: { method: 'ratio', part: { name: 'Hồ sơ đúng hạn' }, whole: 'total' } },
        { code: '1.1.2', name: 'Trực tuyến', max: 2, rule: { method: 'ratio', part: { name: 'Hồ sơ trực tuyến' }, whole: 'total' } },
        { code: '1.1.3', name: 'Công khai', max: 2, rule: { method: 'yes-no' } },
        { code: '1.1.5', name: 'Niêm yết', max: 2, rule: { method: 'yes-no' } },
        { code: '1.1.4', name: 'Sáng kiến', max: 2, source: 'appraisal', rule: { method: 'given' } },
      ],
    }],
  }],
} as unknown as SetData

export const fiveLeaves: CriteriaSet = resolve(data, 'abc').set

const unit = (id: string, name: string): Unit => ({ id, name, kind: 'xã', predecessors: [], notApplicable: [] })
export const twoUnits: readonly Unit[] = [unit('xa-a', 'Xã A'), unit('xa-b', 'Xã B')]

export type Lines = readonly (readonly Typed[])[]

export const file = (name: string, lines: Lines, merges: readonly string[] = []): ReadFile =>
  ({ file: name, workbook: workbook(name, sheet('Sheet1', lines, { merges })), findings: [] })

export const source = (lines: Lines, more: Partial<ReadSource> = {}, merges: readonly string[] = []): ReadSource =>
  ({ as: 'appraisal' satisfies SourceKind, files: [file('td.xlsx', lines, merges)], ...more })

/** The rounds of each unit as `round code points …`, their values, and the codes of what is told. */
export function readVerdicts(...sources: readonly ReadSource[]) {
  const { dossiers, findings } = gather(fiveLeaves, twoUnits, sources)
  const layers = (id: string): readonly Layer[] => dossiers.find(each => each.unit.id === id)?.layers ?? []
  const said = (id: string): readonly string[] => layers(id).map(layer => [String(layer.round), ...[...layer.verdicts ?? []].filter(([, each]) => each.points !== undefined)
    .map(([code, { points }]) => `${code}=${typeof points === 'object' ? decimalText(points) : points ?? ''}`)].join(' '))
  const values = (id: string): readonly string[] => layers(id).flatMap(layer => [...layer.answers.values()].map(answer => `${answer.id}=${answer.read}`))
  return { a: said('xa-a'), b: said('xa-b'), values, layers, findings, codes: codesOf(findings) }
}
