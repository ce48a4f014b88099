import { describe, expect, it } from 'vitest'
import { broken, sound, told } from './loaded.ts'

type Change = readonly [from: string, to: string]
type Case = readonly [name: string, expected: readonly string[], ...changes: readonly Change[]]

const tell = (cases: readonly Case[]): void =>
  it.each(cases)('%s', (_name, expected, ...changes) => expect(told(broken(...changes))).toEqual(expected))

describe('keys', () => {
  tell([
    ['unknown, at the key', ['schema/unknown-key 33:13'], ["max: 2.5\n            proof", "max: 2.5\n            prof"]],
    ['unknown at the top', ['schema/unknown-key 8:1', ], ['scale: 10', 'scael: 10']],
    ['unknown within a rule', ['schema/unknown-key 35:62'], ['late: [', 'lat: ['], ['due: 2025-01-31, lat:', 'due: 2025-01-31,  lat:']],
    ['misspelt where it is needed: told once', ['schema/unknown-key 33:13'], ['max: 2.5', 'mx: 2.5']],
    ['missing, at the parent', ['schema/missing-key 31:13'], ['            max: 2.5\n', '']],
    ['missing in a rule', ['schema/missing-key 54:15'], [', whole: received', '']],
    ['missing at the top', ['schema/missing-key 2:1'], ['year: 2025\n', '']],
    ['a leaf without a rule', ['schema/missing-key 72:7'], ['      rule: { method: yes-no }\n', '']],
    ['a rule beside items below', ['schema/misplaced-key 30:9'], ['        components:\n          - code: \'1.1.1\'', '        rule: { method: yes-no }\n        components:\n          - code: \'1.1.1\'']],
    ['one of several', ['schema/none-of 21:5'], ['equal: [received, { sum: [resolved, pending] }]', 'message: Lệch']],
    ['too many of several', ['schema/too-many-of 21:5'], ['  - equal:', '  - atMost: [resolved, received]\n    equal:']],
    ['excluding each other', ['schema/too-many-of 54:15'], ['whole: received', 'whole: received, full: 90, target: 80']],
    ['__proto__ is as unknown as any', ['schema/unknown-key 11:1'], ['notArisen: full', '__proto__: { notArisen: full }']],
  ])
})

describe('methods', () => {
  tell([
    ['one that is not there: one finding', ['schema/unknown-method 54:25'], ['method: ratio', 'method: ration']],
    ['none', ['schema/missing-key 54:15'], ['{ method: ratio, part', '{ part']],
    ['key misspelt', ['schema/missing-key 54:17'], ['{ method: ratio', '{ methd: ratio']],
    ['figure written in place with a wrong key', ['schema/unknown-key 61:42'], ['name: Tỷ lệ hài lòng', 'nme: Tỷ lệ hài lòng']],
    ['figure of a wrong type', ['schema/wrong-type 54:38'], ['part: resolved', 'part: true']],
    ['date as a figure in place', ['schema/not-listed 61:81'], ['kind: percent', 'kind: date']],
  ])
})

