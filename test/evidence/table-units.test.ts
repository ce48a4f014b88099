import { describe, expect, it } from 'vitest'
import type { Unit } from '../../src/evidence/answer.ts'
import { readForm } from '../../src/evidence/form.ts'
import { readTable } from '../../src/evidence/table.ts'
import { fractionText } from '../../src/rational.ts'
import { tongues } from '../../src/text.ts'
import { small } from '../report/form-sets.ts'
import { figureLines, formLines, listSheet } from './filled-form.ts'
import { codesOf, sheet, workbook, type Typed } from './workbook.ts'

const set = small(1, `figures:
  spent: { name: Vốn giải ngân, unit: triệu đồng, kind: money }
  area: { name: Diện tích, unit: ha, kind: number }
  dossiers: { name: Số hồ sơ, unit: hồ sơ, kind: count }
  rate: { name: Tỷ lệ trực tuyến, unit: '%', kind: percent }
fields:
  - code: '1'
    name: Một
    criteria:
      - code: '1.1'
        name: Một một
        components:
          - { code: '1.1.1', name: Giải ngân, max: 1, rule: { method: bands, of: spent, bands: [{ from: 1000, points: 1 }], otherwise: 0 } }
`)
const roster: readonly Unit[] = ['A', 'B'].map(letter => ({ id: `xa-${letter.toLowerCase()}`, name: `Xã ${letter}`, kind: 'xã', predecessors: [], notApplicable: [] }))
const read = (lines: readonly (readonly Typed[])[]) => readTable([sheet('Số liệu', lines)], set, roster, 'Bảng', 'so-lieu.xlsx')

/** What was read of Xã A, and the codes that are told. */
function said(lines: readonly (readonly Typed[])[]): readonly [Readonly<Record<string, string>>, readonly string[]] {
  const { layers, findings } = read(lines)
  const answers = [...layers.get('xa-a')?.answers ?? []]
  return [Object.fromEntries(answers.map(([id, { state, value }]) => [id, value?.is === 'number' ? fractionText(value.number) : state])), codesOf(findings)]
}

const head = ['Tên đơn vị', 'Vốn giải ngân', 'Diện tích', 'Số hồ sơ', 'Tỷ lệ trực tuyến']
const rows = [['Xã A', 5000, 3, 12, '70%'], ['Xã B', 900, 4, 10, '60%']]
const [all, lost] = [{ spent: '5000', area: '3', dossiers: '12', rate: '7/10' }, 'table/other-unit']

describe('the unit that stands above a table', () => {
  it.each([
    'Đơn vị tính: nghìn đồng', 'ĐVT: 1.000 đồng', '(ĐVT: đồng)', 'Đơn vị: tỷ đồng', 'Biểu số 5 – Đơn vị tính: 1000đ', 'Đơn vị tính: nghìn đồng, ha', 'ĐVT: nghìn', 'Đơn vị tính: đ.', 'Đơn vị tính: nghìn đồng; %',
  ])('“%s”: figures of money are not used', words => expect(said([[words], head, ...rows])).toEqual([{ ...all, spent: 'unreadable' }, [lost]]))

  it('in the cell beside', () => expect(said([['ĐVT', '1.000đ'], head, ...rows])).toEqual([{ ...all, spent: 'unreadable' }, [lost]]))

  it.each([
    'Đơn vị tính: triệu đồng', '(ĐVT: Tr.đ)', 'ĐVT: 1.000.000 đồng', 'Đơn vị tính: hồ sơ', 'Đơn vị tính: %; triệu đồng', 'Đơn vị: Xã A', 'Đơn vị: Xã Đồng Tiến', 'Đơn vị báo cáo: Phòng Nội vụ', 'Đơn vị tính', 'Đơn vị tính: nghìn người', 'Đơn vị: Huyện M’Drắk',
  ])('“%s” changes nothing', words => expect(said([[words], head, ...rows])).toEqual([all, []]))

  it('speaks of areas too, and not where a column says its own unit', () => {
    expect(said([['Đơn vị tính: m2'], head, ...rows])).toEqual([{ ...all, area: 'unreadable' }, [lost]])
    expect(said([['Đơn vị tính: nghìn đồng'], ['Tên đơn vị', 'Vốn giải ngân (triệu đồng)'], ['Xã A', 5000]])).toEqual([{ spent: '5000' }, []])
  })
})

