import { describe, expect, it } from 'vitest'
import { broken, load } from './loaded.ts'

type Change = readonly [from: string, to: string]

const first = (...changes: readonly Change[]) => {
  const [finding] = load(broken(...changes)).findings
  return { vi: finding?.message.vi, en: finding?.message.en, fix: finding?.fix }
}

describe('what is said', () => {
  it('of a code without quotes: why it matters, what to write', () =>
    expect(first(["code: '1.2'", 'code: 1.10'])).toEqual({
      vi: 'Mã `1.10` không có dấu nháy nên bị đọc thành số 1,1: mã 1.10 và mã 1.1 sẽ thành một, điểm rơi vào nhầm mục.',
      en: 'The code `1.10` without quotes is read as the number 1.1: the codes 1.10 and 1.1 become one, and points go to the wrong item.',
      fix: { vi: "Để trong dấu nháy: '1.10'", en: "Put it in quotes: '1.10'" },
    }))

  it('of a sum: which number is used', () =>
    expect(first(['max: 6', 'max: 6.5'])).toMatchObject({
      vi: 'Mục 1 ghi tối đa 6,5 điểm, nhưng các mục con cộng lại được 6; chương trình dùng 6.',
      en: 'Item 1 states a maximum of 6.5, but the items below add up to 6; 6 is used.',
    }))

  it('of the total: which number the index is reckoned on', () =>
    expect(first(['scale: 10', 'scale: 100']).vi).toBe('Điểm tối đa của các lĩnh vực cộng lại là 10, khác thang điểm 100; chương trình dùng 10 làm mẫu số của chỉ số.'))

  it('of an example: what was expected, what came, and how', () => {
    const { vi, en } = first(['points: 1.8', 'points: 2'])
    expect(vi).toContain('ghi 2 điểm, nhưng theo cách chấm thì được 1,8')
    expect(vi).toContain('27 ÷ 30')
    expect(en).toContain('states 2 points, but the rule gives 1.8')
  })

  it('of an example whose points never end: the fraction to write', () => expect(first(['points: 2/3', 'points: 0.67']).fix?.vi).toBe("Nếu cách chấm đúng, ghi points: '2/3'."))

  it('of a decimal comma between brackets: the whole number that was meant', () => expect(first(['points: 1.5 }', 'points: 1,5 }']).fix).toEqual({ vi: 'Viết points: 1.5', en: 'Write points: 1.5' }))
  it('of a decimal comma with thousands', () => expect(first(['max: 2.5', "max: '1.234,5'"]).fix?.vi).toBe('Viết 1234.5'))
  it('of a date the Vietnamese way', () => expect(first(['from: 2025-01-01', 'from: 1/2/2025']).fix?.vi).toBe('Viết 2025-02-01'))
  it('of a share without its sign: quotes alone would not do', () => expect(first(['atMost: 25%', 'atMost: 0.25']).fix?.vi).toContain('ví dụ 25%'))
  it('of a misspelt method', () => expect(first(['method: ratio', 'method: ration']).fix).toEqual({ vi: 'Có phải ý là `ratio`?', en: 'Did you mean `ratio`?' }))
  it('of a word that is like none: the list', () => expect(first(['mode: half-up', 'mode: xxxxxx']).fix?.vi).toBe('Được dùng: `half-up`, `down`.'))
  it('of an unknown figure', () => expect(first(['part: resolved', 'part: resolvd']).fix?.en).toBe('Did you mean `resolved`?'))
})
