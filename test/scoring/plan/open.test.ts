import { describe, expect, it } from 'vitest'
import { planJson } from '../../../src/report/plan/json.ts'
import { planText } from '../../../src/report/plan/text.ts'
import { exact } from '../../../src/rational.ts'
import type { Target } from '../../../src/scoring/plan/least-set.ts'
import { planOf, type Plan } from '../../../src/scoring/plan/plan.ts'
import { situate } from '../../../src/scoring/plan/situation.ts'
import { grade, dossier, form, layer, leaf, setOf, verdicts } from '../build.ts'

const set = setOf([leaf('1', 90), leaf('2', 10), leaf('P.1', 10, { list: 'penalty' })], { grades: [grade('tot', 80), grade('yeu', 0)] })
const planned = (words: Readonly<Record<string, string>>, target: Target): Plan => { const unit = form('a', words); return planOf(situate(set, [unit], unit), target) }
const told = (plan: Plan): string => planText({ tool: '0', file: 'a.xlsx', plan, asked: '80' }, { lang: 'vi', columns: 200, colour: false })
const gainsOf = ({ aim }: Plan): readonly (string | undefined)[] => [aim?.outcome, ...(aim?.least?.gains ?? []).map(gain => gain.component.code)]

describe('a penalty that cannot be read', () => {
  const plan = planned({ 1: '77', 2: '5', 'P.1': 'unreadable' }, { index: exact(80) })

  it('may take all that it may, and is mended first', () => {
    expect(plan.ladders.map(({ prospect, rungs }) => [prospect.component.code, prospect.lost.toFraction(), rungs.length])).toContainEqual(['P.1', '10', 1])
    expect(told(plan)).toContain('P.1 Thành phần P.1 – có thể bị trừ đến 10 điểm')
  })

  it('an index that it may undo is not reached already', () => {
    expect(gainsOf(plan)).toEqual(['found', 'P.1'])
    expect(told(plan)).toContain('Đạt nếu các ô không đọc được')
    expect(gainsOf(planned({ 1: '90', 2: '5', 'P.1': 'unreadable' }, { index: exact(80) }))).toEqual(['reached'])
  })

  it('nor is a grade held without it', () => expect(gainsOf(planned({ 1: '90', 2: '10', 'P.1': 'unreadable' }, { grade: 0 }))).toEqual(['found', 'P.1']))
})

describe('a grade is for who is ranked', () => {
  it('what cannot be read is mended, though another component would do', () => {
    const plan = planned({ 1: '75', 2: 'unreadable', 'P.1': '0' }, { grade: 0 })
    expect(gainsOf(plan)).toEqual(['found', '2'])
    expect(plan.aim?.placed.score.grade?.id).toBe('tot')
    expect(gainsOf(planned({ 1: '60', 2: 'unreadable', 'P.1': '0' }, { grade: 0 }))).toEqual(['found', '1', '2'])
  })

  it('what awaits its appraisers cannot be, and is named', () => {
    const unit = dossier('a', [layer('form', { 1: '85', 2: '5', 'P.1': '0' }), verdicts(1, { 2: 'pending' })])
    const plan = planOf(situate(set, [unit], unit), { grade: 0 })
    expect([plan.aim?.outcome, plan.aim?.least?.gains.length, plan.aim?.placed.score.status]).toEqual(['held-back', 0, 'incomplete'])
    expect(told(plan)).toContain('Còn để ngỏ: 2 Thành phần 2 (Đang chờ thẩm định.)')
    expect(JSON.parse(planJson({ tool: '0', file: 'a', plan, asked: 'tot' }, { lang: 'vi' }))).toMatchObject({ target: { outcome: 'held-back' } })
  })
})
