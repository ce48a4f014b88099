import { describe, expect, it } from 'vitest'
import type { Answer, Dossier, Layer, SourceKind } from '../../src/evidence/answer.ts'
import { answersOf, disagreements, shownAnswer } from '../../src/evidence/merge.ts'
import { exact } from '../../src/rational.ts'
import { same } from '../../src/text.ts'

const at = (cell: string) => ({ file: 'f.xlsx', sheet: 'S', cell })
const number = (value: string, cell = 'A1'): Answer => ({ id: 'on_time', state: 'given', value: { is: 'number', number: exact(value) }, from: at(cell), read: value })
const stated = (state: Exclude<Answer['state'], 'given'>, cell = 'A2'): Answer => ({ id: 'on_time', state, from: at(cell), read: '?' })
const layer = (answer: Answer, kind: SourceKind = 'table', name = 'Hệ thống một cửa'): Layer => ({ kind, name, answers: new Map([[answer.id, answer]]), proofs: new Map() })
const dossier = (...layers: readonly Layer[]): Dossier => ({ unit: { id: 'xa-a', name: 'Xã A', kind: 'xã', predecessors: [], notApplicable: [] }, layers, submitted: true })

describe('layers', () => {
  const form = number('5190')
  it.each([
    ['a later value overrules', number('5126'), 'later'], ['a blank overrules nothing', stated('blank'), 'form'],
    ['what a later source wrote unreadably is unreadable', stated('unreadable'), 'later'], ['a state overrules', stated('not-applicable'), 'later'],
  ] as const)('%s', (_, later, which) => expect(answersOf([layer(form, 'form'), layer(later)]).get('on_time')).toBe(which === 'form' ? form : later))

  const lost: Answer = { id: 'on_time', state: 'unreadable', from: { file: 'f.xlsx', sheet: 'S' }, read: '' }
  it('a row that is gone says nothing against an earlier value, and against a blank it is unreadable', () => {
    expect(answersOf([layer(form), layer(lost, 'form')]).get('on_time')).toBe(form)
    expect(answersOf([layer(stated('not-applicable')), layer(lost, 'form')]).get('on_time')?.state).toBe('not-applicable')
    expect(answersOf([layer(stated('blank')), layer(lost, 'form')]).get('on_time')).toBe(lost)
    expect(answersOf([layer(lost, 'form'), layer(stated('blank'))]).get('on_time')).toBe(lost)
    expect(disagreements(dossier(layer(form), layer(lost, 'form'), layer(number('5190'))))).toEqual([])
    expect(disagreements(dossier(layer(form), layer(lost, 'form'), layer(number('5126')))).map(each => each.read)).toEqual(['5126'])
  })
  it('a value overrules an earlier unreadable one', () => expect(answersOf([layer(stated('unreadable')), layer(form)]).get('on_time')).toBe(form))
  it('a blank that stands alone keeps its address', () => expect(answersOf([layer(stated('blank', 'D9'))]).get('on_time')?.from.cell).toBe('D9'))
})

describe('an answer in words', () => {
  it('a date that was never done is "Không", though it has no options', () =>
    expect(shownAnswer({ ...number('0'), value: { is: 'option', option: 'no' } }, { id: '1.date', name: same('Ngày'), kind: 'date', orNo: true, shared: false })).toEqual({ vi: 'Không', en: 'No' }))
})

