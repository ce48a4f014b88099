import { describe, expect, it } from 'vitest'
import { alphabetOf, looksLike, signIn } from '../../src/letters/fonts.ts'
import { isSyllable } from '../../src/letters/syllable.ts'
import { fromTcvn3 } from '../../src/letters/tcvn3.ts'
import { fromVni } from '../../src/letters/vni.ts'

/** The 67 small letters of Vietnamese that ASCII lacks; with their capitals 134. */
const small = [...'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ']
const bytes = (from: number, to: number): readonly string[] => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))

describe('TCVN3', () => {
  const read = bytes(0xA1, 0xFF).map(letter => fromTcvn3(letter) ?? '').filter(letter => /\p{L}/u.test(letter))
  it('has every small letter once, and the seven capitals without a tone', () => {
    expect(read.filter(letter => small.includes(letter)).sort()).toEqual([...small].sort())
    expect(read.filter(letter => !small.includes(letter)).sort()).toEqual([...'ÂÊÔĂĐƠƯ'].sort())
  })
  it('has every capital in a font of capitals', () => expect(new Set(bytes(0xA1, 0xFE).map(letter => alphabetOf('.VnTimeH')?.read(letter) ?? '').filter(letter => /\p{L}/u.test(letter))).size).toBe(67))

  it.each([
    ['C¶i c¸ch hµnh chÝnh', 'Cải cách hành chính'], ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'], ['Tr\u00ADêng §¾k L¾k', 'Trường Đắk Lắk'],
    ['quyÕt ®Þnh sè 12/Q§-UBND', 'quyết định số 12/QĐ-UBND'], ['TØ lÖ 98,5 %', 'Tỉ lệ 98,5 %'], ['“®óng” – ®ñ', '“đúng” – đủ'], ['≥ 5 km²', '≥ 5 km²'],
  ])('%s', (typed, read) => expect(fromTcvn3(typed)).toBe(read))
  it.each(['Ủy ban', 'Ã', 'CÁ'])('has no letter for “%s”', typed => expect(fromTcvn3(typed)).toBeUndefined())
})

describe('VNI', () => {
  /** The keys of the VNI way of typing, by which the encoding is composed: base letter, then its mark. */
  const compose = (letter: string): string => {
    const [base = '', ...marks] = [...letter.normalize('NFD')]
    const tone = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'].findIndex(each => marks.includes(each))
    if (letter === 'đ') return 'ñ'
    if (base === 'i') return ['í', 'ì', 'æ', 'ó', 'ò'][tone] ?? 'i'
    if (letter === 'ỵ') return 'î'
    if (marks.includes('\u0302')) return base + ([...'áàåãä'][tone] ?? 'â')
    if (marks.includes('\u0306')) return base + ([...'éèúüë'][tone] ?? 'ê')
    const root = marks.includes('\u031B') ? (base === 'o' ? 'ô' : 'ö') : base
    return root + ([...'ùøûõï'][tone] ?? '')
  }
  it.each(small)('%s, small and capital', letter => {
    expect(fromVni(compose(letter))).toBe(letter)
    expect(fromVni(compose(letter).toUpperCase())).toBe(letter.toUpperCase())
  })

  it.each([
    ['Caûi caùch haønh chính', 'Cải cách hành chính'], ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'], ['ÑUÙNG HAÏN', 'ĐÚNG HẠN'],
    ['Ñöôøng phöôøng Tröôøng Thi', 'Đường phường Trường Thi'], ['tyû leä', 'tỷ lệ'], ['quyeát ñònh', 'quyết định'], ['Aùp duïng', 'Áp dụng'],
  ])('%s', (typed, read) => expect(fromVni(typed)).toBe(read))
  it.each(['Ủy ban', 'bù', 'ş'])('has no letter for “%s”', typed => expect(fromVni(typed)).toBeUndefined())
})

describe('a font names its alphabet', () => {
  it.each([['.VnTime', 'TCVN3'], ['.VNARIAL', 'TCVN3'], ['.VnTimeH', 'TCVN3'], ['VNI-Times', 'VNI'], ['VNI Helve', 'VNI'], ['Times New Roman', undefined], ['VNtimes new roman', undefined], [undefined, undefined]])('%s', (font, name) =>
    expect(alphabetOf(font)?.name).toBe(name))
  it('capitals are drawn in the fonts whose name ends in H', () => expect(alphabetOf('.VnArialH')?.read('b¶ng ®iÓm')).toBe('BẢNG ĐIỂM'))
  it.each([['Wingdings', 'ü', '✓'], ['Wingdings', '\uF0FC', '✓'], ['Wingdings', 'û', '✗'], ['Wingdings 2', 'P', '✓'], ['Wingdings', 'Có', undefined], ['Arial', 'ü', undefined]])('a sign in %s', (font, typed, sign) =>
    expect(signIn(font, typed)).toBe(sign))
})

describe('without a font', () => {
  it.each([['Kh«ng', 'TCVN3 Không'], ['x· M\u00ADêng B»ng', 'TCVN3 xã Mường Bằng'], ['Khoâng phaùt sinh', 'VNI Không phát sinh'], ['Uyû ban nhaân daân', 'VNI Uỷ ban nhân dân']])('%s', (typed, read) =>
    expect(`${looksLike(typed)?.alphabet.name} ${looksLike(typed)?.read}`).toBe(read))
  it.each(['Không phát sinh', 'Có', 'Xã Ba Vì', 'Krông Nô', 'Đắk Lắk', '850 m²', '25 °C', 'café', '5 µg', '«đúng»', '½', '§ 5', 'UBND xã', 'hoàn thành', ''])('“%s” is left alone', typed => expect(looksLike(typed)).toBeUndefined())
})

describe('syllables', () => {
  it.each([...'nghiêng quyết thuở khuỷu giường yêu ương oanh xoong gì quà khuya uống ấy đặc Thạch'.split(' ')])('%s is one', word => expect(isSyllable(word)).toBe(true))
  it.each([...'khoâng cafộ àá càc hạch1 lòp ngß x·'.split(' ')])('%s is none', word => expect(isSyllable(word)).toBe(false))
})
