import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded } from '../src/text.ts'

const words = fc.string({ unit: fc.oneof(fc.constantFrom(...'aăâđêôơưạỹ 09%²³°«»–—…“”‘’·._-()/,;'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })) })

/** One look over every character, without the tones that move. */
const plainly = (word: string): string =>
  word.normalize('NFC').replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '').toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()

describe('a folded word', () => {
  it('is letters, digits and % with single blanks between, however it was looked at', () => {
    fc.assert(fc.property(words.filter(word => !/[ou][àáảãạèéẻẽẹỳýỷỹỵ]/i.test(word.normalize('NFC'))), word => {
      expect(folded(word)).toBe(plainly(word))
    }), { numRuns: 3000 })
  })

  it('keeps what measures an area', () => expect(folded('Diện tích từ 40 m² – 60 m²…')).toBe('diện tích từ 40 m² 60 m²'))
})
