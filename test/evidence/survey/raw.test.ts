import { describe, expect, it } from 'vitest'
import { gather } from '../../../src/evidence/gather.ts'
import { placeText } from '../../../src/finding.ts'
import { sheet, workbook, type Typed } from '../workbook.ts'
import { counts, gathered, papers, survey, surveySet, told } from './surveys.ts'

const a = 'Xã Đá Biếc'
const b = 'Xã Mây Trắng'

/** The answers that one question of one unit comes to, whatever people write. */
const answers = (...written: readonly Typed[]) => gathered(papers(['Đơn vị', '1.1'], [a, 'A'], ...written.map(each => [a, each])))

describe('a row a respondent', () => {
  const head = ['Dấu thời gian', 'Nơi giải quyết', '1.1. Ông/Bà đánh giá thế nào?', '1.4']
  const read = gathered(papers(head, ['x', a, 'A', 'B'], ['x', b, 'C', 'C'], ['x', 'UBND xã Đá Biếc', 'A', 'E']))

  it('is counted by unit, question and option', () => expect([counts(read, 'xa-a'), counts(read, 'xa-b')]).toEqual([{ '1.1.A': '2', '1.4.B': '1', '1.4.E': '1' }, { '1.1.C': '1', '1.4.C': '1' }]))
  it('tells nothing but the count', () => expect(read.findings.map(each => [each.code, each.severity])).toEqual([['survey/counted', 'info']]))
  it('keeps sheet and number of respondents as the address', () => {
    const from = read.dossiers[0]?.layers[0]?.answers.get('1.1.A')?.from
    expect(from && placeText(from)).toBe('khao-sat.xlsx › Phiếu (2 phiếu)')
  })
  it('makes the units where no roster is given', () => {
    expect(gather(surveySet, undefined, [papers(['Đơn vị', '1.1'], ['Xã X', 'A'], ['Xã Y', 'B'], ['xã x', 'B'])]).dossiers.map(each => each.unit.id)).toEqual(['xa-x', 'xa-y'])
  })
})

describe('an answer', () => {
  it.each<readonly [Typed, string]>([
    ['A', 'A'], ['b', 'B'], ['Hài lòng', 'B'], ['hài  lòng ', 'B'], ['HÀI LÒNG', 'B'], ['Hài lòng'.normalize('NFD'), 'B'], ['Hai long', 'B'],
    ['A. Rất hài lòng', 'A'], ['B) Hài lòng', 'B'], ['Hài lòng.', 'B'], [5, 'A'], [4, 'B'], ['4', 'B'], ['4 - Hài lòng', 'B'], ['Hài lòng (4)', 'B'], ['E', 'E'],
  ])('%s is %s', (written, option) => {
    const read = answers(written)
    expect([counts(read, 'xa-a'), told(read)]).toEqual([option === 'A' ? { '1.1.A': '2' } : { '1.1.A': '1', [`1.1.${option}`]: '1' }, []])
  })
  it.each<readonly [Typed]>([['Tạm được'], [7], [1], ['5 - Hài lòng'], ['F'], [true]])('%s is none, and told', written => {
    const read = answers('B', written)
    expect([counts(read, 'xa-a'), told(read)]).toEqual([{ '1.1.A': '1', '1.1.B': '1' }, ['survey/unknown-answer khao-sat.xlsx › Phiếu!B4']])
  })
  it.each([['A, B'], ['A;C'], ['Hài lòng/Chưa hài lòng'], ['A + B']])('%s chooses several, and is told', written => {
    expect(told(answers('B', written))).toEqual(['survey/several-answers khao-sat.xlsx › Phiếu!B4'])
  })
  it.each([[undefined], [''], ['-'], ['…']])('%s is skipped, which is no fault', written => {
    const read = answers(written)
    expect([counts(read, 'xa-a'), told(read)]).toEqual([{ '1.1.A': '1' }, []])
    expect(read.findings[0]?.message.vi).toBe(written === undefined ? 'Đã đếm 2 phiếu của 1 đơn vị. Phiếu bỏ trống câu: 1.1 (1); không tính vào mẫu của câu đó.' : read.findings[0]?.message.vi)
  })
  it('that is none is told once a kind, with how often and where first', () => {
    const read = answers('B', 'B', 'B', 'B', 'B', 'Tạm', 'Tạm', '?')
    expect(read.findings.filter(each => each.code === 'survey/unknown-answer').map(each => [each.severity, each.message.vi])).toEqual([['warning',
      '1.1 Mức độ thuận tiện của dịch vụ: 3 phiếu ghi câu trả lời không có trong bộ tiêu chí: “Tạm” × 2 (B8), “?” × 1 (B10). Không tính các phiếu này cho câu đó.']])
  })
  it('of a unit, none of which is understood, is unreadable and no zero', () => {
    const read = gathered(papers(['Đơn vị', '1.1', '1.4'], [a, 'A', 'B'], [b, 'Tạm', '?'], [b, undefined, 'Tạm']))
    expect(counts(read, 'xa-b')).toEqual(Object.fromEntries(['1.1', '1.4'].flatMap(code => ['A', 'B', 'C', 'D', 'E'].map(option => [`${code}.${option}`, 'unreadable']))))
  })
  it('most of which are none is an error', () => expect(answers('Tạm', 'Tạm').findings.map(each => each.severity)).toEqual(['info', 'error']))
})

