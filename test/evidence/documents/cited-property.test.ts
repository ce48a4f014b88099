import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentsIn } from '../../../src/evidence/documents/cited.ts'
import { issuers, types } from '../../../src/evidence/documents/signs.ts'

const day = fc.tuple(fc.integer({ min: 2015, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
const two = (number: number): string => String(number).padStart(2, '0')
const document = fc.record({
  number: fc.integer({ min: 1, max: 9999 }), type: fc.constantFrom(...types), issuer: fc.constantFrom(...issuers), day,
  stroke: fc.constantFrom('/', ' /', '/ ', ' / '), hyphen: fc.constantFrom('-', ' - ', '\u2011', ' \u2013 ', '- '),
  dated: fc.constantFrom((y: number, m: number, d: number) => `ngày ${d}/${m}/${y}`, (y: number, m: number, d: number) => `, ngày ${two(d)}-${two(m)}-${y}`, (y: number, m: number, d: number) => `ngày ${d} tháng ${m} năm ${y}`),
})

describe('documents, however their numbers are set', () => {
  it('come back with number, sign and date, in order', () => {
    fc.assert(fc.property(fc.array(document, { minLength: 1, maxLength: 4 }), fc.constantFrom('; ', '\n', ', ', ' và '), (all, by) => {
      const text = all.map(({ number, type, issuer, stroke, hyphen, day, dated }) => `Văn bản số ${number}${stroke}${type}${hyphen}${issuer} ${dated(...day)}`).join(by)
      expect(documentsIn(text).map(({ is, sign, date }) => `${is} ${sign} ${date}`)).toEqual(all.map(({ number, type, issuer, day: [y, m, d] }) => `whole ${number}/${type}-${issuer} ${y}-${two(m)}-${two(d)}`))
    }))
  })

  it('any text at all is read without a fault, and what is told stands in it', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('số', ' ', '/', '-', '343', 'QĐ', 'UBND', 'ngày', '2025', '20/01/', '…', 'a', '\n', 'KH-UBND', '02-NQ'), { maxLength: 14 }), parts => {
      const text = parts.join('').normalize('NFC').replace(/\s+/g, ' ')
      for (const { read, sign } of documentsIn(text)) {
        expect(text).toContain(read)
        expect(sign).toMatch(/^(\d|\/)/)
      }
    }))
  })
})
