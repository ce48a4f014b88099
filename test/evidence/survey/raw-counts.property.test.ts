import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheet, type Typed } from '../workbook.ts'
import { gathered, papers, points, roster, survey, told } from './surveys.ts'

const options = ['A', 'B', 'C', 'D', 'E'] as const
const groups = ['dan', 'dn'] as const
const questions = ['1.1', '1.2', '1.4'] as const

/** Ways of writing each option. */
const written: Readonly<Record<(typeof options)[number], readonly Typed[]>> = {
  A: ['A', 'a', 'Rất hài lòng', 5, '5', 'A. Rất hài lòng', 'rất hài lòng'.normalize('NFD')],
  B: ['B', 'Hài lòng', ' hài lòng', 4, 'Hai long'],
  C: ['C', 'Chưa hài lòng', 3, 'C) Chưa hài lòng'],
  D: ['D', 'Rất không hài lòng', '2'],
  E: ['E', 'Chưa sử dụng', 'CHƯA SỬ DỤNG'],
}

const reply = fc.option(fc.constantFrom(...options).chain(option => fc.record({ option: fc.constant(option), typed: fc.constantFrom(...written[option]) })), { freq: 6 })
const respondent = fc.record({ unit: fc.constantFrom(...roster), group: fc.constantFrom(...groups), replies: fc.tuple(reply, reply, reply, reply) })
const survived = fc.array(respondent, { minLength: 1, maxLength: 60 })
type Respondent = typeof survived extends fc.Arbitrary<readonly (infer One)[]> ? One : never

const head = ['Đơn vị', 'Nhóm đối tượng', ...questions, '1.3']
const rowOf = ({ unit, group, replies }: Respondent): readonly Typed[] => [unit.name, group, ...replies.map(each => each?.typed)]

/** The same respondents as an office would sum them up: a row a unit, a column a count. Of a question that nobody answered it has nothing. */
function summed(all: readonly Respondent[]): readonly (readonly Typed[])[] {
  const ids = [...questions.flatMap(question => options.map(option => `${question}.${option}`)), ...groups.flatMap(group => options.map(option => `1.3.${group}.${option}`))]
  const units = roster.filter(unit => all.some(each => each.unit === unit))
  const count = (unit: (typeof roster)[number], id: string): number => all.filter(each => each.unit === unit && each.replies.some((one, index) => {
    const code = questions[index] ?? `1.3.${each.group}`
    return one !== null && `${code}.${one.option}` === id
  })).length
  const isAnswered = (unit: (typeof roster)[number], id: string): boolean => id.startsWith('1.3') || id.startsWith('1.4') || options.some(option => count(unit, `${id.slice(0, 3)}.${option}`) > 0)
  return [['Đơn vị', ...ids], ...units.map(unit => [unit.name, ...ids.map(id => (isAnswered(unit, id) ? count(unit, id) : undefined))])]
}

const runs = { numRuns: 60, seed: 20250131 }

describe('answers of respondents and their counts', () => {
  it('earn the same points', () => fc.assert(fc.property(survived, all => {
    expect(points(gathered(papers(head, ...all.map(rowOf))))).toEqual(points(gathered(papers(...summed(all)))))
  }), runs))

  it('earn the same in any order, and from several sheets', () => fc.assert(fc.property(survived, fc.nat(60), (all, cut) => {
    const rows = all.map(rowOf)
    const parts = [rows.slice(0, cut), rows.slice(cut)].filter(part => part.length > 0).map((part, index) => sheet(`Đợt ${index + 1}`, [head, ...part]))
    expect(points(gathered(survey(...parts)))).toEqual(points(gathered(papers(head, ...rows.toReversed()))))
  }), runs))
})

describe('ten thousand respondents', () => {
  const rows = Array.from({ length: 10_000 }, (_, index): readonly Typed[] => {
    const option = options[index % 4] ?? 'A'
    return [roster[index % 3]?.name, groups[index % 2], option, written[option][index % 3], index % 1000 === 0 ? `lạ ${index}` : option, option]
  })
  const read = gathered(papers(head, ...rows))

  it('are counted, and what is strange among them is told once', () => {
    expect(read.findings.map(each => each.code)).toEqual(['survey/counted', 'survey/unknown-answer'])
    expect(read.findings[0]?.message.vi).toBe('Đã đếm 10.000 phiếu của 3 đơn vị.')
    expect(told(read)).toEqual(['survey/unknown-answer khao-sat.xlsx › Phiếu!E2'])
  })
})