describe('the unit in the label of a column', () => {
  it.each(['Vốn giải ngân (nghìn đồng)', 'Vốn giải ngân, tỷ đồng', 'Vốn giải ngân (ĐVT: đồng)', 'Vốn giải ngân (1.000 đồng)'])('“%s”: not used', label =>
    expect(said([['Tên đơn vị', label], ['Xã A', 5000]])).toEqual([{ spent: 'unreadable' }, [lost]]))
  it.each(['Vốn giải ngân (tr.đ)', 'Vốn giải ngân (triệu VNĐ)', 'Vốn giải ngân, trđ'])('“%s” is the figure', label => expect(said([['Tên đơn vị', label], ['Xã A', 5000]])).toEqual([{ spent: '5000' }, []]))
  it('a column of something else in percent is still another one', () => expect(said([['Tên đơn vị', 'Số hồ sơ', 'Số hồ sơ (%)'], ['Xã A', 12, 70]])).toEqual([{ dossiers: '12' }, ['table/unknown-column']]))
  it('a row of units below the names', () => {
    expect(said([head, [undefined, 'nghìn đồng', 'ha', undefined, '%'], ...rows])).toEqual([{ ...all, spent: 'unreadable' }, [lost]])
    expect(said([head, ['ĐVT', '(triệu đồng)', '(ha)', undefined, '%'], ...rows])).toEqual([all, []])
  })
})

it('a column of units, a row a figure', () => {
  const long = (unit: string) => said([['Tên đơn vị', 'Chỉ tiêu', 'ĐVT', 'Giá trị'], ['Xã A', 'Vốn giải ngân', unit, 5000], ['Xã A', 'Diện tích', 'ha', 3]])
  expect(long('nghìn đồng')).toEqual([{ spent: 'unreadable', area: '3' }, [lost]])
  for (const unit of ['triệu đồng', 'Tr.đ', '', 'công trình']) expect(long(unit)).toEqual([{ spent: '5000', area: '3' }, []])
})

it('is told once a figure, with the cell that says the unit and what to do', () => {
  const [told, ...more] = read([['Đơn vị tính: nghìn đồng'], head, ...rows]).findings
  expect([tongues.vi.say(told?.message ?? { vi: '', en: '' }), told?.at?.cell, more.length]).toEqual(['Vốn giải ngân: bảng ghi theo “nghìn đồng” (ô A1), bộ tiêu chí hỏi theo “triệu đồng”; 2 số này không dùng.', 'B3', 0])
  expect(tongues.en.say(told?.fix ?? { vi: '', en: '' })).toBe('Convert the numbers to “triệu đồng”, then write that unit in the table.')
})

describe('above the figures of a form, or over their column', () => {
  const filled = { figures: { spent: 1200, area: 8, dossiers: 5, rate: '70%' } }
  const form = (change: (lines: readonly (readonly Typed[])[]) => readonly (readonly Typed[])[]) => {
    const { layer, findings } = readForm(workbook('a.xlsx', sheet('Tự chấm', formLines(set, filled)), sheet('Số liệu', change(figureLines(set, filled))), listSheet(set)), set)
    return [layer?.answers.get('spent')?.state, layer?.answers.get('area')?.state, codesOf(findings).filter(code => code === 'form/other-unit').length]
  }
  it('nothing said', () => expect(form(lines => lines)).toEqual(['given', 'given', 0]))
  it.each([['Đơn vị tính: nghìn đồng', 'unreadable', 1], ['Đơn vị tính: triệu đồng', 'given', 0], ['Đơn vị: Xã A', 'given', 0]] as const)('“%s”', (words, state, told) =>
    expect(form(([, ...rest]) => [[words], ...rest])).toEqual([state, 'given', told]))
})

describe('a title that stands over several columns', () => {
  it('is not one of them', () => {
    expect(said([['Tên đơn vị', 'Vốn giải ngân', undefined, 'Diện tích'], [undefined, 'Năm 2024', 'Năm 2025'], ['Xã A', 5000, 6000, 3]])).toEqual([{ spent: 'unreadable', area: '3' }, ['unit/missing', 'table/parted-column']])
    expect(said([['Tên đơn vị', 'Vốn giải ngân', undefined], [undefined, 'Kế hoạch', 'Thực hiện'], ['Xã A', 5000, 6000]])[0]).toEqual({ spent: 'unreadable' })
  })
  it('stands over its own column alone where the next one has a title too, or nothing below', () => {
    expect(said([['Tên đơn vị', 'Vốn giải ngân', 'Diện tích'], [undefined, '(theo báo cáo)', '(theo sổ)'], ['Xã A', 5000, 3]])).toEqual([{ spent: '5000', area: '3' }, ['table/row-skipped']])
    expect(said([['Tên đơn vị', 'Vốn giải ngân', undefined], ['Xã A', 5000, 'đã quyết toán'], ['Xã B', 900]])).toEqual([{ spent: '5000' }, []])
  })
})

describe('the year above a table', () => {
  it.each(['SỐ LIỆU NĂM 2024', 'Bảng số liệu cải cách hành chính năm 2024 của các xã'])('“%s” is told, and the figures are used', words => expect(said([[words], head, ...rows])).toEqual([all, ['table/other-year']]))
  it.each([
    'SỐ LIỆU NĂM 2025', 'Số liệu năm 2025 so với năm 2024', 'Số liệu năm 2024, năm 2025', '(Kèm theo Quyết định của UBND tỉnh năm 2024)', 'Hà Nội, ngày 15 tháng 01 năm 2026', 'Kế hoạch giai đoạn đến năm 2030', 'Năm học 2024-2025', 'Số 2024',
  ])('“%s” says nothing', words => expect(said([[words], head, ...rows])).toEqual([all, []]))
})

