import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/finding.ts'
import { stakeOf } from '../../src/report/annotate/stake.ts'
import { entriesOf, type Entry } from '../../src/report/annotate/entries.ts'
import { marksOf } from '../../src/report/annotate/marks.ts'
import { summaryText } from '../../src/report/annotate/summary.ts'
import type { Assessed } from '../../src/report/annotate/task.ts'
import { exact } from '../../src/rational.ts'
import { prospects } from '../../src/scoring/plan/prospect.ts'
import { situate } from '../../src/scoring/plan/situation.ts'
import { text } from '../../src/text.ts'
import { randomUnit, shipped } from '../scoring/plan/rounds.ts'

const set = shipped('xa-2025')
const screen = (columns: number, lang: 'vi' | 'en' = 'vi') => ({ columns, lang, colour: false }) as const

function assessed(seed: number): Assessed {
  const dossier = randomUnit(set, 'xa-a', seed)
  return { unit: dossier.unit, prospects: prospects(situate(set, [dossier], dossier)), places: undefined, bonus: exact('0') }
}

const finding = (more: Partial<Finding>): Finding => ({
  code: 'intake/not-a-number', severity: 'error', at: { file: 'p.xlsx', sheet: 'Tự chấm', cell: 'D9' },
  message: text(() => 'không đọc được “x” thành số. Câu thứ hai.', () => '“x” is no number. A second sentence.'), ...more,
})

describe('what is to be done', () => {
  it('comes by the points at stake, and what others are to give is no work of the unit', () => {
    for (const seed of [1, 2, 3]) {
      const entries = entriesOf(set, 'phieu.xlsx', [assessed(seed)], [])
      expect(entries.length).toBeGreaterThan(0)
      const first = entries.filter(({ isBonus }) => isBonus !== true)
      expect(entries.slice(0, first.length)).toEqual(first)
      for (const part of [first, entries.slice(first.length)]) expect(part.map(({ lost }) => lost.valueOf())).toEqual(part.map(({ lost }) => lost.valueOf()).toSorted((a, b) => b - a))
      for (const { code } of entries.filter(each => each.rests.length > 0)) expect(set.components.filter(component => code.split(', ').includes(component.code)).every(component => component.source === 'self')).toBe(true)
    }
  })

  it('is said without the file, the unit and the row, its first sentence in short', () => {
    const unit = assessed(1)
    const [component] = set.components
    const said = `${unit.unit.name}, ${component?.code ?? ''} ${component?.name.vi ?? ''}: chưa có số liệu ở p.xlsx › Tự chấm!D9. Thành phần này được 0 điểm.`
    const entries = entriesOf(set, 'p.xlsx', [unit], [finding({ code: 'score/blank', severity: 'warning', component: component?.code ?? '', message: text(() => said, () => said), fix: text(() => 'Bổ sung.', () => 'Supply it.') })])
    const [task] = entries.find(({ code }) => code === component?.code)?.tasks ?? []
    expect(task?.says.vi).toBe('Chưa có số liệu ở Tự chấm!D9. Thành phần này được 0 điểm. Bổ sung.')
    expect(task?.brief.vi).toBe('Chưa có số liệu ở Tự chấm!D9.')
  })

  it('leaves out other files, remarks without weight, a survey that is awaited', () => {
    const unit = { ...assessed(1), prospects: [] }
    const survey = set.components.find(component => component.source === 'survey')?.code ?? ''
    const told = [finding({ at: { file: 'khac.xlsx', cell: 'A1' } }), finding({ severity: 'info' }), finding({ code: 'score/blank', severity: 'warning', component: survey }), finding({ code: 'score/incomplete' })]
    expect(entriesOf(set, 'p.xlsx', [unit], told)).toEqual([])
    expect(entriesOf(set, 'p.xlsx', [unit], [finding({})]).map(({ tasks }) => tasks.length)).toEqual([1])
  })
})

