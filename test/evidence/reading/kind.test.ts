import { expect, it } from 'vitest'
import { kindOf } from '../../../src/evidence/reading/kind.ts'
import type { Sheet } from '../../../src/sheet.ts'
import { surveySet } from '../survey/surveys.ts'
import { sheet, workbook, type Typed } from '../workbook.ts'

const one = (...lines: readonly (readonly Typed[])[]): readonly Sheet[] => [sheet('S', lines)]
const hidden = (name: string): readonly Sheet[] => [sheet(name, [['Đơn vị', 'Mã tiêu chí']]), sheet('Thông tin', [['kind', 'x']], { hidden: true })]

it.each<readonly [string, readonly Sheet[], string]>([
  ['answers of respondents', one(['Đơn vị', '1.1'], ['Xã A', 'Hài lòng'], ['Xã A', 'B']), 'survey'],
  ['answers of which nobody knows whom they judge', one(['1.1'], ['Hài lòng'], ['B']), 'survey'],
  ['mean scores', one(['Đơn vị', '1.1'], ['Xã A', 5], ['Xã B', '4,6']), 'survey'],
  ['counts of answers', one(['Đơn vị', '1.1.A', '1.1.B'], ['Xã A', 30, 10], ['Xã B', 20, 5]), 'table'],
  ['percents', one(['Đơn vị', '1.5'], ['Xã A', 85]), 'table'],
  ['anything else', one(['Ghi chú']), 'table'],
  ['the workbook of appraisers', hidden('Thẩm định'), 'appraisal'],
  ['the answer of a unit', hidden('Giải trình'), 'explanation'],
  ['a form', [sheet('Tự chấm', [['Mã', 'Tiêu chí']])], 'form'],
])('%s', (_, sheets, kind) => expect(kindOf(workbook('a.xlsx', ...sheets), surveySet).as).toBe(kind))

it('a file that cannot be opened is read as a table', () => expect(kindOf(undefined, surveySet).as).toBe('table'))
