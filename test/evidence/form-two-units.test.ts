import { describe, expect, it } from 'vitest'
import { gather } from '../../src/evidence/gather.ts'
import { fiveLeaves, twoUnits, type Lines } from './appraisal/verdicts.ts'
import { sheet, workbook } from './workbook.ts'

const block = (title: string, first: string, second: string): Lines => [[title], ['Mã', 'Tiêu chí', 'Điểm tối đa', 'Số liệu kê khai', 'Điểm tự chấm'], ['1.1.3', 'Công khai', 2, first, undefined], ['1.1.5', 'Niêm yết', 2, second, undefined]]
const read = (lines: Lines, file = 'phieu.xlsx') => {
  const { dossiers, findings } = gather(fiveLeaves, twoUnits, [{ as: 'form', files: [{ file, workbook: workbook(file, sheet('Tự chấm', lines)), findings: [] }] }])
  const states = dossiers.map(({ unit, layers }) => [unit.id, ...layers.flatMap(layer => [...layer.answers.values()].filter(each => each.state === 'given').map(each => each.id))])
  return { states, errors: findings.filter(each => each.severity === 'error').map(each => each.code) }
}

describe('the forms of two units on one sheet', () => {
  it('are nobody\'s, and told', () => {
    const { states, errors } = read([...block('Đơn vị: Xã A', 'Có', 'Có'), ...block('Đơn vị: Xã B', 'Không', 'Không')])
    expect(states).toEqual([['xa-a'], ['xa-b']])
    expect(errors).toContain('form/two-units')
  })
  it('one unit named twice, in a remark, or left open is one unit', () => {
    const answered = ['xa-a', '1.1.3', '1.1.5']
    const first = block('Đơn vị: UBND xã A', 'Có', 'Có')
    for (const more of [['Đơn vị: Xã A – Năm 2025'], ['Đơn vị: ……'], ['Ghi chú', 'Đơn vị: Xã B'], ['Đơn vị: việc']]) expect(read([...first, more])).toEqual(read(first))
    expect(read(first).states[0]).toEqual(answered)
  })
})