const entry = (code: string, lost: string, cell: string): Entry => ({
  unit: 'Xã Một', code, name: text(() => 'Một tên thành phần rất dài để phải xuống dòng trên màn hình hẹp', () => 'A name'), lost: exact(lost), rests: [{ code, lost: exact(lost) }],
  tasks: [{ says: text(() => 'Sửa ô này.', () => 'Mend it.'), brief: text(() => 'Sửa ô này.', () => 'Mend it.'), kind: text(() => 'Xem lại', () => 'Look again'), at: [{ file: 'p.xlsx', sheet: 'Tự chấm', cell }] }],
})

describe('the marks', () => {
  const tables = [{ sheet: 'Tự chấm', head: 8, last: 20 }, { sheet: 'Số liệu', head: 8, last: 12 }]

  it('two things at one cell are one note, with the points of each', () => {
    const { notes, columns, list } = marksOf([entry('1.1', '0.5', 'D9'), entry('1.2', '0.25', 'D9')], tables, 'vi')
    expect(notes).toEqual([{ sheet: 'Tự chấm', cell: 'D9', text: 'Sửa ô này.\n1.1: còn mất 0,5 điểm.\n1.2: còn mất 0,25 điểm.' }])
    expect(columns.map(({ sheet, rows }) => [sheet, [...rows]])).toEqual([['Tự chấm', [[9, 'Sửa ô này.']]], ['Số liệu', []]])
    expect(list?.rows.map(({ boxes }) => [boxes[0], boxes[2], boxes[5]])).toEqual([['1.1', 0.5, 'Tự chấm!D9'], ['1.2', 0.25, 'Tự chấm!D9']])
  })

  it('are none where nothing is to be done', () => expect(marksOf([], tables, 'vi')).toEqual({ notes: [], columns: [], cellWord: 'Ô' }))

  it('a bonus is no loss, and counts within what its cap leaves', () => {
    const [unit, cap] = [assessed(1), set.bonus?.max ?? exact('0')]
    const gaps = unit.prospects.filter(({ component }) => component.list === 'bonus')
    expect(gaps.length).toBeGreaterThan(0)
    expect(stakeOf(set, [{ ...unit, prospects: gaps }]).lost.toString()).toBe('0')
    expect(stakeOf(set, [{ ...unit, bonus: cap }]).bonus.toString()).toBe('0')
    expect(stakeOf(set, [{ ...unit, prospects: [...gaps, ...gaps, ...gaps, ...gaps, ...gaps, ...gaps] }]).bonus.valueOf()).toBeLessThanOrEqual(cap.valueOf())
  })
})

describe.each([80, 120])('the summary at %i columns', columns => {
  it.each(['vi', 'en'] as const)('in %s', lang => {
    const sheets = [{ sheet: 'Tự chấm', column: 'N', filter: 'theirs' }, { sheet: 'Số liệu', column: 'G', filter: 'locked' }, { sheet: 'Khác', filter: 'theirs' }] as const
    const said = summaryText(set, Array.from({ length: 8 }, (_, index) => entry(`1.${index}`, '0.5', 'D9')), { sheets, kept: [], stake: { lost: exact('1'), bonus: exact('0.5') }, out: 'p-can-sua.xlsx' }, screen(columns, lang))
    expect(said.split('\n').filter(line => line.length > columns)).toEqual([])
    expect(said).toContain(lang === 'vi' ? '8 việc ở 1 ô' : '8 things to do in 1 cell ')
    expect(said).toContain(lang === 'vi' ? '3 việc nữa' : '3 more')
    expect(summaryText(set, [], { sheets: [], kept: [], stake: { lost: exact('1'), bonus: exact('0.5') }, out: 'p.xlsx' }, screen(columns, lang))).toMatch(lang === 'vi' ? /^Không có ô nào cần sửa/ : /^There is nothing to mend/)
  })
})
