import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unknownCodes } from '../../../src/criteria/diff/unknown-codes.ts'
import { compared, edited, edition, old, short, type Edit } from './editions.ts'

const numbered = (text: string, code: string, now: string, formerly: string): string =>
  edited(text, [`          - code: '${code}'\n`, `          - code: '${now}'\n            formerly: '${formerly}'\n`])

/** As the year after would write it: 1.1.2 and 1.1.3 each one further, a new one in between. */
const nextYear = edited(
  numbered(numbered(old, '1.1.3', '1.1.4', '1.1.3'), '1.1.2', '1.1.3', '1.1.2'),
  ['id: cu-2025', 'id: moi-2026'],
  ["          - code: '1.1.3'\n", "          - code: '1.1.2'\n            name: Lấy ý kiến vào dự thảo\n            max: 1\n            rule: { method: yes-no }\n          - code: '1.1.3'\n"],
)

describe('what continues what', () => {
  it('a shifted run of codes: one is new, the others are renumbered', () => {
    expect(compared(old, nextYear).changes.map(short)).toEqual(['nhe set/id', 'vua node/added 1.1.2', 'nhe node/renumbered 1.1.3', 'nhe node/renumbered 1.1.4'])
  })

  it('the same without formerly, by the names alone', () => {
    const bare = nextYear.replace(/ +formerly: .*\n/g, '')
    expect(compared(old, bare).changes.map(short)).toEqual(['nhe set/id', 'vua node/added 1.1.2', 'nhe node/renumbered 1.1.3', 'nhe node/renumbered 1.1.4'])
  })

  it('formerly names codes of the year before: within one set it moves nothing', () => {
    expect(compared(nextYear, nextYear).changes).toEqual([])
    expect(compared(nextYear, edited(nextYear, ['title: Bộ cũ', 'title: Bộ mới'])).changes.map(short)).toEqual(['nhe set/title'])
  })

  it('within one set, what says the same formerly is the same, whatever its code and name became', () => {
    const again = edited(nextYear, ["- code: '1.1.4'\n            formerly: '1.1.3'\n            name: Phân công công chức phụ trách", "- code: '1.1.5'\n            formerly: '1.1.3'\n            name: Đầu mối theo dõi"])
    expect(compared(nextYear, again).changes.map(short)).toEqual(['nhe node/renumbered 1.1.5', 'nhe node/name 1.1.5'])
  })

  it('two criteria that changed numbers are two renumbered criteria, their items with them', () => {
    const swapped = old.replaceAll("'2.1", "'~").replaceAll("'2.2", "'2.1").replaceAll("'~", "'2.2")
    expect(compared(old, swapped).changes.map(short)).toEqual(['nhe node/renumbered 2.2', 'nhe node/renumbered 2.1'])
  })

  it('an item that was merged into another is told as merged, once', () => {
    const merged = edited(old, ["          - code: '1.1.2'\n", "          - code: '1.1.2'\n            formerly: ['1.1.2', '1.1.3']\n"]).replace(/          - code: '1\.1\.3'[^]*?(?=      - code: '1\.2')/, '')
    const { changes } = compared(old, merged.replace('id: cu-2025', 'id: moi-2026'))
    expect(changes.map(short).filter(each => each.startsWith('nang node') || each.startsWith('nang component'))).toEqual(['nang node/merged 1.1.2'])
    expect(changes.find(each => each.kind === 'node/merged')?.oldCode).toBe('1.1.3')
  })

  it('a former code that the old set does not have is told at its line', () => {
    const wrong = edition(nextYear.replace("formerly: '1.1.3'", "formerly: '9.9'"), 'moi.yaml')
    expect(unknownCodes(edition(old), wrong).map(({ code, read, at }) => [code, read, wrong.place(['fields', 0, 'criteria', 0, 'components', 3, 'formerly']).line === at?.line])).toEqual([['diff/unknown-code', '9.9', true]])
    expect(unknownCodes(edition(old), edition(nextYear))).toEqual([])
    expect(unknownCodes(wrong, wrong)).toEqual([])
  })

  it('answers go where their questions went', () => {
    const { inputs, codes } = compared(old, nextYear).carried
    expect([inputs.get('1.1.4')?.from, inputs.get('1.1.3.du')?.from, inputs.get('1.1.2')?.from, inputs.get('received')?.from]).toEqual(['1.1.3', '1.1.2.du', undefined, 'received'])
    expect(codes.get('1.1.2')).toBe('1.1.3')
  })
})

const independent: readonly (readonly [Edit, string])[] = [
  [['scale: 20', 'scale: 100'], 'nang set/scale'], [['mode: half-up', 'mode: down'], 'nang set/rounding'], [['atMost: 25%', 'atMost: 20%'], 'nang grade/quota'],
  [['name: Số thực hiện', 'name: Số thu thực hiện'], 'nhe figure/name'], [['basis: Mục 1.1.1', 'basis: Mục 1.1'], 'nhe component/basis 1.1.1'],
  [['due: 2025-01-31', 'due: 2025-02-01'], 'nang rule/value 1.1.1'], [['days: 15', 'days: 20'], 'nang rule/value 1.1.1'],
  [['each: 0.25', 'each: 0.2'], 'nang rule/value 1.2.1'], [['source: self', 'source: appraisal'], 'vua component/source 2.1.2'],
  [['full: 98', 'full: 97'], 'nang rule/value 2.1.2'], [["code: '1.2.1'", "code: '1.2.9'"], 'nhe node/renumbered 1.2.9'],
  [['name: Bị nhắc nhở, points: 1', 'name: Bị nhắc nhở, points: 0.5'], 'nang rule/value 2.2.1'], [['capsGrade: kha', 'capsGrade: yeu'], 'nang component/caps-grade P1'],
]

describe('several changes at once', () => {
  it('are told as each alone, each once', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...independent], { minLength: 2 }), chosen => {
      const found = compared(old, edited(old, ...chosen.map(([edit]) => edit))).changes.map(short)
      const isNumbered = chosen.some(([, finds]) => finds.endsWith('1.2.9'))
      const wanted = chosen.map(([, finds]) => (isNumbered ? finds.replace('1.2.1', '1.2.9') : finds))
      expect([...found].sort()).toEqual([...wanted].sort())
    }), { numRuns: 40 })
  })
})
