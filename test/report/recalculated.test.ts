import { describe, expect, it } from 'vitest'
import { closedBy } from '../../src/criteria/closed.ts'
import type { CriteriaSet } from '../../src/criteria/criteria.ts'
import type { Answer, Layer } from '../../src/evidence/answer.ts'
import { formColumns, formRows } from '../../src/evidence/layout.ts'
import { worked } from '../../src/formula/worksheet/worked.ts'
import type { Held } from '../../src/formula/worksheet/held.ts'
import type { Book, Box } from '../../src/page.ts'
import { decimalText, exact, round, toDouble, zero } from '../../src/rational.ts'
import { formBook } from '../../src/report/form/book.ts'
import { recalculated } from '../../src/report/form/recalculated.ts'
import { selfClaims } from '../../src/scoring/claims.ts'
import { settler, type Grounds } from '../../src/scoring/settle.ts'
import { columnNumber } from '../../src/sheet.ts'
import { fillForm, type Answered } from './fill-form.ts'
import { everyMethod, shipped } from './form-sets.ts'
import { randomAnswers } from './random-answers.ts'

const sets: readonly (readonly [name: string, set: CriteriaSet])[] = [
  ['every method', everyMethod('')],
  ['every method, in steps at the component', everyMethod('rounding: { to: 0.25, mode: half-up, at: component }\nceiling: 20\nnotApplicable: full')],
  ['every method, cut', everyMethod('rounding: { to: 0.01, mode: down, at: total }\nnotArisen: zero')],
  ...['xa-2025.yaml', 'xa-2026.yaml', 'xa-2016.yaml', 'hdnd-xa-thanh-hoa.yaml', 'co-quan-chuyen-mon-2025.yaml', 'don-vi-su-nghiep-2025.yaml'].map(name => [name, shipped(name)] as const),
]

const at = (book: Book, column: keyof typeof formColumns, row: number): Box | undefined => book.pages[0]?.rows[row - 1]?.boxes[columnNumber(formColumns[column]) - 1]

function claimsOf(set: CriteriaSet, answers: ReadonlyMap<string, Answered>): ReturnType<typeof selfClaims> {
  const given = new Map([...answers].map(([id, answered]): readonly [string, Answer] =>
    [id, { id, from: { file: 'phieu.xlsx' }, read: '', ...(typeof answered === 'string' ? { state: answered } : { state: 'given', value: answered }) }]))
  const layer: Layer = { kind: 'form', name: 'phieu.xlsx', answers: given, proofs: new Map() }
  const grounds: Grounds = { answers: given, exempt: new Set(), surveyHeld: true, best: () => undefined }
  return selfClaims(set, [layer], grounds, settler(set, grounds))
}

describe.each(sets)('the results stored on a form of %s', (_name, set) => {
  const form = formBook(set, { id: 'xa-a', name: 'Xã A' })

  it('are, on an empty form, those that the writer of the form states', () => {
    expect(recalculated(form)).toEqual(form)
  })

  it('are, on a filled form, the points of the engine', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const answers = randomAnswers(set, seed)
      const book = recalculated(fillForm(form, set, answers))
      const claim = claimsOf(set, answers)
      for (const row of formRows(set)) {
        if (row.is !== 'component' || closedBy(row.component) !== undefined) continue
        const points = claim(row.component) ?? zero
        expect([seed, row.component.code, at(book, 'points', row.row)?.value]).toEqual([seed, row.component.code, toDouble(round(points, set.rounding.to, set.rounding.mode))])
        expect([seed, row.component.code, at(book, 'exact', row.row)?.value]).toEqual([seed, row.component.code, toDouble(points)])
      }
    }
  })
})

describe('a formula is worked out as Excel does', () => {
  const cells: Readonly<Record<string, readonly Held[]>> = { A1: [exact(5)], A2: [undefined], A3: ['Có'], A4: [true], A5: [{ error: '#N/A' }], 'A1:A5': [exact(5), undefined, 'Có', true, { error: '#N/A' }], 'B1:B3': [exact(1), exact(2), 'KPS'] }
  const result = (formula: string): string => {
    const held = worked(formula, reference => cells[reference.replaceAll('$', '')] ?? [undefined])
    return typeof held === 'object' ? ('error' in held ? held.error : decimalText(held)) : String(held)
  }

  it.each([
    ['1/0', '#DIV/0!'], ['A5+1', '#N/A'], ['A3+1', '#VALUE!'], ['A3="có"', 'true'], ['A2=""', 'true'], ['A2=0', 'true'], ['A1="5"', 'false'], ['A3>A1', 'true'],
    ['A2', '0'], ['2/3*3', '2'], ['ROUND(-2.5,0)', '-3'], ['ROUNDDOWN(-2.59,1)', '-2.5'], ['ROUNDUP(2.01,0)', '3'], ['INT(-2.5)', '-3'], ['-A1%', '-0.05'],
    ['SUM(B1:B3,4)', '7'], ['MIN(B1:B3)', '1'], ['MAX(B1:B3,A1)', '5'], ['COUNTIF(A1:A5,"có")', '1'], ['COUNTIF(B1:B3,">1")', '1'], ['COUNTIF(A1:A5,"<>Có")', '4'], ['COUNT(A1:A5)', '1'], ['COUNTA(A1:A5)', '4'],
    ['IF(ISERROR(A5),"x","y")', 'x'], ['ISNA(1/0)', 'false'], ['IF(A4,1/0,2)', '#DIV/0!'], ['IF(A2,1/0,2)', '2'], ['IF(1=2,3)', 'false'], ['AND(A1>1,A4)', 'true'], ['OR(A2,1=2)', 'false'], ['OR(A5,TRUE)', '#N/A'],
    ['DATE(2025,1,31)', '45688'], ['"Còn "&COUNT(B1:B3)&" mục"', 'Còn 2 mục'], ['NOT(A1>=5)', 'false'], ['IFERROR(1/0,"")', ''],
  ])('%s is %s', (formula, expected) => expect(result(formula)).toBe(expected))

  it('and one that no workbook of ours has is refused', () => expect(() => result('WEBSERVICE("x")')).toThrow(TypeError))
})
