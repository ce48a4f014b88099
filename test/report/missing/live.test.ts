import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closedBy } from '../../../src/criteria/closed.ts'
import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import { readSheets } from '../../../src/io/read-sheets.ts'
import { writeXlsx } from '../../../src/io/xlsx-write.ts'
import type { Book } from '../../../src/page.ts'
import { add, compare, decimalText, divide, hundred, most, multiply, round, sign, subtract, sum, zero, type Rational } from '../../../src/rational.ts'
import { formBook } from '../../../src/report/form/book.ts'
import { stairOf } from '../../../src/scoring/levels/levels.ts'
import { prospects } from '../../../src/scoring/plan/prospect.ts'
import { situate } from '../../../src/scoring/plan/situation.ts'
import { settler } from '../../../src/scoring/settle.ts'
import { signed } from '../../../src/scoring/sums.ts'
import { countedPoints, wipedBy } from '../../../src/scoring/wipe.ts'
import type { Workbook } from '../../../src/sheet.ts'
import { recalculate } from '../../libreoffice.ts'
import { fillForm, type FormWords } from '../fill-form.ts'
import { everyMethod, shipped } from '../form-sets.ts'
import { dice, randomAnswers } from '../random-answers.ts'
import { lostOf, nine, openLeaves, scoredForm, shownIn, shownOf, standingOf } from './sheet.ts'

interface Case { readonly name: string; readonly set: CriteriaSet; readonly form: Book }

const unpaid = (set: CriteriaSet): CriteriaSet => ({ ...set, withoutProof: 'zero' })

const stepped = 'rounding: { to: 0.25, mode: half-up, at: component }\nceiling: 20\nnotApplicable: full\nranking: { by: exact }'

const sets: readonly (readonly [name: string, set: CriteriaSet, forms: number])[] = [
  ['every method', everyMethod(''), 6],
  ['every method, in steps at the component', everyMethod(stepped), 6],
  ['every method, paid with proof only', unpaid(everyMethod('notArisen: zero\nrounding: { to: 0.01, mode: down, at: total }')), 6],
  ['the commune sample', shipped('xa-2025.yaml'), 2],
  ['the commune sample, paid with proof only', unpaid(shipped('xa-2025.yaml')), 2],
  ['the commune sample of 2026', shipped('xa-2026.yaml'), 1],
  ['the commune set of 2016', shipped('xa-2016.yaml'), 1],
  ['the offices of a province', shipped('co-quan-chuyen-mon-2025.yaml'), 1],
  ['the service units', shipped('don-vi-su-nghiep-2025.yaml'), 1],
  ['the framework of Thanh Hóa', unpaid(shipped('hdnd-xa-thanh-hoa.yaml')), 3],
]

const proofs = ['', 'Không có', 'chưa có', '-', 'Báo cáo số 12/BC-UBND ngày 05/12/2025', '*', 'https://xa-a.gov.vn/?tep=1', 'Chưa có minh chứng', 'KHONG CO', 'Không có tài liệu kiểm chứng.', 'Không có vướng mắc']

function randomWords(set: CriteriaSet, seed: number): FormWords {
  const roll = dice(seed + 99)
  const open = set.components.filter(component => component.source === 'self')
  return new Map(open.map(component => [component.code, { proof: proofs[Math.floor(roll() * (proofs.length + 4))] ?? `Quyết định số ${component.code}/QĐ-UBND` }]))
}

const cases: readonly Case[] = sets.flatMap(([name, set, forms]) => {
  const form = formBook(set, { id: 'xa-a', name: 'Xã A' })
  return Array.from({ length: forms }, (_, seed) => ({ name: `${name}, ${seed}`, set, form: fillForm(form, set, randomAnswers(set, seed + 1), randomWords(set, seed)) }))
})

let folder = ''
const books: Workbook[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-missing-'))
  const files = cases.map((_, index) => join(folder, `${index}.xlsx`))
  for (const [index, { form }] of cases.entries()) await writeFile(files[index] ?? '', await writeXlsx(form))
  for (const file of await recalculate(files, join(folder, 'out'))) {
    const { workbook, findings } = await readSheets(file, 'phieu.xlsx')
    if (workbook === undefined) throw new Error(JSON.stringify(findings))
    books.push(workbook)
  }
})

afterAll(async () => rm(folder, { recursive: true, force: true }))

/** Each form read and scored once. */
const scores = new Map<Workbook, ReturnType<typeof scoredForm>>()

function scoreOf(book: Workbook, set: CriteriaSet): ReturnType<typeof scoredForm> {
  const known = scores.get(book) ?? scoredForm(book, set)
  scores.set(book, known)
  return known
}

