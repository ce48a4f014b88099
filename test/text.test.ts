import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare, folded, hasWords, tidy } from '../src/text.ts'

const words = fc.string({ unit: fc.oneof(fc.constantFrom(...'aăâđêôơưạỹ 09%²³°«»–—…“”‘’·._-()/,;'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })) })

/** One look over every character, without the tones that move and the i that is y. */
const plainly = (word: string): string =>
  word.normalize('NFC').replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g, '').replace(/[\uFF01-\uFF5E]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xFEE0)).toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()

describe('a folded word', () => {
  it('is letters, digits and % with single blanks between, however it was looked at', () => {
    fc.assert(fc.property(words.filter(word => !/[ou][àáảãạèéẻẽẹỳýỷỹỵ]|[hklmst][iíìỉĩị]|qu[iíìỉĩị]|q[úùủũụ][iy]/i.test(plainly(word))), word => {
      expect(folded(word)).toBe(plainly(word))
    }), { numRuns: 1000 })
  })

  it('has words exactly where a tidy text leaves anything of itself', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.stringMatching(/^[-–—.,…()%0٪％xÅⒶⅧ₂ªa ]{0,4}$/)), raw => {
      expect(hasWords(tidy(raw))).toBe(folded(tidy(raw)) !== '')
    }), { numRuns: 1000 })
  })
  it('keeps what measures an area', () => expect(folded('Diện tích từ 40 m² – 60 m²…')).toBe('diện tích từ 40 m² 60 m²'))
})

describe('tidy', () => {
  it.each([
    ['  a\u00A0 b\u202F', 'a b'], ['a\u200Bb', 'ab'], ['\u200E197\u202C', '197'], ['ch\u00ADưa', 'chưa'], ['１９７％', '197%'], ['Ｘa\u0303', 'Xã'], ['a\u2066b\u2069', 'ab'], ['', ''], ['đã gọn', 'đã gọn'],
  ])('%j', (raw, clean) => expect(tidy(raw)).toBe(clean))
})

describe('folded: one key for what is one word', () => {
  it.each([
    ['Uỷ ban', 'Ủy ban'], ['Hoà Thành', 'Hòa Thành'], ['thuý', 'thúy'], ['kỳ', 'kì'], ['KỸ THUẬT', 'kĩ thuật'], ['lý do', 'lí do'], ['Tỷ lệ', 'tỉ lệ'], ['Mỹ Sơn', 'Mĩ Sơn'], ['quý', 'quí'], ['quý', 'qúy'], ['Quỹ', 'quĩ'],
    ['quy định', 'qui định'], ['tiến sỹ', 'tiến sĩ'], ['hy sinh', 'hi sinh'], ['Thanh Hóa'.normalize('NFD'), 'Thanh Hoá'], ['các bộ , cơ quan', 'các bộ, cơ quan'],
  ])('%s and %s', (one, other) => {
    expect(folded(one)).toBe(folded(other))
    expect(bare(one)).toBe(bare(other))
  })
  it.each([['kỳ', 'kỷ'], ['thi', 'thy'], ['khi', 'khy'], ['tay', 'tai'], ['quy', 'quỳ'], ['thúy', 'thúi'], ['ly', 'lý'], ['vi', 'vy'], ['mũi', 'mũy']])('%s is not %s', (one, other) => expect(folded(one)).not.toBe(folded(other)))
})