/** What was counted, without what a column that is not understood makes doubtful. */
const known = (read: ReturnType<typeof gathered>): unknown => Object.fromEntries(Object.entries(counts(read, 'xa-a')).filter(([, value]) => value !== 'unreadable'))

describe('a question', () => {
  it.each([
    ['1.1'], ['1.1.'], ['1.1. Ông/Bà có hài lòng không?'], ['1.1 – Thuận tiện'], ['Mức độ thuận tiện của dịch vụ'], ['mức độ thuận tiện  của dịch vụ'],
    ['Câu 3: Mức độ thuận tiện của dịch vụ [chọn một]'], ['Mức độ thuận tiện của dịch vụ'.normalize('NFD')],
  ])('“%s” asks for 1.1', label => expect(counts(gathered(papers(['Đơn vị', label], [a, 'A'])), 'xa-a')).toEqual({ '1.1.A': '1' }))
  it('is known by the words that the set gives it', () => {
    expect(counts(gathered(papers(['Đơn vị', '5. Ông/bà đánh giá thế nào về thái độ phục vụ của công chức?'], [a, 'A'])), 'xa-a')).toEqual({ '1.2.A': '1' })
  })
  it.each([['1.11. Khác'], ['1.1.5 Khác'], ['Thái độ chung']])('“%s” asks for none of them', label => {
    const read = gathered(papers(['Đơn vị', label, '1.4'], [a, 'A', 'A']))
    expect([known(read), counts(read, 'xa-a')['1.1.A'], told(read)]).toEqual([{ '1.4.A': '1' }, 'unreadable', ['survey/unused-column khao-sat.xlsx › Phiếu!B1']])
  })
  it('a column of other things takes nothing from the questions that are missing', () => {
    const read = gathered(papers(['Đơn vị', 'Ý kiến khác', '1.4'], [a, 'Cần thêm ghế', 'A']))
    expect([counts(read, 'xa-a'), told(read)]).toEqual([{ '1.4.A': '1' }, ['survey/unused-column khao-sat.xlsx › Phiếu']])
  })
  it('over two columns is told and not used', () => {
    const read = gathered(papers(['Đơn vị', '1.1', '1.1. Lần hai', '1.4'], [a, 'A', 'B', 'A']))
    expect([known(read), counts(read, 'xa-a')['1.1.A'], told(read)]).toEqual([{ '1.4.A': '1' }, 'unreadable', ['survey/ambiguous-column khao-sat.xlsx › Phiếu']])
  })
  it('that nobody of a unit answered is blank, or 0 where the set wants a least sample', () => {
    const read = gathered(papers(['Đơn vị', '1.1', '1.4'], [a, undefined, undefined], [b, 'A', 'A']))
    expect([...read.dossiers[0]?.layers[0]?.answers.keys() ?? []]).toEqual(['1.4.A', '1.4.B', '1.4.C', '1.4.D', '1.4.E'])
  })
})

describe('a box an option', () => {
  const top = ['Đơn vị', '1.1. Thuận tiện?', undefined, undefined, '1.4', undefined]
  const below = [undefined, 'Rất hài lòng', 'Hài lòng', 'C', 'A', 'B']
  const merges = ['A1:A2', 'B1:D1', 'E1:F1']

  it.each([['merged', { merges }], ['not merged', {}]])('under a question that is %s, is ticked', (_, more) => {
    const read = gathered(survey(sheet('Phiếu', [top, below, [a, 'x', undefined, undefined, undefined, '✓'], [a, undefined, undefined, 'C', 1, 0]], more)))
    expect([counts(read, 'xa-a'), told(read)]).toEqual([{ '1.1.A': '1', '1.1.C': '1', '1.4.A': '1', '1.4.B': '1' }, []])
  })
  it('two ticks are told, none is skipped', () => {
    const read = gathered(survey(sheet('Phiếu', [top, below, [a, 'x', 'x', undefined, undefined, 'x'], [a, 'x', undefined, undefined, undefined, undefined]], { merges })))
    expect([counts(read, 'xa-a'), told(read)]).toEqual([{ '1.1.A': '1', '1.4.B': '1' }, ['survey/several-answers khao-sat.xlsx › Phiếu!B3']])
  })
  it('may bear the id of its count', () => {
    expect(counts(gathered(papers(['Đơn vị', '1.1.A', '1.1.B'], [a, 1, 0], [a, 0, 1], [a, 1, 0])), 'xa-a')).toEqual({ '1.1.A': '2', '1.1.B': '1' })
  })
})

