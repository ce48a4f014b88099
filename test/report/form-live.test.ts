import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Component, CriteriaSet } from '../../src/criteria/criteria.ts'
import type { Answer, Layer } from '../../src/evidence/answer.ts'
import { readForm } from '../../src/evidence/form.ts'
import { formRows, type Total } from '../../src/evidence/layout.ts'
import { number, over, plus } from '../../src/formula/expr.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import { workbookIn } from '../../src/io/xlsx-read.ts'
import { writeXlsx } from '../../src/io/xlsx-write.ts'
import type { Book, Box, BoxValue } from '../../src/page.ts'
import { add, decimalText, divide, exact, hundred, isZero, least, most, multiply, round, subtract, sum, toDouble, zero, type Rational } from '../../src/rational.ts'
import { formBook } from '../../src/report/form/book.ts'
import { closedBy } from '../../src/criteria/closed.ts'
import { selfClaims } from '../../src/scoring/claims.ts'
import { gradeBy, type Limit } from '../../src/scoring/grade.ts'
import { settler, type Grounds, type Settle } from '../../src/scoring/settle.ts'
import { wipedBy } from '../../src/scoring/wipe.ts'
import { address, type Content, type Workbook } from '../../src/sheet.ts'
import { recalculate } from '../libreoffice.ts'
import { contentAt, fillForm, shown, withResults, type Answered } from './fill-form.ts'
import { everyMethod, shipped, withFormula } from './form-sets.ts'
import { dice, randomAnswers } from './random-answers.ts'

interface Case { readonly name: string; readonly set: CriteriaSet; readonly form: Book; readonly answers: ReadonlyMap<string, Answered> }

const stepped = 'rounding: { to: 0.25, mode: half-up, at: component }\nceiling: 20\nnotApplicable: full\nranking: { by: exact }'
const cut = 'rounding: { to: 0.01, mode: down, at: total }\nnotArisen: zero'
const round2 = 'rounding: { to: 0.01, mode: half-up, at: component }\nnotArisen: exclude'

/** Half of what two others are worth, one of which may be unclaimed, unreadable or not arisen. */
const dependent = withFormula(everyMethod(''), 'B.5', over(plus({ is: 'points', code: 'B.1' }, { is: 'points', code: 'B.6' }, { is: 'points', code: 'A.2.2' }), number(exact(4))), [])

const sets: readonly (readonly [name: string, set: CriteriaSet, forms: number])[] = [
  ['every method', everyMethod(''), 10],
  ['every method, in steps at the component', everyMethod(stepped), 7],
  ['every method, cut', everyMethod(cut), 7],
  ['every method, rounded at the component', everyMethod(round2), 6],
  ['every method, one by the points of others', dependent, 8],
  ['the framework of Thanh Hóa', shipped('hdnd-xa-thanh-hoa.yaml'), 50],
  ['the commune sample', shipped('xa-2025.yaml'), 6],
]

const spoiltSet = everyMethod('notArisen: zero')

const cases: readonly Case[] = sets.flatMap(([name, set, forms]) => {
  const form = formBook(set, { id: 'xa-a', name: 'Xã A' })
  return Array.from({ length: forms }, (_, seed) => ({ name: `${name}, ${seed}`, set, form, answers: seed === 0 ? new Map() : randomAnswers(set, seed) }))
})

/** Forms that nobody has filled in: of a unit, of any unit, and in English. */
const blanks: readonly (readonly [name: string, form: Book])[] = [
  ['every method', formBook(everyMethod(''), { id: 'xa-a', name: 'Xã A' })],
  ['every method, in English, for any unit', formBook(everyMethod(stepped), undefined, 'en')],
  ['every method, one by the points of others', formBook(dependent, { id: 'xa-a', name: 'Xã A' })],
  ['the framework of Thanh Hóa, for any unit', formBook(shipped('hdnd-xa-thanh-hoa.yaml'), undefined)],
  ['the commune sample', formBook(shipped('xa-2025.yaml'), { id: 'xa-a', name: 'Xã A' })],
]

/** Forms in which people typed over the drop-downs and ranges: what cannot be read must be worth nothing on the form as well. */
const spoilt: readonly Book[] = [1, 2, 3, 4, 5, 6].map(seed => spoil(fillForm(formBook(spoiltSet, undefined), spoiltSet, randomAnswers(spoiltSet, seed)), seed))

function spoil(form: Book, seed: number): Book {
  const roll = dice(seed)
  const junk = (box: Box): BoxValue | undefined => {
    if (roll() > 0.12) return box.value
    return typeof box.value === 'number' && box.look?.format !== 'General' && roll() < 0.6 ? (roll() < 0.5 ? -1 : 2.5) : 'để sau'
  }
  const spoiltBox = (box: Box | undefined): Box | undefined => {
    const value = box?.open === true && box.value !== undefined ? junk(box) : undefined
    return value === undefined ? box : { ...box, value }
  }
  return { ...form, pages: form.pages.map(page => ({ ...page, rows: page.rows.map(row => ({ ...row, boxes: row.boxes.map(spoiltBox) })) })) }
}

