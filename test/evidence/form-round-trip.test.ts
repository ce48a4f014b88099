import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inputsOf, type CriteriaSet } from '../../src/criteria/criteria.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import type { Value } from '../../src/evidence/answer.ts'
import { readForm } from '../../src/evidence/form.ts'
import { workbookIn } from '../../src/io/xlsx-read.ts'
import { writeXlsx } from '../../src/io/xlsx-write.ts'
import { readYaml } from '../../src/io/yaml.ts'
import type { Input } from '../../src/methods/method.ts'
import { divide, exact, fractionText, hundred } from '../../src/rational.ts'
import { formBook } from '../../src/report/form/book.ts'
import type { Place } from '../../src/finding.ts'
import type { Cell, Workbook } from '../../src/sheet.ts'
import { tongues } from '../../src/text.ts'
import { cell, date, percent, type Typed } from './workbook.ts'

interface Said { readonly id: string; readonly typed: Typed; readonly value: string }

const shown = (value: Value | undefined): string => (value === undefined ? '' : value.is === 'number' ? fractionText(value.number) : value.is === 'date' ? value.date : value.option)

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

describe.each(['criteria/xa-2025.yaml', 'criteria/hdnd-xa-thanh-hoa.yaml'])('%s', async file => {
  const bytes = readFileSync(new URL(`../../${file}`, import.meta.url))
  const { set } = loadCriteria(readYaml(bytes, file))
  const written = await writeXlsx(formBook(set as CriteriaSet, { id: 'xa-a', name: 'Xã A' } as never))
  const { workbook: blank } = await workbookIn(Buffer.from(written), 'phieu/xa-a.xlsx')
  if (set === undefined || blank === undefined) throw new Error(`${file} gives no form`)
  const empty = readForm(blank, set)
  const places = new Map([...empty.layer?.answers ?? []].map(([id, each]) => [id, each.from]))
  const open = new Set(set.components.filter(each => each.source === 'self' && each.method !== 'relative').flatMap(each => each.inputs.map(input => input.id)))
  const asked = [...inputsOf(set).values()].filter(input => open.has(input.id) || input.shared)

  it('a blank form has a place for every answer, and nothing to tell', () => {
    expect(empty.findings).toEqual([])
    expect(asked.filter(input => places.get(input.id)?.cell === undefined)).toEqual([])
    expect([...empty.layer?.answers.values() ?? []].filter(each => each.state !== 'blank')).toEqual([])
  })

  it('what is typed into it comes back, at its place', () => fc.assert(fc.property(fc.subarray([...asked], { minLength: 1 }).chain(inputs => fc.tuple(...inputs.map(answer))), answers => {
    const read = readForm(filled(blank, places, answers), set)
    const got = [...read.layer?.answers.values() ?? []].filter(each => each.state !== 'blank')
    expect(Object.fromEntries(got.map(each => [each.id, shown(each.value)]))).toEqual(Object.fromEntries(answers.map(each => [each.id, each.value])))
    expect(got.every(each => each.from === places.get(each.id) || each.from.cell === places.get(each.id)?.cell)).toBe(true)
  }), { numRuns: 25 }))
})