describe('counts and percents stay as they were', () => {
  it('a row a unit', () => {
    const read = gathered(papers(['Đơn vị', '1.1.A', '1.1.B', '1.5'], [a, 30, 10, 85.5], [b, 1, 1, 60]))
    expect([counts(read, 'xa-a'), counts(read, 'xa-b')['1.1.A'], told(read)]).toEqual([{ '1.1.A': '30', '1.1.B': '10', '1.5.of': '0.855' }, '1', []])
  })
  it('beside answers on another sheet', () => {
    const read = gathered(survey(sheet('Phiếu', [['Đơn vị', '1.1'], [a, 'A']]), sheet('Tỷ lệ', [['Đơn vị', '1.5'], [a, 80]]), sheet('Ghi chú', [['Khảo sát tháng 11']])))
    expect([counts(read, 'xa-a'), told(read)]).toEqual([{ '1.1.A': '1', '1.5.of': '0.8' }, []])
  })
  it('that say otherwise than the answers are told, and neither is used', () => {
    const read = gathered(survey(sheet('Phiếu', [['Đơn vị', '1.1'], [a, 'A'], [a, 'A']]), sheet('Tổng hợp', [['Đơn vị', '1.1.A', '1.1.B'], [a, 3, 0]])))
    expect([counts(read, 'xa-a')['1.1.A'], told(read)]).toEqual(['unreadable', ['table/twice khao-sat.xlsx › Phiếu (2 phiếu)']])
  })
})

describe('groups of respondents', () => {
  it('have counts of their own', () => {
    const read = gathered(papers(['Đơn vị', 'Ông/Bà thuộc nhóm đối tượng nào?', '1.3'], [a, 'Người dân', 'A'], [a, 'doanh nghiệp', 'B'], [a, 'dan', 'A']))
    expect([counts(read, 'xa-a'), told(read)]).toEqual([{ '1.3.dan.A': '2', '1.3.dn.B': '1' }, []])
  })
  it('may be the sheets', () => {
    const read = gathered(survey(sheet('Người dân', [['Đơn vị', '1.3'], [a, 'A']]), sheet('Doanh nghiệp', [['Đơn vị', '1.3'], [a, 'B']])))
    expect(counts(read, 'xa-a')).toEqual({ '1.3.dan.A': '1', '1.3.dn.B': '1' })
    expect(read.dossiers[0]?.layers[0]?.answers.get('1.3.dan.A')?.from).toEqual({ file: 'khao-sat.xlsx', behind: '2 phiếu, 2 trang' })
  })
  it('that nobody knows do not count, and are told', () => {
    const read = gathered(papers(['Đơn vị', 'Nhóm đối tượng', '1.3'], [a, 'Người dân', 'A'], [a, 'Khách', 'B'], [a, 'dan', 'A']))
    expect([counts(read, 'xa-a'), told(read)]).toEqual([{ '1.3.dan.A': '2' }, ['survey/unknown-group khao-sat.xlsx › Phiếu!B3']])
  })
  it('that nothing names are told, and leave the question unreadable', () => {
    const read = gathered(papers(['Đơn vị', '1.3'], [a, 'A']))
    expect([counts(read, 'xa-a')['1.3.dn.A'], told(read)]).toEqual(['unreadable', ['survey/no-group-column khao-sat.xlsx › Phiếu']])
  })
  it('that the set does not weigh are left aside', () => expect(told(gathered(papers(['Đơn vị', 'Đối tượng', '1.1'], [a, 'Dân', 'A'])))).toEqual(['survey/group-ignored khao-sat.xlsx › Phiếu']))
})

