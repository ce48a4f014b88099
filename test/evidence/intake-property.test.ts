import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Value } from '../../src/evidence/answer.ts'
import { take } from '../../src/evidence/intake.ts'
import type { Input, InputKind } from '../../src/methods/method.ts'
import { divide, equal, exact, hundred } from '../../src/rational.ts'
import { same, text, tongues } from '../../src/text.ts'
import { cell } from './workbook.ts'

const input = (kind: InputKind, more: Partial<Input> = {}): Input => ({ id: 'x', name: same('Câu hỏi'), kind, shared: false, ...more })
const taken = (typed: string, asked: Input): Answer => take(cell(typed), asked, 'a.xlsx', 'S').answer

const isValue = (answer: Answer, value: Value): boolean => {
  const got = answer.value
  if (got?.is === 'number' && value.is === 'number') return equal(got.number, value.number)
  return answer.state === 'given' && JSON.stringify(got) === JSON.stringify(value)
}

const grouped = (whole: bigint): string => tongues.vi.number(exact(whole))
const unit = fc.constantFrom('', ' hồ sơ', 'hồ sơ', ' Hồ sơ.')
const zeros = fc.constantFrom('', '0')

describe('typed the Vietnamese way, read back exactly', () => {
  it('a count, with or without dots, zeros and its unit', () => fc.assert(fc.property(fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 999n }).map(thousands => thousands * 1000n)), fc.boolean(), unit, zeros, (count, dots, tail, lead) => {
    const typed = (dots ? grouped(count) : `${lead}${count}`) + tail
    expect(isValue(taken(typed, input('count', { unit: same('hồ sơ') })), { is: 'number', number: exact(count) })).toBe(true)
  })))

  it('a number of one, two or four decimals, its thousands dotted', () => fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.constantFrom(1, 2, 4), fc.nat(9999), fc.boolean(), (whole, places, tail, dots) => {
    const decimals = String(tail).padStart(4, '0').slice(0, places)
    const typed = `${dots ? grouped(whole) : whole},${decimals}`
    expect(isValue(taken(typed, input('number')), { is: 'number', number: exact(`${whole}.${decimals}`) })).toBe(true)
  })))

  it('a percent above 1, with or without its sign', () => fc.assert(fc.property(fc.integer({ min: 101, max: 10000 }), fc.constantFrom('%', ' %', '', ' phần trăm'), (hundredths, sign) => {
    const value = divide(exact(hundredths), hundred)
    expect(isValue(taken(tongues.vi.number(value) + sign, input('percent')), { is: 'number', number: divide(value, hundred) })).toBe(true)
  })))

  it('a rate as a fraction, below 1000 %', () => fc.assert(fc.property(fc.nat(99999), fc.integer({ min: 1, max: 99999 }), (part, most) => {
    const whole = Math.max(most, Math.ceil((part + 1) / 10))
    const typed = `${grouped(BigInt(part))}/${grouped(BigInt(whole))}`
    expect(isValue(taken(typed, input('percent')), { is: 'number', number: divide(exact(part), exact(whole)) })).toBe(true)
  })))

  it('money in đồng', () => fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.constantFrom('', ' đồng', 'đ', ' VNĐ'), (amount, tail) => {
    expect(isValue(taken(grouped(amount) + tail, input('money', { unit: same('đồng') })), { is: 'number', number: exact(amount) })).toBe(true)
  })))

  it('points in steps of 0,25', () => fc.assert(fc.property(fc.nat(40), fc.constantFrom('', 'đ', ' điểm'), (quarters, tail) => {
    const points = divide(exact(quarters), exact(4))
    expect(isValue(taken(tongues.vi.number(points) + tail, input('points', { to: exact(10), step: exact('0.25') })), { is: 'number', number: points })).toBe(true)
  })))

  const day = fc.integer({ min: 36526, max: 73049 }).map(serial => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10))
  const forms: readonly ((y: string, m: string, d: string) => string)[] = [
    (y, m, d) => `${d}/${m}/${y}`, (y, m, d) => `${Number(d)}-${Number(m)}-${y}`, (y, m, d) => `${d} - ${m} - ${y}`, (y, m, d) => `ngày ${d} tháng ${m} năm ${y}`,
    (y, m, d) => `${y}-${m}-${d}`, (y, m, d) => `17 giờ 00 phút, ngày ${d}/${m}/${y}`, (y, m, d) => `${d}/${m}/${y}tại`, (y, m, d) => `${d}/${m}/${y} 10:25 CH`,
  ]
  it('a date', () => fc.assert(fc.property(day, fc.constantFrom(...forms), fc.boolean(), (iso, form, decomposed) => {
    const [y = '', m = '', d = ''] = iso.split('-')
    const typed = form(y, m, d)
    expect(isValue(taken(decomposed ? typed.normalize('NFD') : typed, input('date')), { is: 'date', date: iso })).toBe(true)
  })))

  it('a level by id or name, whatever its case and composition', () => fc.assert(fc.property(fc.constantFrom('Đúng hạn', 'Chậm dưới 15 ngày', 'Hoàn thành'), fc.constantFrom<'NFC' | 'NFD'>('NFC', 'NFD'), fc.boolean(), fc.boolean(), (name, form, upper, byId) => {
    const options = ['Đúng hạn', 'Chậm dưới 15 ngày', 'Hoàn thành'].map((each, index) => ({ id: 'abc'[index] ?? '', name: text(() => each, () => each) }))
    const id = options.find(option => option.name.vi === name)?.id ?? ''
    const typed = byId ? `${id})` : name
    expect(isValue(taken((upper ? typed.toUpperCase() : typed).normalize(form), input('choice', { options })), { is: 'option', option: id })).toBe(true)
  })))

  it('never throws, and an unreadable cell is always told', () => fc.assert(fc.property(
    fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.stringMatching(/^[\d.,/ %đ-]{0,12}$/)), fc.constantFrom<InputKind>('count', 'number', 'percent', 'money', 'date', 'yes-no', 'choice', 'points'),
    (typed, kind) => {
      const { answer, findings } = take(cell(typed), input(kind, { options: [] }), 'a.xlsx', 'S')
      expect(answer.state === 'unreadable').toBe(findings.some(finding => finding.severity === 'error'))
      expect(answer.value !== undefined).toBe(answer.state === 'given')
    },
  ), { numRuns: 1500 }))
})
