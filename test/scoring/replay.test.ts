import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/evidence/answer.ts'
import { compare, decimalText } from '../../src/rational.ts'
import { replay, type Replay, type Replayed } from '../../src/scoring/replay.ts'
import type { Side } from '../../src/scoring/replay/effect.ts'
import { same } from '../../src/text.ts'
import { compared, edited, type Edit } from '../criteria/diff/editions.ts'
import { absent, dossier, form, layer } from './build.ts'

/** Ten points: a rate in bands, boxes to tick, a level, a date, a yes. */
const old = `
id: cu-2025
title: Bộ cũ
year: 2025
period: { from: 2025-01-01, to: 2025-12-31 }
sample: true
applies: [xã]
scale: 10
withoutProof: warn
grades:
  - { id: tot, name: Tốt, from: 80 }
  - { id: kha, name: Khá, from: 50 }
  - { id: yeu, name: Yếu, from: 0 }
figures:
  nhan: { name: Số hồ sơ tiếp nhận, kind: count }
  dung: { name: Số hồ sơ đúng hạn, kind: count }
fields:
  - code: '1'
    name: Lĩnh vực một
    criteria:
      - code: '1.1'
        name: Hồ sơ đúng hạn
        max: 4
        rule: { method: bands, part: dung, whole: nhan, bands: [{ from: 95, points: 4 }, { from: 80, points: 2 }] }
      - code: '1.2'
        name: Nội dung kế hoạch
        max: 2
        rule: { method: ticks, items: [{ id: a, name: Đủ việc, points: 1 }, { id: b, name: Rõ người, points: 1 }] }
      - code: '1.3'
        name: Chấp hành kỷ luật
        max: 2
        rule: { method: choice, levels: [{ id: tot, name: Không vi phạm, points: 2 }, { id: nhac, name: Bị nhắc nhở, points: 1 }, { id: phat, name: Bị kỷ luật, points: 0 }] }
  - code: '2'
    name: Lĩnh vực hai
    criteria:
      - code: '2.1'
        name: Ban hành kế hoạch
        max: 1
        rule: { method: deadline, due: 2025-01-31, late: [{ days: 10, points: 0.5 }] }
      - code: '2.2'
        name: Phân công công chức
        max: 1
        rule: { method: yes-no }
`

/** A: 4 + 2 + 2 + 1 + 1 = 10. B: 4 + 1 + 1 + 1 + 1 = 8. C: 2 + 2 + 2 + 0.5 + 1 = 7.5. */
const units: readonly Dossier[] = [
  form('a', { 'nhan': '100', 'dung': '98', '1.2.a': '=yes', '1.2.b': '=yes', '1.3': '=tot', '2.1.date': '2025-01-20', '2.2': '=yes' }),
  form('b', { 'nhan': '100', 'dung': '95', '1.2.a': '=yes', '1.2.b': 'blank', '1.3': '=nhac', '2.1.date': '2025-01-31', '2.2': '=yes' }),
  form('c', { 'nhan': '50', 'dung': '45', '1.2.a': '=yes', '1.2.b': '=yes', '1.3': '=tot', '2.1.date': '2025-02-05', '2.2': '=yes' }),
]

const again = (edits: readonly Edit[], dossiers: readonly Dossier[] = units, first: readonly Edit[] = []): Replay =>
  replay(same('Nhóm'), compared(edited(old, ...first), edited(edited(old, ...first), ...edits)), dossiers)

/** `b 80→60 (60–60) 2→3 (3–3)`: index and rank under both sets, each with its span. */
const told = ({ before, after, low, high, ranks }: Replayed): string => {
  if (compare(low, high) > 0 || (ranks !== undefined && ranks.best > ranks.worst)) throw new Error('a span upside down')
  return `${before.unit.id} ${decimalText(before.index)}→${decimalText(after.index)} (${decimalText(low)}–${decimalText(high)}) ${before.rank}→${after.rank} (${ranks?.best}–${ranks?.worst})`
}

const side = (moved: Side | undefined): string => (moved === undefined ? '' : `${moved.units}: ${decimalText(moved.least)}–${decimalText(moved.most)}`)
const effects = ({ effects: all }: Replay): readonly string[] =>
  [...all].map(([change, { of, gained, lost, ranks, grades }]) => `${change.kind} ${change.newCode ?? change.oldCode ?? ''} ${of} +[${side(gained)}] -[${side(lost)}] ${ranks} ${grades}`)