const decimals = (values: readonly Rational[]): readonly string[] => values.map(value => decimalText(nine(value)))

describe.each(cases.map((each, index) => [each.name, each.set, index] as const))('a form of %s', (_name, set, index) => {
  const book = (): Workbook => books[index] ?? { file: '', sheets: [] }

  it('shows for every component the points that the score loses', () => {
    const leaves = openLeaves(scoreOf(book(), set).group)
    expect(leaves.map(({ component }) => [component.code, shownOf(book(), set, component, 'lost')])).toEqual(leaves.map(leaf => [leaf.component.code, decimalText(nine(lostOf(leaf)))]))
  })

  it('loses nothing of what others decide, and says who', () => {
    const closed = set.components.filter(component => closedBy(component) !== undefined)
    const said = { survey: 'Chờ khảo sát', appraisal: 'Chờ thẩm định', relative: 'So với nhóm: chờ số liệu các đơn vị' } as const
    expect(closed.map(component => [shownOf(book(), set, component, 'lost'), shownOf(book(), set, component, 'state')])).toEqual(closed.map(component => ['', said[closedBy(component) ?? 'survey']]))
  })

  it('marks the proofs that the score misses, and counts them', () => {
    const { group } = scoreOf(book(), set)
    const missed = group.findings.filter(finding => finding.code === 'score/without-proof').map(finding => finding.component).filter(code => openLeaves(group).some(leaf => leaf.component.code === code))
    const marked = set.components.filter(component => shownOf(book(), set, component, 'proof') !== '')
    expect(marked.map(component => component.code)).toEqual(missed)
    expect(shownIn(book(), 'I5')).toBe(String(missed.length))
    expect(marked.map(component => shownOf(book(), set, component, 'proof'))).toEqual(marked.map(component => component.proof?.text.vi))
  })

  it('says in which state each component is', () => {
    const { group, unit } = scoreOf(book(), set)
    const settle = settler(set, { answers: unit.layers[0]?.answers ?? new Map(), exempt: new Set(), surveyHeld: false, best: () => undefined })
    const wiped = wipedBy(set.components.map(component => [component, settle(component)]))
    const names: Readonly<Record<string, string>> = { 'not-applicable': 'Không áp dụng', 'not-arisen': 'Không phát sinh', 'unreadable': 'Có ô chưa đọc được' }
    for (const leaf of openLeaves(group)) {
      const { component, state } = leaf
      const shown = shownOf(book(), set, component, 'state')
      const isTouched = component.inputs.some(input => unit.layers[0]?.answers.get(input.id)?.state === 'given')
      if (state === 'scored' && wiped.has(component.criterion)) expect([component.code, shown]).toEqual([component.code, 'Mất điểm cả tiêu chí'])
      else if (state === 'scored') expect([component.code, sign(lostOf(leaf)) > 0]).toEqual([component.code, !['Đủ điểm', 'Thưởng tối đa', 'Không bị trừ'].includes(shown)])
      else expect([component.code, shown]).toEqual([component.code, names[state] ?? (isTouched ? 'Còn thiếu số liệu' : 'Chưa kê khai')])
    }
  })

  it('names the next level by the points that stand', () => {
    const { group, unit } = scoreOf(book(), set)
    const settle = settler(set, { answers: unit.layers[0]?.answers ?? new Map(), exempt: new Set(), surveyHeld: false, best: () => undefined })
    const settled = set.components.map(component => [component, settle(component)] as const)
    for (const { component, state } of openLeaves(group)) {
      const lost = wipedBy(settled.filter(([each]) => each !== component)).has(component.criterion)
      const isOut = state === 'not-applicable' || state === 'not-arisen' || lost
      const stands = state === 'scored' ? signed(component, countedPoints(set, component, settle(component).points)) : zero
      const next = stairOf(set, component)?.levels.find(({ points }) => compare(signed(component, points), stands) > 0)
      const shown = shownOf(book(), set, component, 'next')
      expect([component.code, shown !== '']).toEqual([component.code, next !== undefined && !isOut])
      if (next !== undefined && !isOut) expect([component.code, worthIn(shown)]).toEqual([component.code, decimalText(next.points)])
    }
  })

  it('lists the figures that the score misses', () => {
    const { unit } = scoreOf(book(), set)
    const settle = settler(set, { answers: unit.layers[0]?.answers ?? new Map(), exempt: new Set(), surveyHeld: false, best: () => undefined })
    for (const component of set.components.filter(each => closedBy(each) === undefined)) {
      const missing = settle(component).state === 'blank' ? settle(component).missing : []
      const shown = shownOf(book(), set, component, 'figures')
      expect([component.code, missing.length === 0]).toEqual([component.code, shown === ''])
      expect(missing.filter(input => !shown.includes(input.name.vi))).toEqual([])
    }
  })

  it('sums up what is lost, and how far the next grade is', () => {
    const { group, unit } = scoreOf(book(), set)
    const { points, max, exactly, index: decisive, bonus, penalty, alone, graded } = standingOf(set, group, unit)
    const { rounding, grades } = set
    const seen = (value: Rational): string => decimalText(round(value, rounding.to, rounding.mode))
    const lost = add(sum(openLeaves(group).filter(leaf => leaf.component.list === 'base').map(lostOf)), penalty)
    expect(['A5', 'C5', 'D5', 'A7', 'C7'].map(cell => shownIn(book(), cell))).toEqual([lost, penalty, subtract(set.bonus?.max ?? zero, bonus), points, exactly].map(seen))
    const next = grades[alone === undefined ? grades.length - 1 : alone - 1]
    const held = graded === alone ? '' : '; đang bị khống chế hoặc hạ mức xếp loại'
    expect([shownIn(book(), 'D7'), shownIn(book(), 'G7')]).toEqual([grades[graded ?? -1]?.name.vi ?? '', (next === undefined ? 'Đã ở mức cao nhất' : `${next.name.vi} (từ ${decimalText(next.from)})`) + held])
    const short = next === undefined ? undefined : [subtract(next.from, decisive), subtract(divide(multiply(next.from, max), hundred), points)].map(value => most(zero, value))
    expect(['H7', 'I7'].map(cell => shownIn(book(), cell))).toEqual(short === undefined ? ['', ''] : decimals(short))
  })

  it('counts what loses points and what is not declared', () => {
    const { group, unit } = scoreOf(book(), set)
    const settle = settler(set, { answers: unit.layers[0]?.answers ?? new Map(), exempt: new Set(), surveyHeld: false, best: () => undefined })
    const leaves = openLeaves(group)
    const losing = leaves.filter(leaf => leaf.component.list !== 'bonus' && sign(lostOf(leaf)) > 0)
    const open = leaves.filter(({ component }) => ['blank', 'unreadable'].includes(settle(component).state))
    expect(['G5', 'H5'].map(cell => shownIn(book(), cell))).toEqual([losing.length, open.length].map(String))
  })
})