describe('values', () => {
  tell([
    ['code without quotes', ['criteria/unquoted-code 51:15'], ["code: '1.2'", 'code: 1.10']],
    ['code of a tie-break without quotes', ['criteria/unquoted-code 10:64'], ["[bonus, '1']", '[bonus, 1]']],
    ['code before without quotes', ['criteria/unquoted-code 53:19'], ['        max: 2\n        rule: { method: ratio', '        formerly: 2.10\n        max: 2\n        rule: { method: ratio']],
    ['number where a text belongs', ['schema/unquoted 3:8'], ['title: Bộ tiêu chí nhỏ', 'title: 2025']],
    ['decimal comma', ['criteria/decimal-comma 33:18'], ['max: 2.5', 'max: 2,5']],
    ['decimal comma between brackets', ['criteria/decimal-comma 46:58'], ['points: 1.5 }\n                    - { id: thieu', 'points: 1,5 }\n                    - { id: thieu']],
    ['comma in a text between brackets', ['schema/unknown-key 17:35'], ['name: Số hồ sơ tiếp nhận', 'name: Số hồ sơ tiếp nhận, cả trực tuyến']],
    ['percent sign', ['schema/percent-text 54:66'], ['whole: received }', 'whole: received, floor: 70% }']],
    ['number in quotes', ['schema/quoted-number 33:18'], ['max: 2.5', "max: '2.5'"]],
    ['text for a number', ['schema/wrong-type 33:18'], ['max: 2.5', 'max: hai']],
    ['nothing', ['schema/empty-value 33:17'], ['max: 2.5', 'max:']],
    ['empty text', ['schema/empty-value 3:8'], ['title: Bộ tiêu chí nhỏ', "title: ''"]],
    ['list for a mapping', ['schema/wrong-type 5:9'], ['{ from: 2025-01-01, to: 2025-12-31 }', '[2025-01-01, 2025-12-31]']],
    ['empty list', ['schema/empty-value 7:10'], ['applies: [xã]', 'applies: []']],
    ['infinite', ['schema/wrong-type 33:18'], ['max: 2.5', 'max: .inf']],
    ['below zero', ['schema/out-of-range 33:18'], ['max: 2.5', 'max: -2.5']],
    ['beyond the limit', ['schema/out-of-range 54:65'], ['whole: received }', 'whole: received, full: 101 }']],
    ['word outside a list', ['schema/not-listed 11:12'], ['notArisen: full', 'notArisen: ful']],
    ['constant outside', ['schema/not-listed 47:60'], ['capsGrade: kha }', 'zeroes: criteria }']],
    ['share without a percent sign', ['schema/wrong-form 13:44'], ['atMost: 25%', 'atMost: nhiều']],
    ['day that is not in the calendar', ['schema/not-a-date 5:33'], ['to: 2025-12-31', 'to: 2025-02-29']],
    ['date the Vietnamese way', ['schema/not-a-date 5:17'], ['from: 2025-01-01', 'from: 01/01/2025']],
    ['id of a figure', ['schema/wrong-form 17:3'], ['  received: {', '  so-ho-so: {']],
    ['code with a blank', ['schema/wrong-form 51:15'], ["code: '1.2'", "code: '1. 2'"]],
  ])
})

describe('meaning', () => {
  tell([
    ['sum of a criterion', ['criteria/sum 29:14'], ['        max: 4', '        max: 5']],
    ['sum of a field', ['criteria/sum 25:10'], ['max: 6', 'max: 6.5']],
    ['total against the scale', ['criteria/scale 8:8'], ['scale: 10', 'scale: 100']],
    ['total against the scale that is not stated', ['criteria/scale 21:1'], ['scale: 10\n', '']],
    ['cap that is never reached', ['criteria/extra-max 69:8'], ['max: 1\n', 'max: 3\n']],
    ['code twice', ['criteria/duplicate-code 51:15'], ["code: '1.2'", "code: '1.1.1'"], ['{ 1.2: Không', '{ 1.1.1: Không']],
    ['code twice across lists', ['criteria/duplicate-code 80:13'], ['code: P1', 'code: T1']],
    ['figure that is not there', ['criteria/unknown-figure 54:38', 'criteria/unused-figure 18:3'].reverse(), ['part: resolved', 'part: resolvd'], ['{ sum: [resolved, pending] }', 'pending']],
    ['figure that is not there, in a check', ['criteria/unknown-figure 21:28'], ['sum: [resolved', 'sum: [resolvedd'], ],
    ['figure that nobody uses', ['criteria/unused-figure 19:3'], ['{ sum: [resolved, pending] }', 'resolved']],
    ['neither sample nor decision', ['criteria/sample-or-decision 2:1'], ['sample: true\n', '']],
    ['both sample and decision', ['criteria/sample-or-decision 6:1'], ['sample: true', 'sample: true\ndecision: { number: 1/QĐ, date: 2025-01-01, issuer: UBND }']],
    ['grades that do not go down', ['criteria/grades-order 14:33'], ['from: 50', 'from: 80']],
    ['lowest grade not from 0', ['criteria/grades-floor 15:33'], ['from: 0', 'from: 10']],
    ['grade twice', ['criteria/grade-twice 15:11'], ['id: yeu', 'id: kha']],
    ['quota on the lowest grade', ['criteria/quota-lowest 15:36'], ['from: 0 }', 'from: 0, atMost: 5% }']],
    ['quota without a tie-break', ['criteria/quota-tie 13:36'], [", tieBreak: [bonus, '1']", '']],
    ['grade of a level that is not there', ['criteria/unknown-grade 47:71'], ['capsGrade: kha }', 'capsGrade: gioi }']],
    ['grade of a penalty that is not there', ['criteria/unknown-grade 83:18'], ['capsGrade: kha\n', 'capsGrade: kh\n']],
    ['tie-break that is not there', ['criteria/unknown-tie-break 10:64'], ["[bonus, '1']", "[bonus, '3']"]],
    ['tie-break by a bonus that is not there', ['criteria/unknown-tie-break 10:57'], [sound.slice(sound.indexOf('bonus:\n'), sound.indexOf('penalty:\n')), '']],
    ['period backwards', ['criteria/period 5:33'], ['to: 2025-12-31', 'to: 2024-12-31']],
    ['year outside the period', ['criteria/period-year 4:7'], ['year: 2025', 'year: 2026']],
    ['what a method checks', ['ratio/floor-above 54:74'], ['whole: received }', 'whole: received, full: 70, floor: 80 }']],
    ['a maximum that no answer earns', ['rule/max-unreached 44:19', 'criteria/example 49:55'], ['points: 1.5 }\n                    - { id: thieu', 'points: 1.25 }\n                    - { id: thieu']],
    ['not arisen is not stated', ['criteria/not-arisen-unstated 2:1'], ['notArisen: full\n', '']],
    ['an input that shares the id of another', ['criteria/duplicate-input 74:13'], ['rule: { method: yes-no }', "rule: { method: ticks, items: [{ id: a, name: A, points: 1 }] }"], ['code: T1', "code: '1.1.10'"], ["code: '1.1.10'\n            name: Chất", "code: '1.1.9'\n            name: Chất"], ['T1: Có', 'a: Có'], ['T1: false', 'a: false']],
  ])
})