describe('tables below one another on a sheet', () => {
  const first = [['Tên đơn vị', 'Vốn giải ngân', 'Diện tích'], ['Xã A', 5000, 3]]
  const units = (lines: readonly (readonly Typed[])[]) => { const { layers, findings } = read(lines); return [['xa-a', 'xa-b'].map(id => { const of = (figure: string) => layers.get(id)?.answers.get(figure); return ['spent', 'area'].map(figure => { const value = of(figure)?.value; return value?.is === 'number' ? fractionText(value.number) : of(figure)?.state ?? '–' }).join(' ') }), codesOf(findings)] }
  it('are read each by its own head', () => {
    expect(units([...first, [], ['Tên đơn vị', 'Diện tích', 'Vốn giải ngân'], ['Xã B', 4, 900]])).toEqual([['5000 3', '900 4'], []])
    expect(units([...first, ['Tên đơn vị', 'Diện tích'], ['Xã B', 4]])).toEqual([['5000 3', '– 4'], []])
  })
  it('have the lines above them, which state their unit', () => expect(units([...first, ['Biểu 2'], ['ĐVT: nghìn đồng'], ['Tên đơn vị', 'Diện tích', 'Vốn giải ngân'], ['Xã B', 4, 900]])).toEqual([['5000 3', 'unreadable 4'], ['table/other-unit']]))
  it('the same head once more goes on with the same table', () => expect(units([...first, ['Tên đơn vị', 'Vốn giải ngân', 'Diện tích'], ['Xã B', 900, 4]])).toEqual([['5000 3', '900 4'], []]))
  it('a unit in both is told as ever', () => expect(units([...first, ['Tên đơn vị', 'Diện tích', 'Vốn giải ngân'], ['Xã A', 7, 5000]])).toEqual([['5000 unreadable', '– –'], ['table/twice']]))
})

it('hidden rows and columns of a table are told, and read like the others', () => {
  const sheets = [sheet('Số liệu', [head, ...rows])].map(each => ({ ...each, hiddenColumns: [[2, 2]] as const, rows: each.rows.map(row => ({ ...row, hidden: row.number === 3 })) }))
  const { findings, layers } = readTable(sheets, set, roster, 'Bảng', 'so-lieu.xlsx')
  expect([codesOf(findings), findings[0]?.at?.cell, layers.size]).toEqual([['table/hidden-cells'], 'B2', 2])
})

describe('rows of several years', () => {
  const long = (...all: readonly (readonly Typed[])[]) => said([['Tên đơn vị', 'Chỉ tiêu', 'Năm', 'Giá trị'], ...all])
  it('those of the period are used, the others told', () => {
    expect(long(['Xã A', 'Vốn giải ngân', 2024, 70], ['Xã A', 'Vốn giải ngân', 2025, 5000])).toEqual([{ spent: '5000' }, ['table/rows-of-other-years']])
    expect(long(['Xã A', 'Vốn giải ngân', 'Năm 2024', 70])).toEqual([{}, ['table/rows-of-other-years']])
    expect(said([['Tên đơn vị', 'Năm', 'Vốn giải ngân'], ['Xã A', 2025, 5000], ['Xã A', 2024, 70]])).toEqual([{ spent: '5000' }, ['table/rows-of-other-years']])
  })
  it('a column of the year says nothing where it is that of the period, or no year', () => {
    expect(long(['Xã A', 'Vốn giải ngân', 2025, 5000])).toEqual([{ spent: '5000' }, []])
    expect(long(['Xã A', 'Vốn giải ngân', 'cả năm', 5000])).toEqual([{ spent: '5000' }, []])
  })
})

it('who signs below a table is no row of figures; an answer without its unit is', () => {
  expect(said([head, ...rows, ['Người lập biểu', undefined, 'Thủ trưởng đơn vị'], [undefined, '(Ký, ghi rõ họ tên)', '(Ký tên, đóng dấu)'], [undefined, 'Nguyễn Văn An', 'Trần Thị Bình']])[1]).toEqual(['unit/unknown', 'table/row-skipped', 'table/row-skipped'])
  for (const answer of [900, '900 triệu', 'Không phát sinh', 'không có']) expect(said([head, ...rows, [undefined, answer]])[1]).toEqual(['unit/missing'])
})

it('of a figure for which the set states no unit, what is told says what is asked for', () => {
  const plain = { ...set, figures: set.figures.map(figure => { const { unit: _unit, ...input } = figure.input; return { ...figure, input } }) }
  const { findings } = readTable([sheet('Số liệu', [['Đơn vị tính: nghìn đồng'], head, ...rows])], plain, roster, 'Bảng', 'so-lieu.xlsx')
  expect(findings.map(({ message }) => tongues.vi.say(message))).toEqual(['Vốn giải ngân: bảng ghi theo “nghìn đồng” (ô A1), bộ tiêu chí hỏi theo “đồng”; 2 số này không dùng.'])
})
