import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inputsOf, type CriteriaSet } from '../../src/criteria/criteria.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import type { Answer } from '../../src/evidence/answer.ts'
import { readForm } from '../../src/evidence/form.ts'
import { figureColumns, formColumns, formRows, ownInput, sheetNames } from '../../src/evidence/layout.ts'
import { workbookIn } from '../../src/io/xlsx-read.ts'
import { writeXlsx } from '../../src/io/xlsx-write.ts'
import { readYaml } from '../../src/io/yaml.ts'
import type { Input } from '../../src/methods/method.ts'
import { divide, exact, fractionText, hundred } from '../../src/rational.ts'
import { formBook } from '../../src/report/form/book.ts'
import type { Place } from '../../src/finding.ts'
import { columnNumber, type Cell, type Workbook } from '../../src/sheet.ts'
import { tongues } from '../../src/text.ts'
import { cell, date, percent, type Typed } from './workbook.ts'

/** What is typed for an input, or for a component whose state alone is stated; `value` is what it must be read as. */
interface Said { readonly id: string; readonly typed: Typed; readonly value: string }

const states: readonly (readonly [typed: string, state: string])[] = [['Không phát sinh', 'not-arisen'], ['KPS', 'not-arisen'], ['Không áp dụng', 'not-applicable'], ['không áp dụng'.normalize('NFD'), 'not-applicable']]

const stated = (id: string): fc.Arbitrary<Said> => fc.constantFrom(...states).map(([typed, value]) => ({ id, typed, value }))

const shown = ({ value, state }: Answer): string => (value === undefined ? state : value.is === 'number' ? fractionText(value.number) : value.is === 'date' ? value.date : value.option)

/** An answer to an input, and one of the ways to type it. */
function answer(input: Input): fc.Arbitrary<Said> {
  const said = (typed: Typed, value: string): Said => ({ id: input.id, typed, value })
  switch (input.kind) {
    case 'count': return fc.tuple(fc.nat(99999), fc.boolean()).map(([count, asText]) => said(asText ? tongues.vi.number(exact(count)) : count, String(count)))
    case 'money': return fc.nat(10 ** 9).map(amount => said(tongues.vi.number(exact(amount)), String(amount)))
    case 'number': return fc.nat(9999).map(tenths => said(tongues.vi.number(divide(exact(tenths), exact(10))), fractionText(divide(exact(tenths), exact(10)))))
    case 'percent': return fc.tuple(fc.integer({ min: 101, max: 10000 }), fc.constantFrom(0, 1, 2)).map(([hundredths, how]) => {
      const face = divide(exact(hundredths), hundred)
      const typed = how === 0 ? percent(divide(face, hundred).toString()) : how === 1 ? hundredths / 100 : `${tongues.vi.number(face)}%`
      return said(typed, fractionText(divide(face, hundred)))
    })
    case 'date': return fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.boolean()).map(([d, m, asText]) => {
      const iso = `2025-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
      return said(asText ? `${d}/${m}/2025` : date(iso), iso)
    })
    case 'points': return fc.constant(said(0, '0'))
    case 'yes-no': case 'choice': return fc.constantFrom(...input.options ?? []).map(option => said(option.name.vi, option.id))
  }
}

function filled(blank: Workbook, places: ReadonlyMap<string, Place>, answers: readonly Said[]): Workbook {
  return {
    ...blank,
    sheets: blank.sheets.map(sheet => {
      const typed = answers.filter(({ id }) => places.get(id)?.sheet === sheet.name).map(each => cell(each.typed, places.get(each.id)?.cell ?? ''))
      const kept = (cells: readonly Cell[]): readonly Cell[] => cells.filter(each => !typed.some(other => other.address === each.address))
      return { ...sheet, rows: sheet.rows.map(row => ({ ...row, cells: [...kept(row.cells), ...typed.filter(each => each.row === row.number)].sort((a, b) => a.column - b.column) })) }
    }),
  }
}

/** Values pasted over formulas, the hidden sheet and the hidden columns left behind. */
const pasted = (book: Workbook): Workbook => ({
  ...book,
  sheets: book.sheets.filter(sheet => sheet.name in lastVisible).map(sheet => ({
    ...sheet, rows: sheet.rows.map(row => ({ ...row, cells: row.cells.filter(each => each.column <= (lastVisible[sheet.name] ?? 0)).map(({ formula: _, ...each }) => each) })),
  })),
})
const lastVisible: Readonly<Record<string, number>> = { [sheetNames.form]: columnNumber(formColumns.explanation), [sheetNames.figures]: columnNumber(figureColumns.note) }

const root = new URL('../../', import.meta.url)
const shipped = [
  ...readdirSync(new URL('criteria', root)).filter(name => /^[^.]+\.yaml$/.test(name)).map(name => `criteria/${name}`), 'examples/bai-bao/tieu-chi.yaml', 'examples/binh-duong-2017/tieu-chi.yaml',
]

describe.each(shipped)('%s', async file => {
  const { set } = loadCriteria(readYaml(readFileSync(new URL(file, root)), file))
  const written = await writeXlsx(formBook(set as CriteriaSet, { id: 'xa-a', name: 'Xã A' }))
  const { workbook: blank } = await workbookIn(Buffer.from(written), 'phieu/xa-a.xlsx')
  if (set === undefined || blank === undefined) throw new Error(`${file} gives no form`)
  const empty = readForm(blank, set)
  const placeIn = (row: number): Place => ({ file: blank.file, sheet: sheetNames.form, cell: `${formColumns.declared}${row}` })
  const own = new Map(formRows(set).flatMap(row => (row.is === 'component' ? [[row.component.code, placeIn(row.row)] as const] : [])))
  const places: ReadonlyMap<string, Place> = new Map([...own, ...[...empty.layer?.answers ?? []].map(([id, each]) => [id, each.from] as const)])
  const open = new Set(set.components.filter(each => each.source === 'self' && each.method !== 'relative').flatMap(each => each.inputs.map(input => input.id)))
  const asked = [...inputsOf(set).values()].filter(input => open.has(input.id) || input.shared)
  const below = set.components.filter(each => each.source === 'self' && each.method !== 'relative' && ownInput(each) === undefined).map(each => each.code)

  const anything = asked.map(input => fc.oneof({ weight: 5, arbitrary: answer(input) }, { weight: 1, arbitrary: stated(input.id) }))
  const answers = fc.subarray([...anything, ...below.map(stated)], { minLength: Math.min(1, asked.length) }).chain(some => fc.tuple(...some))
  const read = (book: Workbook): unknown => [...readForm(book, set).layer?.answers.values() ?? []].filter(each => each.state !== 'blank').map(each => [each.id, shown(each), each.from]).sort()
  const wanted = (said: readonly Said[]): unknown => said.map(each => [each.id, each.value, places.get(each.id)]).sort()

  it('a blank form has a place for every answer, and nothing to tell', () => {
    expect(empty.findings).toEqual([])
    expect(asked.filter(input => places.get(input.id)?.cell === undefined)).toEqual([])
    expect([...empty.layer?.answers.values() ?? []].filter(each => each.state !== 'blank')).toEqual([])
  })

  it('what is typed into it comes back, values and states, each at its place', () =>
    fc.assert(fc.property(answers, said => { expect(read(filled(blank, places, said))).toEqual(wanted(said)) }), { numRuns: 20 }))

  it('and so it does from a copy without hidden columns', () =>
    fc.assert(fc.property(answers, said => { expect(read(pasted(filled(blank, places, said)))).toEqual(wanted(said)) }), { numRuns: 10 }))
})
