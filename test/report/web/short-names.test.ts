import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shortNames } from '../../../src/report/web/short-names.ts'

const office = 'Ủy ban nhân dân thành phố trực thuộc'

it('cuts long names where that still tells them apart', () => {
  expect(shortNames(['Xã An', 'Sở Văn hóa, Thể thao và Du lịch'], 12)).toEqual(['Xã An', 'Sở Văn hóa,…'])
  expect(shortNames([`${office} Đông`, `${office} Đoài`], 15)).toEqual(['Ủy ban…ộc Đông', 'Ủy ban…ộc Đoài'])
  expect(shortNames([`${office} A${'x'.repeat(8)}`, `${office} B${'x'.repeat(8)}`], 15)).toEqual(['…huộc Axxxxxxxx', '…huộc Bxxxxxxxx'])
})

it('shows names whole where no cut tells them apart, and leaves the same names the same', () => {
  const names = [`${'x'.repeat(30)}A${'x'.repeat(30)}`, `${'x'.repeat(30)}B${'x'.repeat(30)}`]
  expect(shortNames(names, 15)).toEqual(names)
  expect(shortNames(['Xã Long Thành Trung', 'Xã Long Thành Trung'], 9)).toEqual(['Xã Long…', 'Xã Long…'])
})

it('never makes two names one', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('', office), fc.string({ maxLength: 30 }), fc.constantFrom('', ' (nguyên là xã Bình Minh)')).map(parts => parts.join('')), { maxLength: 8 }), names => {
    expect(new Set(shortNames(names, 29)).size).toBe(new Set(names).size)
  }))
})
