import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Value } from '../../src/evidence/answer.ts'
import { take, type Taken } from '../../src/evidence/intake.ts'
import { inUnicode } from '../../src/letters/unicode.ts'
import type { Input, InputKind } from '../../src/methods/method.ts'
import { divide, equal, exact, hundred } from '../../src/rational.ts'
import { same, text, tongues } from '../../src/text.ts'
import { inTcvn3, inVni, wronglyOpened } from '../letters/typed.ts'
import { cell, inFont, sheet, workbook, type Typed } from './workbook.ts'

const input = (kind: InputKind, more: Partial<Input> = {}): Input => ({ id: 'x', name: same('Câu hỏi'), kind, shared: false, ...more })

/** A cell read as it would be from a file: its letters first. */
function opened(typed: Typed, asked: Input): Taken & { readonly told: number } {
  const { workbook: book, findings } = inUnicode(workbook('a.xlsx', sheet('S', [[typed]])))
  const read = take(book.sheets[0]?.rows[0]?.cells[0], asked, 'a.xlsx', 'S')
  return { ...read, told: findings.length + read.findings.length }
}
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

const numeric = fc.oneof(
  fc.record({ whole: fc.nat(99_999_999), places: fc.constantFrom(0, 0, 1, 2, 3), decimals: fc.nat(999) }),
  fc.record({ whole: fc.nat(20), places: fc.constantFrom(0, 1, 2, 3), decimals: fc.nat(999) }),
).map(({ whole, places, decimals }) => ({ whole: String(whole), decimals: String(decimals).padStart(3, '0').slice(0, places) }))
type Plain = typeof numeric extends fc.Arbitrary<infer Value> ? Value : never

/** The ways in which one number comes to stand in a cell. */
const hands: readonly ((number: Plain) => string)[] = [
  ({ whole, decimals }) => whole + (decimals && `,${decimals}`), ({ whole, decimals }) => whole + (decimals && `.${decimals}`),
  ({ whole, decimals }) => grouped(BigInt(whole)) + (decimals && `,${decimals}`), ({ whole, decimals }) => grouped(BigInt(whole)).replaceAll('.', ',') + (decimals && `.${decimals}`),
  ({ whole, decimals }) => grouped(BigInt(whole)).replaceAll('.', '\u00A0') + (decimals && `,${decimals}`), ({ whole, decimals }) => `0${whole}${decimals && `,${decimals}`}`,
]
/** What happens to it on the way. */
const fates: readonly ((typed: string) => string)[] = [
  typed => typed, typed => ` ${typed}\u00A0`, typed => `\u200B${typed}`, typed => `'${typed}`, typed => `“${typed}”`, typed => typed.normalize('NFD'), typed => typed.toUpperCase(), typed => `${typed}\n`,
  typed => typed.replace(/\d/g, digit => String.fromCodePoint(0xFF10 + Number(digit))), typed => `\u200E${typed}\u202C`,
]
const behind: Readonly<Record<'count' | 'number' | 'percent' | 'money' | 'points', readonly string[]>> = {
  count: ['', ' hồ sơ', 'hồ sơ', ' xã', ' (ba)'], number: ['', 'ha', ' ha', ' m2'], percent: ['', '%', ' %', ' phần trăm', '/100'], money: ['', 'đ', ' đồng', ' VNĐ', ' triệu đồng', ' tr'], points: ['', 'đ', ' điểm', '/10', ' ngày'],
}
const asked: Readonly<Record<keyof typeof behind, Input>> = {
  count: input('count', { unit: same('hồ sơ') }), number: input('number', { unit: same('ha') }), percent: input('percent'), money: input('money', { unit: same('đồng') }), points: input('points', { to: exact(10) }),
}

describe('whatever is done to an answer, it is read as it was meant, or told', () => {
  it('a number', () => fc.assert(fc.property(fc.constantFrom(...Object.keys(behind) as (keyof typeof behind)[]), numeric, fc.constantFrom(...hands), fc.constantFrom(...fates), fc.nat(9), (kind, drawn, hand, fate, at) => {
    const number = kind === 'count' || kind === 'money' ? { ...drawn, decimals: '' } : kind === 'percent' ? { ...drawn, whole: String(Number(drawn.whole) % 200) } : drawn
    const unit = behind[kind][at % behind[kind].length] ?? ''
    const { answer, told } = opened(fate(hand(number) + unit), asked[kind])
    const plain = exact(`${number.whole}.${number.decimals || '0'}`)
    const meant = { is: 'number', number: kind === 'percent' ? divide(plain, hundred) : plain } as const
    expect(told > 0 || isValue(answer, meant)).toBe(true)
    expect(answer.state).not.toBe('blank')
  }), { numRuns: 4000 }))

  const words = ['Có', 'Không', 'Không phát sinh', 'Không áp dụng', 'Đúng hạn', 'Chậm dưới 15 ngày', 'Hoàn thành trước kỳ hạn', 'Uỷ quyền lý do khác']
  const levels = words.slice(4).map((each, index) => ({ id: 'abcd'[index] ?? '', name: same(each) }))
  const ask = (word: string): Input => (words.indexOf(word) < 4 ? input('yes-no', { options: [{ id: 'yes', name: same('Có') }, { id: 'no', name: same('Không') }] }) : input('choice', { options: levels }))
  const plainly = (word: string): string => JSON.stringify([taken(word, ask(word)).state, taken(word, ask(word)).value])
  const garbled: readonly ((word: string) => Typed)[] = [
    word => inFont(inTcvn3(word), '.VnTime'), word => inFont(inTcvn3(word.toLowerCase()), '.VnTimeH'), word => inFont(inVni(word), 'VNI-Times'), word => inFont(inVni(word.toUpperCase()), 'VNI-Times'), wronglyOpened,
    word => wronglyOpened(word).replaceAll('\u00A0', ' '), inTcvn3, inVni, word => word.replaceAll('K', 'К').replaceAll('C', 'С'), word => word.replaceAll('Đ', 'Ð'), word => word.replaceAll('kỳ', 'kì').replaceAll('lý', 'lí'),
    word => word.replaceAll('Uỷ', 'Ủy'), word => word.replaceAll(' ', '\u00A0\u00A0'), word => inFont(word, '.VnTime'), word => inFont(word, 'VNI-Times'),
  ]
  it('words, in whatever letters they are stored', () => fc.assert(fc.property(fc.constantFrom(...words), fc.constantFrom(...garbled), fc.constantFrom(...fates.slice(0, 5)), (word, garble, fate) => {
    const typed = garble(word)
    const { answer, told } = opened(typeof typed === 'object' && typed.is === 'text' ? { ...typed, text: fate(typed.text) } : fate(String(typed)), ask(word))
    const same = JSON.stringify([answer.state, answer.value]) === plainly(word)
    expect(same || (answer.state === 'unreadable' && told > 0)).toBe(true)
  }), { numRuns: 1500 }))

  it('words in the old alphabets that a font names, and UTF-8 wrongly opened, are read back exactly', () => {
    const read = words.map(word => garbled.slice(0, 5).map(garble => opened(garble(word), ask(word)).answer).map(({ state, value }) => JSON.stringify([state, value])))
    expect(read).toEqual(words.map(word => Array.from({ length: 5 }, () => plainly(word))))
  })
})
