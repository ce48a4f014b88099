import { describe, expect, it } from 'vitest'
import { gather, type ReadSource } from '../../../src/evidence/gather.ts'
import { percent, sheet, workbook, type Typed } from '../workbook.ts'
import { counts, gathered, papers, points, roster, survey, surveySet, told } from './surveys.ts'

const a = 'Xã Đá Biếc'
const b = 'Xã Mây Trắng'
type Lines = readonly (readonly Typed[])[]

/** A survey source of several files of one sheet each. */
const files = (...all: readonly Lines[]): ReadSource => ({ as: 'survey', files: all.map((lines, index) => ({ file: `${index + 1}.xlsx`, workbook: workbook(`${index + 1}.xlsx`, sheet('Phiếu', lines)), findings: [] })) })
const unread = (...codes: readonly string[]) => Object.fromEntries(codes.flatMap(code => ['A', 'B', 'C', 'D', 'E'].map(option => [`${code}.${option}`, 'unreadable'])))
const state = (source: ReadSource, unit: string): string | undefined => points(gathered(source)).find(([id]) => id === unit)?.[1]

describe('a sheet that is sent twice', () => {
  const lines: Lines = [['Đơn vị', '1.4'], [a, 'A'], [a, 'B']]
  const more: Lines = [...lines, [a, 'A']]

  it('counts once, and both files are told: the sample grows by no copy', () => {
    const read = gathered(files([['Khảo sát năm 2025'], ...more], more))
    expect([counts(read, 'xa-a'), told(read)]).toEqual([{ '1.4.A': '2', '1.4.B': '1' }, ['survey/copied-sheet 2.xlsx › Phiếu']])
    expect(read.findings.find(each => each.code === 'survey/copied-sheet')).toMatchObject({ severity: 'warning', also: { file: '1.xlsx', sheet: 'Phiếu' }, message: { vi: '3 phiếu ở đây giống hệt từng dòng với 1.xlsx › Phiếu: coi là chép lại, chỉ tính một lần.' } })
  })
  it('in one file as well', () => expect(counts(gathered(survey(sheet('Một', more), sheet('Hai', more))), 'xa-a')).toEqual({ '1.4.A': '2', '1.4.B': '1' }))
  it.each<readonly [string, Lines, Lines]>([
    ['two rows alike may be chance', lines, lines], ['another order', more, [['Đơn vị', '1.4'], [a, 'B'], [a, 'A'], [a, 'A']]], ['another question', more, [['Đơn vị', '1.1'], ...more.slice(1)]],
    ['another number', [['Mã phiếu', 'Đơn vị', '1.4'], ...more.slice(1).map((row, index) => [`P${index}`, ...row])], [['Mã phiếu', 'Đơn vị', '1.4'], ...more.slice(1).map((row, index) => [`Q${index}`, ...row])]],
  ])('but not %s', (_, one, other) => expect(told(gathered(files(one, other)))).toEqual([]))
  it('but not where the sheets are groups that weigh', () => {
    const group: Lines = [['Đơn vị', '1.3'], [a, 'A'], [a, 'A'], [a, 'A']]
    expect(counts(gathered(survey(sheet('Người dân', group), sheet('Doanh nghiệp', group))), 'xa-a')).toEqual({ '1.3.dan.A': '3', '1.3.dn.A': '3' })
  })
})

describe('a unit of whose questionnaires none counts', () => {
  it('is unreadable, with the reason, and no zero', () => {
    const source = papers(['Mã phiếu', 'Đơn vị', '1.1'], ['P1', a, 'A'], ['P1', a, 'B'], ['P2', b, 'A'])
    expect([counts(gathered(source), 'xa-a'), told(gathered(source))]).toEqual([unread('1.1'), ['survey/number-twice khao-sat.xlsx › Phiếu!B2', 'survey/none-counted khao-sat.xlsx › Phiếu!B2']])
    expect(gathered(source).findings.at(-1)?.message.vi).toBe('Xã Đá Biếc có 2 phiếu mà không phiếu nào tính được (lý do đã nêu): kết quả khảo sát coi là không đọc được, không phải 0 điểm.')
    expect([state(source, 'xa-a'), state(source, 'xa-b')]).toEqual(['1.1 unreadable 0', '1.1 scored 10'])
  })
  it('nor one that a name may mean', () => {
    const twins = [...roster, { ...roster[0], id: 'p-a', name: 'Phường Đá Biếc' } as (typeof roster)[number]]
    const read = gather(surveySet, twins, [papers(['Đơn vị', '1.1'], ['Đá Biếc', 'A'], ['Phường Đá Biếc', 'B'], [b, 'B'])])
    expect([counts(read, 'xa-a'), counts(read, 'p-a')]).toEqual([unread('1.1'), { '1.1.B': '1' }])
  })
  it('nor one that may stand where nobody knows whose the rows are, or in a file that cannot be opened', () => {
    const lost = survey(sheet('Một', [['Đơn vị', '1.1'], [a, 'A']]), sheet('Hai', [['1.1'], ['A'], ['B']]))
    const broken: ReadSource = { as: 'survey', files: [...files([['Đơn vị', '1.1'], [a, 'A']]).files, { file: '2.xlsx', findings: [] }] }
    expect([state(lost, 'xa-a'), state(lost, 'xa-b'), state(broken, 'xa-a'), state(broken, 'xa-b')]).toEqual(['1.1 scored 10', '1.1 unreadable 0', '1.1 scored 10', '1.1 unreadable 0'])
  })
  it('but what a table of the source gives stands', () => {
    const read = gathered(survey(sheet('Phiếu', [['Mã phiếu', 'Đơn vị', '1.1'], ['P1', a, 'A'], ['P1', a, 'B']]), sheet('Đếm', [['Đơn vị', '1.1.A', '1.1.B'], [a, 30, 10]])))
    expect(counts(read, 'xa-a')).toEqual({ ...unread('1.1'), '1.1.A': '30', '1.1.B': '10' })
  })
})