/** The points that a level is said to be worth. */
function worthIn(told: string): string {
  const found = /: (?:chỉ bị trừ |)([\d,]+) điểm(?: \(tối đa\))?$/u.exec(told)?.[1]
  return found?.replace(',', '.') ?? (told.endsWith(': không bị trừ') ? '0' : told)
}

describe('the search for gains', () => {
  it('loses as much', () => {
    for (const [index, { set }] of cases.entries()) {
      if (set.components.length > 40) continue
      const { unit } = scoreOf(books[index] ?? { file: '', sheets: [] }, set)
      const found = prospects(situate(set, [unit], unit)).filter(({ component, leaf }) => closedBy(component) === undefined && !(component.list === 'bonus' && leaf.state !== 'scored' && leaf.state !== 'blank' && leaf.state !== 'unreadable'))
      expect(found.map(({ component }) => [component.code, shownOf(books[index] ?? { file: '', sheets: [] }, set, component, 'lost')])).toEqual(found.map(({ component, lost }) => [component.code, decimalText(nine(lost))]))
    }
  })
})

describe('the forms that are tried', () => {
  it('wipe a criterion, lack proofs, are capped and come to several grades', () => {
    const all = cases.map(({ set }, index) => ({ set, book: books[index] ?? { file: '', sheets: [] } }))
    const shown = (column: 'state' | 'proof') => all.flatMap(({ set, book }) => set.components.map(component => shownOf(book, set, component, column)))
    const states = new Set(shown('state'))
    expect([...states]).toEqual(expect.arrayContaining(['Mất điểm cả tiêu chí', 'Không áp dụng', 'Không phát sinh', 'Còn thiếu số liệu', 'Chưa kê khai', 'Chưa được tính vì thiếu minh chứng', 'Bị trừ điểm', 'Còn mất điểm', 'Đủ điểm']))
    expect(shown('proof').filter(proof => proof !== '').length).toBeGreaterThan(20)
    expect(new Set(all.map(({ book }) => shownIn(book, 'G7'))).size).toBeGreaterThan(3)
    expect(all.filter(({ book }) => shownIn(book, 'G7').includes('khống chế')).length).toBeGreaterThan(2)
  })
})