let folder = ''
const books: Workbook[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-forms-'))
  const files: string[] = []
  const filled = [...cases.map(({ set, form, answers }) => fillForm(form, set, answers)), ...blanks.map(([, form]) => form), ...spoilt]
  for (const [index, form] of filled.entries()) {
    const file = join(folder, `${index}.xlsx`)
    await writeFile(file, await writeXlsx(form))
    files.push(file)
  }
  for (const file of await recalculate(files, join(folder, 'out'))) {
    const { workbook, findings } = await readSheets(file, 'phieu.xlsx')
    if (workbook === undefined) throw new Error(JSON.stringify(findings))
    books.push(workbook)
  }
})

afterAll(async () => rm(folder, { recursive: true, force: true }))

const answerOf = (id: string, answered: Answered): Answer => ({
  id, from: { file: 'phieu.xlsx' }, read: '',
  ...(typeof answered === 'string' ? { state: answered } : { state: 'given', value: answered }),
})

const layerOf = (answers: Case['answers']): Layer =>
  ({ kind: 'form', name: 'phieu.xlsx', answers: new Map([...answers].map(([id, answered]) => [id, answerOf(id, answered)])), proofs: new Map() })

interface Expected { readonly settle: Settle; readonly claim: (component: Component) => Rational | null }

function expectedOf({ set, answers }: Case): Expected {
  const layer = layerOf(answers)
  const grounds: Grounds = { answers: layer.answers, exempt: new Set(), surveyHeld: true, best: () => undefined }
  const settle = settler(set, grounds)
  return { settle, claim: selfClaims(set, [layer], grounds, settle) }
}

const numberIn = (content: Content): string => (content.is === 'number' ? content.number : `not a number but ${content.is}`)
const shownAs = (points: Rational, { rounding }: CriteriaSet): string => decimalText(round(points, rounding.to, rounding.mode))
const textIn = (content: Content): string => (content.is === 'text' ? content.text : '')

/** The foot of a form by the exact engine: what the unit may claim alone. */
function footOf({ set, answers }: Case, { settle, claim }: Expected): Readonly<Record<Exclude<Total, 'grade'>, Rational>> & { readonly grade: string } {
  const claimed = (list: Component['list']): Rational => sum(set.components.filter(each => each.list === list).map(each => claim(each) ?? zero))
  const open = set.components.filter(each => closedBy(each) === undefined)
  const max = sum(open.filter(each => each.list === 'base').map(each => settle(each).max))
  const base = claimed('base')
  const bonus = least(set.bonus?.max ?? zero, claimed('bonus'))
  const penalty = least(set.penalty?.max ?? zero, claimed('penalty'))
  const total = subtract(add(base, bonus), penalty)
  const points = most(zero, set.ceiling === undefined ? total : least(set.ceiling, total))
  const index = isZero(max) ? zero : multiply(divide(points, max), hundred)
  const decisive = set.ranking.by === 'exact' ? index : round(index, set.rounding.to, set.rounding.mode)
  const graded = gradeBy(set, decisive, open.flatMap(each => limitsOf(each, settle, claim)))
  return { base, bonus, penalty, points, max, index, grade: graded === undefined || answers.size === 0 ? '' : set.grades[graded.position]?.name.vi ?? '' }
}

function limitsOf(component: Component, settle: Settle, claim: Expected['claim']): readonly Limit[] {
  const capped = settle(component).inForce.flatMap(effect => (effect.capsGrade === undefined ? [] : [{ component, capsGrade: effect.capsGrade }]))
  const own = isZero(claim(component) ?? zero) ? [] : [{ component, ...(component.capsGrade === undefined ? {} : { capsGrade: component.capsGrade }), ...(component.lowersGrade === undefined ? {} : { lowersGrade: component.lowersGrade }) }]
  return [...capped, ...own]
}