describe('disagreements', () => {
  it('tells both addresses and both numbers', () => {
    const input = { id: 'on_time', name: same('Số hồ sơ đúng hạn'), kind: 'count', shared: true } as const
    const [finding, ...more] = disagreements(dossier(layer(number('5190', 'D9'), 'form', 'phieu/xa-a.xlsx'), layer(number('5126', 'C4'))), new Map([[input.id, input]]))
    expect(more).toEqual([])
    expect(finding).toMatchObject({ code: 'evidence/overruled', severity: 'warning', unit: 'xa-a', at: { cell: 'C4' }, also: { cell: 'D9' } })
    expect(finding?.message.vi).toBe('Số hồ sơ đúng hạn: phiếu ghi 5.190 (f.xlsx › S!D9), Hệ thống một cửa ghi 5.126 (f.xlsx › S!C4); dùng 5.126.')
  })
  it('is silent where sources agree, or one says nothing', () => {
    expect(disagreements(dossier(layer(number('5190'), 'form'), layer(number('5190.0')), layer(stated('blank'))))).toEqual([])
  })
  it('of three sources, says what stands in the end', () => {
    const [first, second] = disagreements(dossier(layer(number('5190', 'D9'), 'form'), layer(number('5126', 'C4')), layer(number('5120', 'E7'), 'appraisal', 'Thẩm định')))
    expect([first?.message.vi, first?.at?.cell, first?.also?.cell]).toEqual(['on_time: phiếu ghi 5.190 (f.xlsx › S!D9), Hệ thống một cửa ghi 5.126 (f.xlsx › S!C4); sau cùng theo f.xlsx › S!E7: 5.120.', 'C4', 'D9'])
    expect([second?.message.vi, second?.severity]).toEqual(['on_time: Hệ thống một cửa ghi 5.126 (f.xlsx › S!C4), Thẩm định ghi 5.120 (f.xlsx › S!E7); dùng 5.120.', 'info'])
  })
  it.each([
    ['a value over what could not be read', stated('unreadable', 'D9'), number('3', 'C4'), 'on_time: phiếu ghi “?” (không đọc được) (f.xlsx › S!D9), Hệ thống một cửa ghi 3 (f.xlsx › S!C4); dùng 3.'],
    ['what cannot be read over a value', number('3', 'D9'), stated('unreadable', 'C4'), 'on_time: phiếu ghi 3 (f.xlsx › S!D9), Hệ thống một cửa ghi “?” (không đọc được) (f.xlsx › S!C4); không dùng số nào.'],
    ['a state over a value', number('3', 'D9'), stated('not-arisen', 'C4'), 'on_time: phiếu ghi 3 (f.xlsx › S!D9), Hệ thống một cửa ghi không phát sinh (f.xlsx › S!C4); dùng không phát sinh.'],
    ['one state over another', stated('not-applicable', 'D9'), stated('not-arisen', 'C4'), 'on_time: phiếu ghi không áp dụng (f.xlsx › S!D9), Hệ thống một cửa ghi không phát sinh (f.xlsx › S!C4); dùng không phát sinh.'],
    ['two that cannot be read', stated('unreadable', 'D9'), stated('unreadable', 'C4'), 'on_time: phiếu ghi “?” (không đọc được) (f.xlsx › S!D9), Hệ thống một cửa ghi “?” (không đọc được) (f.xlsx › S!C4); không dùng số nào.'],
  ] as const)('tells %s', (_, earlier, later, said) => expect(disagreements(dossier(layer(earlier, 'form'), layer(later))).map(each => each.message.vi)).toEqual([said]))
  it('a blank between two sources hides nothing: the first and the third are compared', () =>
    expect(disagreements(dossier(layer(number('1', 'D9'), 'form'), layer(stated('blank', 'C4')), layer(number('2', 'E7')))).map(each => [each.also?.cell, each.at?.cell])).toEqual([['D9', 'E7']]))
  it('tells each step of three sources', () => expect(disagreements(dossier(layer(number('1'), 'form'), layer(number('2')), layer(number('3')))).map(each => each.read)).toEqual(['2', '3']))
  it('is silent about a file that was told as a whole', () => {
    const whole: Answer = { ...stated('unreadable'), from: { file: 'f.xlsx' } }
    expect(disagreements(dossier(layer(whole, 'form'), layer(number('3'))))).toEqual([])
  })
  it('a state against a value is a difference', () => expect(disagreements(dossier(layer(stated('not-arisen'), 'form'), layer(number('3'))))).toHaveLength(1))
})