describe('the same evidence under two sets', () => {
  it('the old points are as computed by hand, and nothing moves between equal sets', () => {
    expect(again([]).units.map(told)).toEqual(['a 100→100 (100–100) 1→1 (1–1)', 'b 80→80 (80–80) 2→2 (2–2)', 'c 75→75 (75–75) 3→3 (3–3)'])
  })

  it('a border: B falls from 4 to 2 points, behind C', () => {
    const replayed = again([['from: 95', 'from: 97']])
    expect(replayed.units.map(told)).toEqual(['a 100→100 (100–100) 1→1 (1–1)', 'b 80→60 (60–60) 2→3 (3–3)', 'c 75→75 (75–75) 3→2 (2–2)'])
    expect(effects(replayed)).toEqual(['rule/value 1.1 points +[] -[1: 2–2] 0 0'])
    expect(replayed.after.units.map(unit => [unit.unit.id, unit.grade?.id])).toEqual([['a', 'tot'], ['c', 'kha'], ['b', 'kha']])
  })

  it('answers follow their questions to other codes, ids of items and ids of figures', () => {
    const replayed = again([
      ["code: '2.2'\n", "code: '2.3'\n        formerly: '2.2'\n"], ['name: Phân công công chức', 'name: Bố trí đầu mối'], ["code: '2.1'", "code: '2.9'"],
      ['id: a, name: Đủ việc', 'id: viec, name: Đủ việc'], ['  dung:', '  kip:'], ['part: dung', 'part: kip'], ['id: nhac', 'id: nhac-nho'],
    ])
    expect(replayed.units.map(told)).toEqual(again([]).units.map(told))
    expect(effects(replayed)).toEqual([])
  })

  it('a component that asks for what was never collected: an interval, and a rank on the rest', () => {
    // Of 12: A 10 … 12, B 8 … 10, C 7.5 … 9.5; without the 2 points as before.
    const replayed = again([['scale: 10', 'scale: 12'], ["      - code: '2.2'\n", "      - code: '2.3'\n        name: Làm sạch dữ liệu\n        max: 2\n        rule: { method: count, of: { name: Số bản ghi, kind: count }, each: 0.1 }\n      - code: '2.2'\n"]])
    expect(replayed.units.map(told)).toEqual(['a 100→100 (83.33–100) 1→1 (1–1)', 'b 80→80 (66.67–83.33) 2→2 (1–3)', 'c 75→75 (62.5–79.17) 3→3 (2–3)'])
    expect(replayed.units.map(unit => unit.open.map(component => component.code))).toEqual([['2.3'], ['2.3'], ['2.3']])
  })

  it('a box that nobody could tick: between no and yes, with a yes that still earns its points', () => {
    // 1.2 becomes 1 + 0.5 + 0.5: A 1.5 … 2, B 1 … 1.5, C 1.5 … 2.
    const replayed = again([['{ id: b, name: Rõ người, points: 1 }', '{ id: b, name: Rõ người, points: 0.5 }, { id: c, name: Rõ hạn, points: 0.5 }']])
    expect(replayed.units.map(told)).toEqual(['a 100→95 (95–100) 1→1 (1–1)', 'b 80→80 (80–85) 2→2 (2–2)', 'c 75→70 (70–75) 3→3 (3–3)'])
  })

  it('a level that is gone leaves open who had chosen it, and nobody else', () => {
    // B without 1.3: 7 of 8; with it 7 … 9 of 10.
    const replayed = again([['{ id: nhac, name: Bị nhắc nhở, points: 1 }, ', '']])
    expect(replayed.units.map(told)).toEqual(['a 100→100 (100–100) 1→1 (1–1)', 'b 80→87.5 (70–90) 2→2 (2–3)', 'c 75→75 (75–75) 3→3 (2–3)'])
    expect(effects(replayed)).toEqual(['rule/entry-removed 1.3 points +[] -[] 0 0'])
  })

  it('a new penalty takes at most its maximum and at least nothing', () => {
    const penalty = "penalty:\n  max: 2\n  components:\n    - code: P1\n      name: Đơn thư\n      max: 2\n      rule: { method: count, of: { name: Số đơn thư, kind: count }, each: 1 }\n"
    const replayed = again([['figures:\n', `${penalty}figures:\n`]])
    expect(replayed.units.map(told)).toEqual(['a 100→100 (80–100) 1→1 (1–1)', 'b 80→80 (60–80) 2→2 (1–3)', 'c 75→75 (55–75) 3→3 (2–3)'])
  })

  it('a new penalty of boxes to tick: a tick costs points', () => {
    const penalty = 'penalty:\n  max: 2\n  components:\n    - code: P1\n      name: Vi phạm\n      max: 2\n      rule: { method: ticks, items: [{ id: a, name: Để lộ dữ liệu, points: 1 }, { id: b, name: Báo cáo sai, points: 1 }] }\n'
    const replayed = again([['figures:\n', `${penalty}figures:\n`]])
    expect(replayed.units.map(told)).toEqual(['a 100→100 (80–100) 1→1 (1–1)', 'b 80→80 (60–80) 2→2 (1–3)', 'c 75→75 (55–75) 3→3 (2–3)'])
  })

  describe('a figure of the same id that asks for something else is open', () => {
    const open = (edits: readonly Edit[], first: readonly Edit[] = []): readonly string[] => again(edits, units, first).units.flatMap(unit => unit.open.map(component => component.code))
    const money: readonly Edit[] = [['nhan: { name: Số hồ sơ tiếp nhận, kind: count }', 'nhan: { name: Dự toán được giao, unit: triệu đồng, kind: money }']]

    it('another name', () => {
      const replayed = again([['name: Số hồ sơ đúng hạn', 'name: Số hồ sơ nộp trực tuyến']])
      expect(replayed.units.map(told)).toEqual(['a 100→100 (60–100) 1→1 (1–3)', 'b 80→66.67 (40–80) 2→3 (1–3)', 'c 75→91.67 (55–95) 3→2 (1–3)'])
      expect(replayed.units.map(unit => unit.open.map(component => component.code))).toEqual([['1.1'], ['1.1'], ['1.1']])
    })
    it('the opposite', () => expect(open([['name: Số hồ sơ đúng hạn', 'name: Số hồ sơ trễ hạn']])).toEqual(['1.1', '1.1', '1.1']))
    it('narrowed', () => expect(open([['name: Số hồ sơ tiếp nhận', 'name: Số hồ sơ tiếp nhận trực tuyến']])).toEqual(['1.1', '1.1', '1.1']))
    it('another unit', () => expect(open([['unit: triệu đồng', 'unit: đồng']], money)).toEqual(['1.1', '1.1', '1.1']))
    it('in a rule too', () => {
      const own: readonly Edit[] = [['rule: { method: yes-no }', 'rule: { method: count, of: { name: Số công chức phụ trách, kind: count }, each: 1 }']]
      expect(open([['name: Số công chức phụ trách', 'name: Số công chức vi phạm']], own)).toEqual(['2.2', '2.2', '2.2'])
    })
    it('but not reworded, in other letters, or with the unit that its name says', () => {
      expect(open([['name: Số hồ sơ tiếp nhận', 'name: Số hồ sơ đã tiếp nhận, unit: hồ sơ'], ['name: Số hồ sơ đúng hạn', 'name: SỐ HỒ SƠ ĐÚNG HẠN']])).toEqual([])
      expect(open([['unit: triệu đồng', 'unit: Triệu  đồng']], money)).toEqual([])
    })
  })

  it('two figures that changed names are followed by their names', () => {
    const swapped: readonly Edit[] = [['nhan: { name: Số hồ sơ tiếp nhận', 'nhan: { name: ~'], ['dung: { name: Số hồ sơ đúng hạn', 'dung: { name: Số hồ sơ tiếp nhận'], ['name: ~', 'name: Số hồ sơ đúng hạn']]
    expect(again([...swapped, ['part: dung, whole: nhan', 'part: nhan, whole: dung']]).units.map(told)).toEqual(again([]).units.map(told))
  })

  it('two levels that changed names are followed by their names', () => {
    // Of 1.3: A and C "Không vi phạm", now 1 point; B "Bị nhắc nhở", now 2.
    const swapped: readonly Edit[] = [['id: tot, name: Không vi phạm', 'id: tot, name: ~'], ['name: Bị nhắc nhở', 'name: Không vi phạm'], ['name: ~', 'name: Bị nhắc nhở']]
    expect(again(swapped).units.map(told)).toEqual(['a 100→90 (90–90) 1→1 (1–1)', 'b 80→90 (90–90) 2→1 (1–1)', 'c 75→65 (65–65) 3→3 (3–3)'])
  })

  it('a level of another name leaves open who had chosen it; an item, between no and yes', () => {
    expect(again([['name: Bị nhắc nhở', 'name: Bị cảnh cáo']]).units.map(unit => unit.open.map(component => component.code))).toEqual([[], ['1.3'], []])
    expect(again([['name: Rõ người', 'name: Không quá hai trang']]).units.map(told)).toEqual(['a 100→90 (90–100) 1→1 (1–1)', 'b 80→80 (80–90) 2→2 (1–2)', 'c 75→65 (65–75) 3→3 (3–3)'])
  })

  it('dates of the evidence move with the year of the set', () => {
    const year: readonly Edit[] = [['id: cu-2025', 'id: moi-2026'], ['year: 2025', 'year: 2026'], ['from: 2025-01-01, to: 2025-12-31', 'from: 2026-01-01, to: 2026-12-31']]
    expect(again([...year, ['due: 2025-01-31', 'due: 2026-01-31']]).units.map(told)).toEqual(again([]).units.map(told))
    const earlier = again([...year, ['due: 2025-01-31', 'due: 2026-01-25']])
    expect(earlier.units.map(told)).toEqual(['a 100→100 (100–100) 1→1 (1–1)', 'b 80→75 (75–75) 2→2 (2–2)', 'c 75→70 (70–70) 3→3 (3–3)'])
    expect(effects(earlier)).toEqual(['rule/value 2.1 points +[] -[2: 0.5–0.5] 0 0'])
  })

  it('what the list of units says does not apply goes with its code', () => {
    const [, ...others] = units
    const first = form('a', { 'nhan': '100', 'dung': '98', '1.2.a': '=yes', '1.2.b': '=yes', '1.3': '=tot', '2.1.date': '2025-01-20' }, { notApplicable: ['2.2'] })
    const replayed = again([["code: '2.2'\n", "code: '2.5'\n"]], [first, ...others])
    expect(replayed.units.map(told)[0]).toBe('a 100→100 (100–100) 1→1 (1–1)')
    expect(replayed.units.map(({ after }) => decimalText(after.max))).toEqual(['9', '10', '10'])
  })

  describe('a new survey question', () => {
    const survey = (code: string, name: string): string => `      - code: '${code}'\n        name: ${name}\n        max: 2\n        source: survey\n        rule: { method: survey, of: { name: Tỷ lệ ${name}, kind: percent } }\n`
    const added = (...texts: readonly string[]): Edit => ["      - code: '2.2'\n", `${texts.join('')}      - code: '2.2'\n`]
    const open = ({ units: all }: Replay): readonly (readonly string[])[] => all.map(unit => unit.open.map(component => component.code))
    const first: readonly Edit[] = [['scale: 10', 'scale: 12'], added(survey('2.3', 'Hài lòng'))]
    const second: readonly Edit[] = [['scale: 12', 'scale: 14'], added(survey('2.4', 'Tin cậy'))]
    const held = units.map(({ unit, layers }) => dossier(unit.id, [...layers, layer('survey', { '2.3.of': '0.9' })]))

    it('is open where the old set asked for none, whatever the set does without a survey', () => {
      const replayed = again(first)
      expect(open(replayed)).toEqual([['2.3'], ['2.3'], ['2.3']])
      expect(replayed.units.map(told)).toEqual(['a 100→100 (83.33–100) 1→1 (1–1)', 'b 80→80 (66.67–83.33) 2→2 (1–3)', 'c 75→75 (62.5–79.17) 3→3 (2–3)'])
      expect(again([...first, ['figures:\n', 'survey: { whenNotHeld: zero }\nfigures:\n']]).units.map(told)).toEqual(replayed.units.map(told))
    })
    it('is open where a survey was held that did not ask it', () => expect(open(again(second, held, first))).toEqual([['2.4'], ['2.4'], ['2.4']]))
    it('is no open question where the old set had a survey and none was held', () => expect(open(again(second, units, first))).toEqual([[], [], []]))
    it('leaves alone a unit to which it does not apply', () => {
      const [, ...others] = units
      const [answers] = units.map(({ layers }) => layers)
      expect(open(again(first, [dossier('a', answers ?? [], { notApplicable: ['2'] }), ...others]))).toEqual([[], ['2.3'], ['2.3']])
    })
  })

  describe('proof that the old set did not require', () => {
    const asked: readonly Edit[] = [['max: 4\n', 'max: 4\n        proof: { required: true, text: Bảng kê }\n']]
    const zero: readonly Edit[] = [['withoutProof: warn', 'withoutProof: zero']]
    const open = (edits: readonly Edit[], dossiers = units, first: readonly Edit[] = []): readonly (readonly string[])[] => again(edits, dossiers, first).units.map(unit => unit.open.map(component => component.code))

    it('is open where points are lost without it', () => {
      const replayed = again(asked, units, zero)
      expect(replayed.units.map(told)).toEqual(['a 100→100 (60–100) 1→1 (1–3)', 'b 80→66.67 (40–80) 2→3 (1–3)', 'c 75→91.67 (55–95) 3→2 (1–3)'])
      expect(open(asked, units, zero)).toEqual([['1.1'], ['1.1'], ['1.1']])
    })
    it('is not where it is only missed, was required before, or is named', () => {
      expect(open(asked)).toEqual([[], [], []])
      expect(open(zero, units, asked)).toEqual([[], [], []])
      const named = units.map(({ unit, layers }) => dossier(unit.id, [...layers, layer('form', {}, { '1.1': 'Bảng kê số 1' })]))
      expect(open(asked, named, zero)).toEqual([[], [], []])
    })
    it('nor where the unit earns nothing there, or an office gave the figures', () => {
      const none = units.map(({ unit, layers }) => dossier(unit.id, [...layers, layer('form', { dung: '1' })]))
      expect(open(asked, none, zero)).toEqual([[], [], []])
      const given = units.map(({ unit, layers }) => dossier(unit.id, [...layers, layer('table', { nhan: '100', dung: '98' })]))
      expect(open(asked, given, zero)).toEqual([[], [], []])
    })
  })

  it('a unit that handed nothing in has nothing open and no rank', () => {
    const replayed = again([['from: 95', 'from: 97']], [...units, absent('d')])
    expect(replayed.units.at(-1)).toMatchObject({ before: { status: 'not-submitted' }, after: { status: 'not-submitted' }, open: [] })
    expect(replayed.units.at(-1)?.ranks).toBeUndefined()
  })

  it('a setting is told by what it alone does to index, rank and grade', () => {
    expect(effects(again([['name: Tốt, from: 80', 'name: Tốt, from: 85']]))).toEqual(['grade/from  index +[] -[] 0 1'])
    expect(effects(again([['from: 80 }', 'from: 80, atMost: 40% }']]))).toEqual(['grade/quota  index +[] -[] 0 1'])
    expect(effects(again([['withoutProof: warn', 'withoutProof: zero']], units, [['max: 4\n', 'max: 4\n        proof: { text: Bảng kê }\n']]))).toEqual(['set/without-proof  index +[] -[3: 20–40] 2 2'])
  })

  it('several changes of one component count together', () => {
    // 1.1: 95 → 97 and 2 → 1 points: B 4 → 1, C 2 → 1.
    expect(effects(again([['from: 95', 'from: 97'], ['{ from: 80, points: 2 }', '{ from: 80, points: 1 }']]))).toEqual([
      'rule/value 1.1 points +[] -[2: 1–3] 0 0', 'rule/value 1.1 points +[] -[2: 1–3] 0 0',
    ])
  })

  it('a component that is gone takes its points along; a penalty that grows loses them', () => {
    expect(effects(again([["      - code: '2.2'\n        name: Phân công công chức\n        max: 1\n        rule: { method: yes-no }\n", ''], ['scale: 10', 'scale: 9']])).filter(effect => effect.startsWith('node')))
      .toEqual(['node/removed 2.2 points +[] -[3: 1–1] 0 0'])
    const penalty: readonly Edit[] = [['figures:\n', 'penalty:\n  max: 9\n  components:\n    - code: P1\n      name: Đơn thư\n      max: 4\n      rule: { method: count, of: nhan, each: 0.01 }\nfigures:\n']]
    expect(effects(again([['each: 0.01', 'each: 0.02']], units, penalty))).toEqual(['rule/value P1 points +[] -[3: 0.5–1] 0 0'])
  })
})
