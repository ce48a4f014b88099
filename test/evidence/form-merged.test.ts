import { describe, expect, it } from 'vitest'
import { readForm } from '../../src/evidence/form.ts'
import { figureLines, formLines, listSheet, type Filled } from './filled-form.ts'
import { smallSet as set } from './set.ts'
import { sheet, workbook } from './workbook.ts'

const rowOf = (lines: ReturnType<typeof formLines>, first: string): number => lines.findIndex(line => line[0] === first) + 1

function told(filled: Filled, merges: (row: (code: string) => number) => readonly string[]): readonly string[] {
  const lines = formLines(set, filled)
  const form = sheet('Tự chấm', lines, { merges: merges(code => rowOf(lines, code)) })
  return readForm(workbook('a.xlsx', form, sheet('Số liệu', figureLines(set, filled)), listSheet(set)), set).findings
    .filter(each => each.code === 'form/merged-cells').map(each => `${each.at?.cell ?? ''} ${each.read ?? ''}`)
}

describe('cells of answers merged down', () => {
  const filled = { typed: { '1.1.1': 'Có' } }
  it('count for the first row alone, and each row under them is told', () => expect(told(filled, row => [`D${row('1.1.1')}:D${row('1.1.3')}`])).toEqual([12, 13].map(row => `D${row} Có`)))
  it('are not told where nothing stands in them', () => expect(told({}, row => [`D${row('1.1.1')}:D${row('1.1.3')}`])).toEqual([]))
  it('or where other columns are merged, or one row across', () => expect(told(filled, row => [`B${row('1.1.1')}:B${row('1.1.3')}`, `D${row('1.1.1')}:E${row('1.1.1')}`])).toEqual([]))
})
