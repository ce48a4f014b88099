import { describe, expect, it } from 'vitest'
import { broken, marked, sound, told } from './loaded.ts'

type Change = readonly [from: string, to: string]
/** Codes in the order of the file; ¦ in the changed text marks the place of each. */
type Case = readonly [name: string, codes: string, ...changes: readonly Change[]]

const tell = (cases: readonly Case[]): void => it.each(cases.map(([name, codes, ...changes]) => ({ name, codes, changes })))('$name', ({ codes, changes }) => {
  const { text, places } = marked(broken(...changes))
  const expected = codes.split(' ').map((code, index) => `${code} ${places[index]}`)
  expect(places).toHaveLength(expected.length)
  expect(told(text)).toEqual(expected)
})

const top: Change = ['id: nho', '¦id: nho']
const ratio = '{ method: ratio, part: resolved, whole: received }'

describe('keys', () => {
  tell([
    ['unknown, at the key', 'schema/unknown-key', ['proof:', '¦prof:']],
    ['unknown at the top', 'schema/unknown-key', ['scale: 10', '¦scael: 10']],
    ['unknown within a rule', 'schema/unknown-key', ['late: [', '¦lat: [']],
    ['misspelt where it is needed: told once', 'schema/unknown-key', ['max: 2.5', '¦mx: 2.5']],
    ['missing, at the parent', 'schema/missing-key', ["code: '1.1.1'", "¦code: '1.1.1'"], ['            max: 2.5\n', '']],
    ['missing in a rule', 'schema/missing-key', [ratio, '¦{ method: ratio, part: resolved }']],
    ['missing at the top', 'schema/missing-key', top, ['year: 2025\n', '']],
    ['a leaf without a rule', 'schema/missing-key', ['code: T1', '¦code: T1'], ['      rule: { method: yes-no }\n', '']],
    ['a rule beside items below', 'schema/misplaced-key', ["        components:\n          - code: '1.1.1'", "        ¦rule: { method: yes-no }\n        components:\n          - code: '1.1.1'"]],
    ['one of several', 'schema/none-of', ['equal: [received, { sum: [resolved, pending] }]', '¦message: Lệch']],
    ['too many of several', 'schema/too-many-of', ['  - equal:', '  - ¦atMost: [resolved, received]\n    equal:']],
    ['excluding each other', 'schema/too-many-of', [ratio, '¦{ method: ratio, part: resolved, whole: received, full: 90, target: 80 }']],
    ['__proto__ is as unknown as any', 'schema/unknown-key', ['notArisen: full', '¦__proto__: { notArisen: full }']],
    ['no set at all', 'criteria/not-a-set', [sound, 'name: Đợt 1\nevidence: []\n'], ['name', '¦name']],
  ])
})

describe('methods', () => {
  tell([
    ['one that is not there: one finding', 'schema/unknown-method', ['method: ratio', 'method: ¦ration']],
    ['none', 'schema/missing-key', ['{ method: ratio, part', '¦{ part']],
    ['key misspelt', 'schema/missing-key', ['{ method: ratio', '{ ¦methd: ratio']],
    ['figure written in place with a wrong key', 'schema/unknown-key', ['name: Tỷ lệ hài lòng', '¦nme: Tỷ lệ hài lòng']],
    ['figure of a wrong type', 'schema/wrong-type', ['part: resolved', 'part: ¦true']],
    ['date as a figure in place', 'schema/not-listed', ['kind: percent', 'kind: ¦date']],
    ['none of the alternatives of a method', 'schema/none-of', ['rule: { method: survey, of: { name: Tỷ lệ hài lòng, unit: \'%\', kind: percent } }', 'rule: ¦{ method: survey }']],
    ['both alternatives of a method', 'schema/too-many-of', ['rule: { method: survey, of', 'rule: ¦{ method: survey, options: [{ id: a }], of']],
  ])
})