describe('a column of codes', () => {
  it.each(['Mã', 'Mã số', 'ID'])('“%s” is the unit\'s where it names units', label => {
    const alone = gathered(papers([label, '1.1'], ['xa-a', 'A'], ['xa-a', 'B'], ['xa-b', 'C']))
    const beside = gathered(papers([label, 'Đơn vị', '1.1'], ['xa-a', a, 'A'], ['xa-a', a, 'B'], ['xa-b', b, 'C']))
    expect([alone, beside].map(read => [counts(read, 'xa-a'), counts(read, 'xa-b'), told(read)])).toEqual([[{ '1.1.A': '1', '1.1.B': '1' }, { '1.1.C': '1' }, []], [{ '1.1.A': '1', '1.1.B': '1' }, { '1.1.C': '1' }, []]])
  })
  it('is the unit\'s where each unit has one of its own, though no list knows it', () => {
    const read = gathered(papers(['Mã', 'Đơn vị', '1.1'], ['27001', a, 'A'], ['27001', a, 'B'], ['27002', b, 'C'], ['27002', b, 'C']))
    expect([counts(read, 'xa-a'), counts(read, 'xa-b'), told(read)]).toEqual([{ '1.1.A': '1', '1.1.B': '1' }, { '1.1.C': '2' }, []])
  })
  it('else is the number of the questionnaire', () => {
    expect(told(gathered(papers(['Mã', 'Đơn vị', '1.1'], ['P1', a, 'A'], ['P1', a, 'A'], ['P2', b, 'B'])))).toEqual(['survey/entered-twice khao-sat.xlsx › Phiếu!B3'])
  })
  it('of numbers that run on is no unit\'s, though units have such ids', () => {
    const numbered = ['1', '2', '3'].map((id, index) => ({ ...roster[index], id }) as (typeof roster)[number])
    const read = gather(surveySet, numbered, [papers(['ID', 'Nơi giải quyết', '1.1'], [1, b, 'A'], [2, b, 'B'], [3, b, 'C'])])
    expect([counts(read, '1'), counts(read, '2')]).toEqual([{}, { '1.1.A': '1', '1.1.B': '1', '1.1.C': '1' }])
  })
})

describe('a table of mean scores', () => {
  it.each<readonly [string, Typed, Typed]>([['means', 5, '4,6'], ['percents', percent('0.95'), 5], ['percents as they are typed', '95%', '5'], ['means that are no option at all', '4,5', 4.7]])('(%s) is no row of respondents', (_, one, other) => {
    const source = papers(['Đơn vị', '1.1'], [a, one], [b, other])
    const read = gathered(source)
    expect([counts(read, 'xa-a'), counts(read, 'xa-b'), read.findings.map(each => [each.code, each.severity])]).toEqual([unread('1.1'), unread('1.1'), [['survey/means', 'error']]])
    expect(state(source, 'xa-a')).toBe('1.1 unreadable 0')
  })
  it('says what it is and what to send', () => {
    expect(gathered(papers(['Đơn vị', '1.1'], [a, 5], [b, '4,6'])).findings[0]?.message.vi).toBe(
      'Trang này mỗi đơn vị một dòng: điểm trung bình, không phải phiếu; có số không phải phương án trả lời nào: “4,6” × 1 (B3). Không dùng các số này; kết quả khảo sát của 2 đơn vị ở đây coi là không đọc được.')
  })
  it('beside the questionnaires changes nothing of them', () => {
    const read = gathered(survey(sheet('Phiếu', [['Đơn vị', '1.1'], [a, 'A'], [a, 'B']]), sheet('Tổng hợp', [['Đơn vị', '1.1'], [a, '4,5'], [b, '4,1']])))
    expect([counts(read, 'xa-a'), counts(read, 'xa-b'), told(read)]).toEqual([{ '1.1.A': '1', '1.1.B': '1' }, unread('1.1'), ['survey/means khao-sat.xlsx › Tổng hợp!B2']])
  })
  it('leaves the figures of other columns as they are', () => expect(counts(gathered(papers(['Đơn vị', '1.1', '1.5'], [a, '4,6', 80])), 'xa-a')).toEqual({ ...unread('1.1'), '1.5.of': '0.8' }))
  it('is not one questionnaire a unit', () => expect(counts(gathered(papers(['Đơn vị', '1.1'], [a, 5], [b, 4])), 'xa-b')).toEqual({ '1.1.B': '1' }))
  it('nor several of a unit', () => expect(told(gathered(papers(['Đơn vị', '1.1'], [a, 5], [a, 7])))).toEqual(['survey/unknown-answer khao-sat.xlsx › Phiếu!B3']))
})
