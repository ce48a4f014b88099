import { describe, expect, it } from 'vitest'
import { readAnnex } from '../../src/evidence/annex.ts'
import { looksLikeForm, readForm, readForms } from '../../src/evidence/form.ts'
import { sheetNames } from '../../src/evidence/layout.ts'
import { kindOf } from '../../src/evidence/reading/kind.ts'
import { readRoster } from '../../src/evidence/roster.ts'
import { readTable } from '../../src/evidence/table.ts'
import { workbookIn } from '../../src/io/xlsx-read.ts'
import { writeXlsx } from '../../src/io/xlsx-write.ts'
import { formBook } from '../../src/report/form/book.ts'
import { scoreGroup } from '../../src/scoring/group.ts'
import type { Sheet, Workbook } from '../../src/sheet.ts'
import { same } from '../../src/text.ts'
import { fillForm } from '../report/fill-form.ts'
import { everyMethod, shipped } from '../report/form-sets.ts'
import { randomAnswers } from '../report/random-answers.ts'
import { dossier } from '../scoring/build.ts'

const sets = [['every method', everyMethod('')], ['the commune sample', shipped('xa-2025.yaml')]] as const

async function filledForm(set: (typeof sets)[number][1], lang: 'vi' | 'en' = 'vi'): Promise<Workbook> {
  const answers = lang === 'vi' ? randomAnswers(set, 3) : new Map()
  const { workbook } = await workbookIn(Buffer.from(await writeXlsx(fillForm(formBook(set, { id: 'xa-a', name: 'Xã A' }, lang), set, answers))), 'phieu.xlsx')
  if (workbook === undefined) throw new Error('not read')
  return workbook
}

const isMissing = (sheet: Sheet): boolean => sheet.name === sheetNames.missing
const renamed = (book: Workbook, names: Readonly<Record<string, string>>): Workbook => ({ ...book, sheets: book.sheets.map(sheet => ({ ...sheet, name: names[sheet.name] ?? sheet.name })) })
const without = (book: Workbook): Workbook => ({ ...book, sheets: book.sheets.filter(sheet => !isMissing(sheet)) })
const first = (book: Workbook): Workbook => ({ ...book, sheets: [...book.sheets.filter(isMissing), ...book.sheets.filter(sheet => !isMissing(sheet))] })

describe.each(sets)('a form of %s', (_name, set) => {
  it.each<readonly [string, (book: Workbook) => Workbook]>([
    ['as it is', book => book],
    ['its sheet “Còn thiếu” renamed', book => renamed(book, { [sheetNames.missing]: 'Trang 3' })],
    ['that sheet named like the unit', book => renamed(book, { [sheetNames.missing]: 'Xã A' })],
    ['that sheet in front', first],
  ])('%s reads as one without that sheet', async (_how, change) => {
    const plain = await filledForm(set)
    const [read, old] = [readForm(change(plain), set), readForm(without(plain), set)]
    expect(read).toEqual(old)
    expect(readForms(change(plain), set, name => name.startsWith('Xã')).map(each => each.layer)).toEqual([old.layer])
    const score = (layer: typeof read.layer) => scoreGroup(same('Nhóm'), set, layer === undefined ? [] : [dossier('xa-a', [layer])])
    const told = (layer: typeof read.layer) => score(layer).units.map(unit => ({ ...unit, leaves: unit.leaves.map(leaf => ({ ...leaf, trace: leaf.trace?.() })) }))
    expect(told(read.layer)).toEqual(told(old.layer))
    expect(read.layer?.answers.size).toBeGreaterThan(20)
  })

  it('is read when all its sheets are renamed', async () => {
    const plain = await filledForm(set)
    const names = { [sheetNames.form]: 'A', [sheetNames.figures]: 'B', [sheetNames.missing]: 'C' }
    expect(readForm(renamed(plain, names), set)).toEqual(readForm(renamed(without(plain), names), set))
  })

  it('gives the same criteria table to import', async () => {
    const plain = await filledForm(set)
    const about = { title: 'phieu', year: 2025 }
    const skeleton = readAnnex(without(plain), about).skeleton
    expect(skeleton?.fields.length).toBeGreaterThan(0)
    expect(readAnnex(plain, about).skeleton).toEqual(skeleton)
    expect(readAnnex(renamed(first(plain), { [sheetNames.missing]: 'Trang 1' }), about).skeleton).toEqual(skeleton)
  })

  it.each(['vi', 'en'] as const)('has a sheet that alone is no form, table, roster or criteria table, in %s', async lang => {
    const plain = await filledForm(set, lang)
    const alone = { ...plain, sheets: plain.sheets.filter(isMissing).map(sheet => ({ ...sheet, name: 'Trang 1' })) }
    expect(looksLikeForm(alone)).toBe(false)
    expect(kindOf(alone, set).as).toBe('table')
    expect(readTable(alone.sheets, set, [], 'Bảng', 'bang.xlsx', { open: true })).toMatchObject({ made: [], chosen: [] })
    expect(readRoster(alone.sheets, set, 'don-vi.xlsx').units).toEqual([])
    expect(readAnnex(alone, { title: 'phieu', year: 2025 }).skeleton).toBeUndefined()
  })
})