describe('values', () => {
  tell([
    ['code without quotes', 'criteria/unquoted-code', ["code: '1.2'", 'code: ¦1.10']],
    ['two codes without quotes', 'criteria/unquoted-code criteria/unquoted-code', ["code: '1.1'", 'code: ¦1.1'], ["code: '1.2'", 'code: ¦1.10']],
    ['code of a tie-break without quotes', 'criteria/unquoted-code', ["[bonus, '1']", '[bonus, ¦1]']],
    ['code before without quotes', 'criteria/unquoted-code', ["code: '1.2'", "formerly: ¦2.10\n        code: '1.2'"]],
    ['number where a text belongs', 'schema/unquoted', ['title: Bộ tiêu chí nhỏ', 'title: ¦2025']],
    ['decimal comma', 'criteria/decimal-comma', ['max: 2.5', 'max: ¦2,5']],
    ['decimal comma between brackets', 'criteria/decimal-comma', ['points: 1.5 }', 'points: 1,¦5 }']],
    ['comma in a text between brackets', 'schema/unknown-key', ['name: Số hồ sơ tiếp nhận', 'name: Số hồ sơ tiếp nhận, ¦cả trực tuyến']],
    ['percent sign', 'schema/percent-text', ['whole: received }', 'whole: received, floor: ¦70% }']],
    ['number in quotes', 'schema/quoted-number', ['max: 2.5', "max: ¦'2.5'"]],
    ['text for a number', 'schema/wrong-type', ['max: 2.5', 'max: ¦hai']],
    ['nothing', 'schema/empty-value', ['max: 2.5', 'max:¦']],
    ['empty text', 'schema/empty-value', ['title: Bộ tiêu chí nhỏ', "title: ¦''"]],
    ['list for a mapping', 'schema/wrong-type', ['{ from: 2025-01-01, to: 2025-12-31 }', '¦[2025-01-01, 2025-12-31]']],
    ['empty list', 'schema/empty-value', ['applies: [xã]', 'applies: ¦[]']],
    ['infinite', 'schema/wrong-type', ['max: 2.5', 'max: ¦.inf']],
    ['below zero', 'schema/out-of-range', ['max: 2.5', 'max: ¦-2.5']],
    ['beyond the limit', 'schema/out-of-range', ['whole: received }', 'whole: received, full: ¦101 }']],
    ['word outside a list', 'schema/not-listed', ['notArisen: full', 'notArisen: ¦ful']],
    ['constant outside', 'schema/not-listed', ['capsGrade: kha }', 'zeroes: ¦criteria }']],
    ['share that is none', 'schema/wrong-form', ['atMost: 25%', 'atMost: ¦nhiều']],
    ['share without a percent sign', 'schema/unquoted', ['atMost: 25%', 'atMost: ¦25']],
    ['day that is not in the calendar', 'schema/not-a-date', ['to: 2025-12-31', 'to: ¦2025-02-29']],
    ['date the Vietnamese way', 'schema/not-a-date', ['from: 2025-01-01', 'from: ¦01/01/2025']],
    ['id of a figure', 'schema/wrong-form', ['  received: {', '  ¦so-ho-so: {']],
    ['code with a blank', 'schema/wrong-form', ["code: '1.2'", "code: ¦'1. 2'"]],
  ])
})

describe('meaning', () => {
  tell([
    ['sum of a criterion', 'criteria/sum', ['        max: 4', '        max: ¦5']],
    ['sum of a field', 'criteria/sum', ['max: 6', 'max: ¦6.5']],
    ['total against the scale', 'criteria/scale', ['scale: 10', 'scale: ¦100']],
    ['total against the scale that is not stated', 'criteria/scale', ['scale: 10\n', ''], ['fields:', '¦fields:']],
    ['cap that is never reached', 'criteria/extra-max', ['bonus:\n  max: 1', 'bonus:\n  max: ¦3']],
    ['code twice', 'criteria/duplicate-code', ["code: '1.2'", "code: ¦'1.1.1'"]],
    ['code of a parent twice', 'criteria/duplicate-code', ["code: '2'", "code: ¦'1.1'"]],
    ['code twice across lists', 'criteria/duplicate-code', ['code: P1', 'code: ¦T1']],
    ['figure that is not there', 'criteria/unknown-figure', ['part: resolved', 'part: ¦resolvd']],
    ['figure that is not there, in a check', 'criteria/unknown-figure', ['sum: [resolved', 'sum: [¦resolvedd']],
    ['figure that nobody uses', 'criteria/unused-figure', ['  pending:', '  ¦pending:'], ['{ sum: [resolved, pending] }', 'resolved']],
    ['neither sample nor decision', 'criteria/sample-or-decision', top, ['sample: true\n', '']],
    ['both sample and decision', 'criteria/sample-or-decision', ['sample: true', '¦sample: true\ndecision: { number: 1/QĐ, date: 2025-01-01, issuer: UBND }']],
    ['grades that do not go down', 'criteria/grades-order', ['from: 50', 'from: ¦80']],
    ['lowest grade not from 0', 'criteria/grades-floor', ['from: 0', 'from: ¦10']],
    ['grade twice', 'criteria/grade-twice', ['id: yeu', 'id: ¦kha']],
    ['quota on the lowest grade', 'criteria/quota-lowest', ['from: 0 }', 'from: 0, ¦atMost: 5% }']],
    ['quota without a tie-break', 'criteria/quota-tie', ['atMost: 25%', '¦atMost: 25%'], [", tieBreak: [bonus, '1']", '']],
    ['grade of a level that is not there', 'criteria/unknown-grade', ['capsGrade: kha }', 'capsGrade: ¦gioi }']],
    ['grade of a penalty that is not there', 'criteria/unknown-grade', ['capsGrade: kha\n', 'capsGrade: ¦kh\n']],
    ['tie-break that is not there', 'criteria/unknown-tie-break', ["[bonus, '1']", "[bonus, ¦'3']"]],
    ['tie-break by a bonus that is not there', 'criteria/unknown-tie-break', ["[bonus, '1']", "[¦bonus, '1']"], [sound.slice(sound.indexOf('bonus:\n'), sound.indexOf('penalty:\n')), '']],
    ['period backwards', 'criteria/period', ['to: 2025-12-31', 'to: ¦2024-12-31']],
    ['year outside the period', 'criteria/period-year', ['year: 2025', 'year: ¦2026']],
    ['what a method checks', 'ratio/floor-above', ['whole: received }', 'whole: received, full: 70, floor: ¦80 }']],
    ['a formula with an error: nothing is told of its worth', 'formula/unknown-function', [ratio, '{ method: formula, points: ¦VLOOKUP(resolved) }']],
    ['a maximum that no answer earns', 'rule/max-unreached', ['rule:\n                  method: choice', 'rule:\n                  ¦method: choice'], ['points: 1.5 }', 'points: 1.25 }'], ['Đầy đủ }, points: 1.5', 'Đầy đủ }, points: 1.25']],
    ['not arisen is not stated', 'criteria/not-arisen-unstated', top, ['notArisen: full\n', '']],
    ['a figure called like an item', 'criteria/duplicate-input', ['figures:\n', 'figures:\n  T1: ¦{ name: Sáng kiến, unit: việc, kind: count }\n']],
    ['a figure that only small letters tell from an item', 'criteria/unused-figure criteria/duplicate-input', ['figures:\n', 'figures:\n  ¦t1: { name: Sáng kiến, unit: việc, kind: count }\n'], ['code: T1', '¦code: T1']],
    ['an input that shares the id of another', 'criteria/code-jump criteria/code-parent criteria/duplicate-input',
      ["code: '1.1.2'", "code: ¦'1.1.9'"], ["code: '1.1.2.a'", "code: ¦'1.1.2.a'"], ['code: T1', "code: '1.1.2'"],
      ['rule: { method: yes-no }', 'rule: ¦{ method: ticks, items: [{ id: a, name: A, points: 1 }] }'], ['T1: Có', 'a: Có'], ['T1: false', 'a: false']],
  ])
})