describe('worked examples', () => {
  tell([
    ['does not hold', ['criteria/example 38:49'], ['Không }, points: 0', 'Không }, points: 1']],
    ['rounded where the exact points never end', ['criteria/example 57:55'], ['points: 2/3', 'points: 0.67']],
    ['state that is worth something else', ['criteria/example 59:53'], ['Không áp dụng }, points: 0', 'Không phát sinh }, points: 0']],
    ['asks for what the component does not ask', ['criteria/example-input 37:18'], ['{ date: 2025-02-10 }', '{ dat: 2025-02-10 }']],
    ['no answer to the question', ['criteria/example-value 49:33'], ['1.1.10.a: Đầy đủ', '1.1.10.a: Rất tốt']],
    ['leaves something out', ['criteria/example-incomplete 56:20'], ['{ resolved: 27, received: 30 }', '{ resolved: 27 }']],
    ['is below what makes sense', ['criteria/example-value 56:32'], ['resolved: 27', 'resolved: -27']],
  ])
})

describe('places', () => {
  const change: Change = ['max: 2.5', 'max: 2,5']
  it('with Windows line ends', () => expect(told(broken(change).replaceAll('\n', '\r\n'))).toEqual(['criteria/decimal-comma 33:18']))
  it('with a byte order mark', () => expect(told(`\uFEFF${broken(change)}`)).toEqual(['criteria/decimal-comma 33:18']))
  it('with comments', () => expect(told(broken(change, ['id: nho-2025', '# một\n\n# hai\nid: nho-2025'], ['max: 2,5', 'max: 2,5 # điểm']))).toEqual(['criteria/decimal-comma 36:18']))
  it('behind an anchor: where the value stands', () =>
    expect(told(broken(['rule: { method: yes-no }', 'rule: &r { method: yes-no, x: 1 }'], ['rule: { method: count, of: { name: Số đơn thư, unit: đơn }, each: 1 }', 'rule: *r'])))
      .toEqual(['schema/unknown-key 75:34', 'schema/unknown-key 75:34']))
  it('tells everything in one run, in the order of the file', () =>
    expect(told(broken(change, ['year: 2025', 'year: Hai'], ['each: 1', 'eac: 1']))).toEqual(['schema/wrong-type 4:7', 'criteria/decimal-comma 33:18', 'schema/unknown-key 84:67']))
})
