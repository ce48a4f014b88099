import { describe, expect, it } from 'vitest'
import { bare, folded, tidy } from '../src/text.ts'

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