describe('whose a respondent is', () => {
  it('is told where the name is unknown, missing or of two units', () => {
    const read = gathered(papers(['Đơn vị', '1.1'], [a, 'A'], ['Xã Lạ', 'A'], ['Xã Lạ', 'B'], [undefined, 'A'], [a, 'A']))
    expect([counts(read, 'xa-a'), told(read)]).toEqual([{ '1.1.A': '2' }, ['unit/missing khao-sat.xlsx › Phiếu!A5', 'unit/unknown khao-sat.xlsx › Phiếu!A3']])
    expect(read.findings.at(-1)?.message.vi).toBe('2 phiếu ghi đơn vị không có trong danh sách: “Xã Lạ” × 2 (A3); không tính.')
  })
  it('is found in the one column that names units', () => {
    const read = gathered(papers(['Ông/bà đến đâu?', '1.1'], [a, 'A'], [b, 'B']))
    expect([counts(read, 'xa-b'), told(read)]).toEqual([{ '1.1.B': '1' }, []])
  })
  it('is not chosen between two such columns', () => expect(told(gathered(papers(['Ông/bà ở đâu?', 'Ông/bà đến đâu?', '1.1'], [a, b, 'A'])))).toEqual(['survey/no-unit-column khao-sat.xlsx › Phiếu']))
  it('leaves sums, repeated heads and signatures out', () => {
    const read = gathered(papers(['Đơn vị', '1.1'], [a, 'A'], ['Đơn vị', '1.1'], ['Tổng cộng', 2], [a, 'A'], ['Người lập biểu']))
    expect([counts(read, 'xa-a'), told(read)]).toEqual([{ '1.1.A': '2' }, []])
  })
})

describe('a number on the questionnaire', () => {
  const head = ['Mã phiếu', 'Đơn vị', '1.1']

  it('that comes again with the same answers counts once, and is told', () => {
    const read = gathered(papers(head, ['P1', a, 'A'], ['P1', a, 'A'], ['P2', a, 'B'], ['P1', b, 'A']))
    expect([counts(read, 'xa-a'), counts(read, 'xa-b'), told(read)]).toEqual([{ '1.1.A': '1', '1.1.B': '1' }, { '1.1.A': '1' }, ['survey/entered-twice khao-sat.xlsx › Phiếu!B3']])
  })
  it('also on another sheet', () => {
    const read = gathered(survey(sheet('Phiếu', [head, ['P1', a, 'A'], ['P2', a, 'B']]), sheet('Tất cả', [head, ['P1', a, 'A'], ['P2', a, 'B']])))
    expect([counts(read, 'xa-a'), told(read)]).toEqual([{ '1.1.A': '1', '1.1.B': '1' }, ['survey/entered-twice khao-sat.xlsx › Tất cả!B2']])
  })
  it('that bears other answers counts for none of them', () => {
    const read = gathered(papers(head, ['P1', a, 'A'], ['P1', a, 'B'], ['P2', a, 'B']))
    expect([counts(read, 'xa-a'), told(read)]).toEqual([{ '1.1.B': '1' }, ['survey/number-twice khao-sat.xlsx › Phiếu!B2']])
  })
})

describe('a survey that cannot be used', () => {
  it('is unreadable, not a survey that was never held', () => {
    const read = gathered(papers(['Mẫu phiếu', 'năm 2025']))
    expect([counts(read, 'xa-a')['1.5.of'], counts(read, 'xa-c')['1.1.A'], told(read)]).toEqual(['unreadable', 'unreadable', ['table/no-head khao-sat.xlsx']])
    expect(read.findings[0]?.expected?.vi).toContain('hoặc mỗi phiếu một dòng')
  })
  it('is told by its file where that is broken', () => {
    const broken = { as: 'survey', files: [{ file: 'khao-sat.xlsx', findings: [{ code: 'file/broken', severity: 'error', at: { file: 'khao-sat.xlsx' }, message: { vi: 'hỏng', en: 'broken' } }] }] } as const
    expect([counts(gathered(broken), 'xa-a')['1.5.of'], told(gathered(broken))]).toEqual(['unreadable', ['file/broken khao-sat.xlsx']])
  })
  it('in one of its files leaves the others', () => {
    const one = { file: 'a.xlsx', workbook: workbook('a.xlsx', sheet('S', [['Đơn vị', '1.1'], [a, 'A']])), findings: [] }
    const two = { file: 'b.xlsx', workbook: workbook('b.xlsx', sheet('S', [['Đơn vị', '1.1'], [a, 'B'], [b, 'B']])), findings: [] }
    const read = gathered({ as: 'survey', files: [one, two] })
    expect([counts(read, 'xa-a'), counts(read, 'xa-b')]).toEqual([{ '1.1.A': '1', '1.1.B': '1' }, { '1.1.B': '1' }])
    expect(read.dossiers[0]?.layers[0]?.answers.get('1.1.A')?.from.behind).toBe('2 phiếu, 2 tệp')
  })
})