describe('worked examples', () => {
  tell([
    ['does not hold', 'criteria/example', ['Không }, points: 0', 'Không }, points: ¦1']],
    ['rounded where the exact points never end', 'criteria/example', ['points: 2/3', 'points: ¦0.67']],
    ['state that is worth something else', 'criteria/example', ['Không áp dụng }, points: 0', 'Không phát sinh }, points: ¦0']],
    ['asks for what the component does not ask', 'criteria/example-input', ['{ date: 2025-02-10 }', '{ ¦dat: 2025-02-10 }']],
    ['no answer to the question', 'criteria/example-value', ['1.1.2.a: Đầy đủ', '1.1.2.a: ¦Rất tốt']],
    ['leaves something out', 'criteria/example-incomplete', ['{ resolved: 27, received: 30 }', '¦{ resolved: 27 }']],
    ['is below what makes sense', 'criteria/example-value', ['resolved: 27', 'resolved: ¦-27']],
  ])
})

describe('places', () => {
  const change: Change = ['max: 2.5', 'max: 2,5']
  it('with Windows line ends', () => expect(told(broken(change).replaceAll('\n', '\r\n'))).toEqual(['criteria/decimal-comma 33:18']))
  it('with a byte order mark', () => expect(told(`\uFEFF${broken(change)}`)).toEqual(['criteria/decimal-comma 33:18']))
  it('with comments', () => expect(told(broken(change, ['id: nho-2025', '# một\n\n# hai\nid: nho-2025'], ['max: 2,5', 'max: 2,5 # điểm']))).toEqual(['criteria/decimal-comma 36:18']))
  it('behind an anchor: where the value stands, for each that uses it', () => {
    const { text, places } = marked(broken(['rule: { method: yes-no }', 'rule: &r { method: yes-no, ¦x: 1 }'], ['rule: { method: count, of: { name: Số đơn thư, unit: đơn }, each: 1 }', 'rule: *r']))
    expect(told(text)).toEqual([`schema/unknown-key ${places[0]}`, `schema/unknown-key ${places[0]}`])
  })
  it('tells everything in one run, in the order of the file', () => {
    const { text, places } = marked(broken(['max: 2.5', 'max: ¦2,5'], ['year: 2025', 'year: ¦Hai'], ['each: 1', '¦eac: 1']))
    expect(told(text)).toEqual([`schema/wrong-type ${places[0]}`, `criteria/decimal-comma ${places[1]}`, `schema/unknown-key ${places[2]}`])
  })
})