describe.each(cases.map((each, index) => [each.name, each, index] as const))('a form of %s', (_name, each, index) => {
  const { set, answers } = each
  const book = (): Workbook => books[index] ?? { file: '', sheets: [] }

  it('shows for every component the points of the exact engine', () => {
    const { claim } = expectedOf(each)
    const open = set.components.filter(component => closedBy(component) === undefined)
    const live = open.map(component => [component.code, numberIn(shown(book(), set, component, 'points'))])
    expect(live).toEqual(open.map(component => [component.code, shownAs(claim(component) ?? zero, set)]))
    const closed = set.components.filter(component => closedBy(component) !== undefined)
    expect(closed.filter(component => shown(book(), set, component, 'points').is === 'number')).toEqual([])
  })

  it('shows the sums, the index and the grade of the exact engine', () => {
    const foot = footOf(each, expectedOf(each))
    for (const row of formRows(set)) {
      if (row.is !== 'total') continue
      const content = contentAt(book(), row.row, 'points')
      if (row.what === 'grade') expect([row.what, textIn(content)]).toEqual([row.what, foot.grade])
      else if (row.what === 'max') expect(numberIn(content)).toBe(String(toDouble(foot.max)))
      else expect([row.what, numberIn(content)]).toEqual([row.what, shownAs(foot[row.what], set)])
    }
  })

  it('is read back as what was typed', () => {
    const { layer, unit, findings } = readForm(book(), set)
    expect(unit).toEqual({ id: 'xa-a', name: 'Xã A' })
    expect(findings.filter(finding => finding.severity === 'error')).toEqual([])
    const read = [...(layer?.answers ?? [])].filter(([, answer]) => answer.state !== 'blank').map(([id, { state, value }]) => [id, value ?? state])
    expect(new Map(read as [string, Answered][])).toEqual(answers)
  })
})

const plain = (content: Content): BoxValue =>
  (content.is === 'number' ? Number(content.number) : content.is === 'boolean' ? content.value : content.is === 'text' ? content.text : content.is === 'error' ? content.code : '')

describe.each(blanks)('a blank form: %s', (name, form) => {
  it('stores beside every formula the result that a spreadsheet calculates', () => {
    const book = books[cases.length + blanks.findIndex(each => each[0] === name)]
    const results = new Map((book?.sheets ?? []).flatMap(sheet => sheet.rows.flatMap(row => row.cells.map(cell => [`${sheet.name}!${cell.address}`, plain(cell.content)] as const))))
    const live = form.pages.flatMap(page => page.rows.flatMap((row, index) => row.boxes.flatMap((box, column) =>
      (box?.formula === undefined ? [] : [[`${page.name}!${address(column + 1, index + 1)}`, box.value] as const]))))
    expect(live.length).toBeGreaterThan(60)
    expect(live.map(([cell]) => [cell, results.get(cell) ?? ''])).toEqual(live)
  })
})

describe('a form with unreadable cells', () => {
  const spoiltBooks = (): readonly Workbook[] => books.slice(cases.length + blanks.length)

  it('shows for every component what the engine makes of the same cells', () => {
    const unreadable = new Set<string>()
    for (const book of spoiltBooks()) {
      const { layer } = readForm(book, spoiltSet)
      if (layer === undefined) throw new Error('not read')
      const settle = settler(spoiltSet, { answers: layer.answers, exempt: new Set(), surveyHeld: true, best: () => undefined })
      const claim = selfClaims(spoiltSet, [layer], { answers: layer.answers, exempt: new Set(), surveyHeld: true, best: () => undefined }, settle)
      const open = spoiltSet.components.filter(component => closedBy(component) === undefined)
      expect(open.map(component => [component.code, numberIn(shown(book, spoiltSet, component, 'points')), textIn(shown(book, spoiltSet, component, 'state')) === 'LOI']))
        .toEqual(open.map(component => [component.code, shownAs(claim(component) ?? zero, spoiltSet), settle(component).state === 'unreadable']))
      for (const component of open) if (settle(component).state === 'unreadable') unreadable.add(component.code)
    }
    expect(unreadable.size).toBeGreaterThan(8)
  })

  it('is a form of the unit that was named on it', () => {
    expect(spoiltBooks()).toHaveLength(spoilt.length)
    expect(readForm(spoiltBooks()[0] ?? { file: '', sheets: [] }, spoiltSet).unit).toEqual({})
  })
})

describe('results that are stored again', () => {
  it('are those of the recalculated copy', async () => {
    const index = cases.findIndex(each => each.name === 'the commune sample, 1')
    const [each, calculated] = [cases[index], books[index]]
    if (each === undefined || calculated === undefined) throw new Error('no such form')
    const saved = withResults(fillForm(each.form, each.set, each.answers), calculated)
    const { workbook } = await workbookIn(Buffer.from(await writeXlsx(saved)), 'phieu.xlsx')
    if (workbook === undefined) throw new Error('not read')
    const points = (of: Workbook) => each.set.components.map(component => shown(of, each.set, component, 'points'))
    expect(points(workbook)).toEqual(points(calculated))
  })
})

describe('the sets that are tried', () => {
  it('wipe, cap and lower in some of the forms', () => {
    const met = cases.map(each => ({ each, expected: expectedOf(each) }))
    const wiped = met.filter(({ each, expected }) => wipedBy(each.set.components.map(component => [component, expected.settle(component)])).size > 0)
    const states = new Set(met.flatMap(({ each, expected }) => each.set.components.map(component => expected.settle(component).state)))
    expect(wiped.length).toBeGreaterThan(5)
    expect([...states]).toEqual(expect.arrayContaining(['scored', 'blank', 'not-arisen', 'not-applicable']))
  })
})
