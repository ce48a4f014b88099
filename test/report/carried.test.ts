import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { diffSets, type SetDiff } from '../../src/criteria/diff/diff.ts'
import type { Edition } from '../../src/criteria/diff/change.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import type { SetData } from '../../src/criteria/written.ts'
import { isAnswered, type Answer, type Dossier } from '../../src/evidence/answer.ts'
import { gather } from '../../src/evidence/gather.ts'
import { agree, answersOf } from '../../src/evidence/merge.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import { workbookIn } from '../../src/io/xlsx-read.ts'
import { writeXlsx } from '../../src/io/xlsx-write.ts'
import { readYaml } from '../../src/io/yaml.ts'
import type { Book } from '../../src/page.ts'
import { exact } from '../../src/rational.ts'
import { formBook } from '../../src/report/form/book.ts'
import { carriedBook, fitting } from '../../src/report/form/carried.ts'
import { movesOf, newQuestions, type Moves } from '../../src/scoring/carry/moves.ts'
import type { Sheet, Workbook } from '../../src/sheet.ts'
import { recalculate } from '../libreoffice.ts'
import { fillForm, type FormAnswers, type FormWords } from './fill-form.ts'
import { randomAnswers } from './random-answers.ts'

const unit = { id: 'xa-a', name: 'Xã A' }

/** A set with all by which a comparison finds what continues what. */
function edition(yaml: string | Uint8Array): Edition {
  const source = readYaml(typeof yaml === 'string' ? Buffer.from(yaml) : yaml, 'thu.yaml')
  const { set, findings } = loadCriteria(source)
  if (set === undefined) throw new Error(findings.map(each => `${each.code} ${each.message.vi}`).join('\n'))
  return { set, data: source.data as SetData, place: () => ({ file: 'thu.yaml' }) }
}

const shipped = (name: string): Edition => edition(readFileSync(join(import.meta.dirname, '../../criteria', name)))

async function opened(book: Book): Promise<Workbook> {
  const { workbook, findings } = await workbookIn(Buffer.from(await writeXlsx(book)), 'cu.xlsx')
  if (workbook === undefined) throw new Error(JSON.stringify(findings))
  return workbook
}

/** A form as it comes back: written, opened and gathered. */
async function sent(book: Book, { set }: Pick<Edition, 'set'>): Promise<Dossier> {
  const [dossier] = gather(set, [{ ...unit, kind: 'xã', predecessors: [], notApplicable: [] }], [{ as: 'form', files: [{ file: 'cu.xlsx', workbook: await opened(book), findings: [] }] }]).dossiers
  if (dossier === undefined) throw new Error('nothing was gathered')
  return dossier
}

interface Done { readonly diff: SetDiff; readonly before: Dossier; readonly after: Dossier; readonly moves: Moves; readonly book: Book }

async function carry(old: Edition, now: Edition, answers: FormAnswers, words: FormWords = new Map()): Promise<Done> {
  const diff = diffSets(old, now)
  const before = await sent(fillForm(formBook(old.set, unit), old.set, answers, words), old)
  const moves = fitting(movesOf(before, diff), 'vi')
  const book = carriedBook(formBook(now.set, unit), now.set, moves, { file: 'cu.xlsx', ...(old.set.year === now.set.year ? {} : { year: old.set.year }) }, 'vi')
  return { diff, before, moves, book, after: await sent(book, now) }
}

const wordsFor = ({ set }: Edition): FormWords =>
  new Map(set.components.filter(({ source }) => source === 'self').map(({ code }, index) => [code, { ...(index % 3 === 0 ? {} : { proof: `Báo cáo số ${index}/BC-UBND` }), ...(index % 2 === 0 ? {} : { explanation: `Giải trình ${code}` }) }]))

const standing = (dossier: Dossier): ReadonlyMap<string, Answer> => new Map([...answersOf(dossier.layers)].filter(([, answer]) => isAnswered(answer)))
const said = (dossier: Dossier): readonly string[] => [...standing(dossier)].map(([id, answer]) => `${id}: ${answer.state} ${shown(answer)}`).sort()
const shown = ({ value }: Answer): string => (value === undefined ? '' : value.is === 'number' ? value.number.toFraction() : value.is === 'date' ? value.date : value.option)
const proofsIn = (dossier: Dossier): readonly string[] => dossier.layers.flatMap(layer => [...layer.proofs].map(([code, { proof, explanation }]) => `${code}: ${proof} | ${explanation}`)).sort()
const cellOf = ({ from }: Pick<Answer, 'from'>): string => `${from.sheet ?? ''}!${from.cell ?? ''}`

const names = ['xa-2025.yaml', 'xa-2026.yaml', 'xa-2016.yaml', 'hdnd-xa-thanh-hoa.yaml', 'co-quan-chuyen-mon-2025.yaml', 'don-vi-su-nghiep-2025.yaml']

describe.each(names)('a form of %s carried to a new form of the same set', name => {
  const now = shipped(name)

  it('answers the same, with the same proofs and explanations', async () => {
    for (const seed of [1, 2, 3]) {
      const { before, after, moves } = await carry(now, now, randomAnswers(now.set, seed), wordsFor(now))
      expect(moves.left).toEqual([])
      expect(said(after)).toEqual(said(before))
      expect(said(after).length).toBeGreaterThan(10)
      expect(proofsIn(after)).toEqual(proofsIn(before))
      expect(newQuestions(diffSets(now, now))).toEqual([])
    }
  })
})

describe('a form of last year', () => {
  const [old, now] = [shipped('xa-2025.yaml'), shipped('xa-2026.yaml')]

  it('brings over what is asked again, and nothing is lost: each answered cell moves or is told', async () => {
    for (const seed of [1, 2, 3, 4]) {
      const { diff, before, after, moves } = await carry(old, now, randomAnswers(old.set, seed), wordsFor(old))
      const was = standing(before)
      for (const [id, answer] of standing(after)) {
        const origin = diff.carried.inputs.get(id)?.from ?? [...diff.carried.codes].find(([, to]) => to === id)?.[0] ?? ''
        expect([id, agree(answer, was.get(origin) ?? { ...answer, state: 'blank' })]).toEqual([id, true])
      }
      const told = new Set([...moves.moves.map(({ old: each }) => cellOf(each)), ...moves.left.map(each => cellOf(each.old))])
      expect([...was.values()].filter(answer => !told.has(cellOf(answer)))).toEqual([])
      expect(moves.moves.length).toBe(standing(after).size)
      expect(proofsIn(after)).toHaveLength(moves.proofs.size)
      const proofs = before.layers.reduce((count, layer) => count + layer.proofs.size, 0)
      expect(moves.proofs.size + moves.left.filter(({ is }) => is === 'proof').length).toBe(proofs)
    }
  })

  it('goes by `formerly`: 1.4.1 of the old set stands under the code that continues it', async () => {
    const heir = now.set.components.find(({ formerly }) => formerly === '1.4.1')
    const id = old.set.components.find(({ code }) => code === '1.4.1')?.inputs[0]?.id ?? ''
    const { after } = await carry(old, now, new Map([[id, 'not-arisen' as const]]))
    expect([...standing(after).keys()].map(each => heir?.inputs.some(input => input.id === each) === true || each === heir?.code)).toEqual([true])
    expect(heir?.code).not.toBe('1.4.1')
  })

  it('leaves dates behind, which are of another year, and says so in the row', async () => {
    const { moves, book } = await carry(old, now, new Map([['1.1.1.date', { is: 'date', date: '2025-01-20' }]]))
    expect(moves.moves).toEqual([])
    expect(moves.left.map(({ id, because, to }) => [id, because, to])).toEqual([['1.1.1.date', 'past', '1.1.1.date']])
    expect(book.pages[0]?.rows.flatMap(row => row.boxes.map(box => String(box?.value ?? ''))).filter(value => value.includes('“20/01/2025”'))).toHaveLength(1)
  })

  it('says on top and in each row that it is of another year', async () => {
    const { moves, book } = await carry(old, now, randomAnswers(old.set, 5))
    const texts = book.pages.flatMap(page => page.rows.flatMap(row => row.boxes.map(box => String(box?.value ?? ''))))
    expect(texts.filter(value => value.includes(`Ô nền xanh: ${moves.moves.length} ô mang sang từ cu.xlsx là số liệu năm 2025, phải thay bằng số liệu năm 2026`))).toHaveLength(2)
    expect(texts.filter(value => value.includes('Mang sang từ phiếu năm 2025 ('))).toHaveLength(moves.moves.length)
  })
})

const head = (id: string, further = ''): string => `
id: ${id}
title: Bộ thử
year: 2025
period: { from: 2025-01-01, to: 2025-12-31 }
sample: true
applies: [xã]
scale: 10
grades: [{ id: dat, name: Đạt, from: 0 }]
${further}
fields:
  - code: '1'
    name: Lĩnh vực
    criteria:
`
const levels = (...all: readonly string[]): string => `{ method: choice, levels: [${all.map((name, index) => `{ id: m${name.length}, name: ${name}, points: ${all.length - index} }`).join(', ')}] }`

describe('a set that was issued again', () => {
  it('a level that is gone is left behind; one that was renamed under its id is not guessed', async () => {
    const old = edition(`${head('thu')}      - { code: '1.1', name: Mức đạt được, max: 10, rule: ${levels('Hoàn thành xuất sắc', 'Hoàn thành', 'Chưa hoàn thành nhiệm vụ')} }
`)
    const now = edition(`${head('thu')}      - { code: '1.1', name: Mức đạt được, max: 10, rule: ${levels('Hoàn thành xuất sắc', 'Chưa hoàn thành nhiệm vụ')} }
`)
    const [gone, stays] = [old.set.components[0]?.inputs[0]?.options?.[1]?.id ?? '', old.set.components[0]?.inputs[0]?.options?.[0]?.id ?? '']
    const lost = await carry(old, now, new Map([['1.1', { is: 'option', option: gone }]]))
    expect([lost.moves.moves, lost.moves.left.map(({ because, old: { read } }) => [because, read])]).toEqual([[], [['option', 'Hoàn thành']]])
    expect(said((await carry(old, now, new Map([['1.1', { is: 'option', option: stays }]]))).after)).toEqual([`1.1: given ${stays}`])
  })

  const two = (first: string, second: string): string => `${head('thu')}
      - { code: '1.1', name: Số tin bài, max: 5, rule: { method: count, of: { name: Số tin bài, unit: tin }, each: 1 } }
      - { code: '1.2', name: ${first}, max: 5, rule: { method: count, of: { name: ${second}, unit: hội nghị }, each: 1 } }
`
  const merged = edition(`${head('thu')}      - { code: '1.5', name: Tuyên truyền, max: 10, formerly: ['1.1', '1.2'], rule: { method: formula, points: a+b, figures: { a: { name: Số tin bài, unit: tin, kind: count }, b: { name: Số hội nghị, unit: hội nghị, kind: count } } } }
`)

  it('a merged component takes the answers of both, its proof from the one that it continues; the other proof is told', async () => {
    const { after, moves } = await carry(edition(two('Hội nghị', 'Số hội nghị')), merged,
      new Map([['1.1.of', { is: 'number', number: exact(3) }], ['1.2.of', { is: 'number', number: exact(2) }]]), new Map([['1.1', { proof: 'Báo cáo 1' }], ['1.2', { proof: 'Báo cáo 2' }]]))
    expect(said(after).map(each => each.replace(/^1\.5\.\w+/, '1.5'))).toEqual(['1.5: given 3', '1.5: given 2'])
    expect(proofsIn(after)).toEqual(['1.5: Báo cáo 1 | '])
    expect(moves.left.map(({ is, id, because, old: { read } }) => [is, id, because, read])).toEqual([['proof', '1.2', 'merged', 'Báo cáo 2']])
  })

  it('a question that changed its unit is another one; its whole state still holds', async () => {
    const old = edition(two('Hội nghị', 'Số hội nghị'))
    const now = edition(two('Hội nghị', 'Số hội nghị').replace('unit: hội nghị', 'unit: người'))
    const counted = await carry(old, now, new Map([['1.2.of', { is: 'number', number: exact(2) }]]))
    expect([said(counted.after), counted.moves.left.map(({ id, because, to }) => [id, because, to])]).toEqual([[], [['1.2.of', 'changed', '1.2']]])
    const stated = await carry(old, now, new Map([['1.2.of', 'not-applicable' as const]]))
    expect([said(stated.after), stated.moves.left]).toEqual([['1.2.of: not-applicable '], []])
  })

  it('what the cell of the new form would not take is left behind', async () => {
    const points = (max: number): string => `${head('thu')}      - { code: '1.1', name: Điểm tự cho, max: ${max}, rule: { method: given, step: 0.5 } }
      - { code: '1.2', name: Khác, max: ${10 - max}, rule: { method: yes-no } }
`
    const { moves, after } = await carry(edition(points(5)), edition(points(3)), new Map([['1.1.points', { is: 'number', number: exact('4.5') }]]))
    expect([said(after), moves.left.map(({ id, because }) => [id, because])]).toEqual([[], [['1.1.points', 'unfit']]])
  })

  it('what could not be read stays unread, and its words stand in the row', async () => {
    const now = edition(two('Hội nghị', 'Số hội nghị'))
    const form = formBook(now.set, unit)
    const typed: Book = { ...form, pages: form.pages.map(page => ({ ...page, rows: page.rows.map(row => ({ ...row, boxes: row.boxes.map((box, column) => (column === 3 && box?.open === true ? { ...box, value: 'khoảng 10' } : box)) })) })) }
    const moves = fitting(movesOf(await sent(typed, now), diffSets(now, now)), 'vi')
    expect([moves.moves, moves.left.map(({ because, old }) => [because, old.read])]).toEqual([[], [['unreadable', 'khoảng 10'], ['unreadable', 'khoảng 10']]])
    const rows = carriedBook(form, now.set, moves, { file: 'cu.xlsx' }, 'vi').pages[0]?.rows ?? []
    expect(rows.filter(row => row.boxes.some(box => String(box?.value ?? '').includes('Chưa mang sang “khoảng 10” của phiếu cũ (Tự chấm!D')))).toHaveLength(2)
  })
})

describe('the results stored in a carried form', () => {
  let folder = ''
  afterAll(async () => rm(folder, { recursive: true, force: true }))

  it('are those that LibreOffice works out from its cells', async () => {
    folder = await mkdtemp(join(tmpdir(), 'cchc-carried-'))
    const pairs: readonly (readonly [string, string])[] = [['xa-2025.yaml', 'xa-2026.yaml'], ['hdnd-xa-thanh-hoa.yaml', 'hdnd-xa-thanh-hoa.yaml'], ['co-quan-chuyen-mon-2025.yaml', 'co-quan-chuyen-mon-2025.yaml']]
    const books: Workbook[] = []
    const files: string[] = []
    for (const [index, [from, to]] of pairs.entries()) {
      const [old, now] = [shipped(from), shipped(to)]
      const { book } = await carry(old, now, randomAnswers(old.set, 40 + index), wordsFor(old))
      const file = join(folder, `${index}.xlsx`)
      await writeFile(file, await writeXlsx(book))
      files.push(file)
      books.push(await opened(book))
    }
    for (const [index, file] of (await recalculate(files, join(folder, 'out'))).entries()) {
      const { workbook } = await readSheets(file, 'cu.xlsx')
      const live = resultsIn(workbook?.sheets ?? [])
      const stored = resultsIn(books[index]?.sheets ?? [])
      expect(stored.size).toBeGreaterThan(300)
      expect([...stored].filter(([cell, value]) => live.get(cell) !== value).map(([cell, value]) => [cell, value, live.get(cell)])).toEqual([])
    }
  }, 120_000)
})

/** What the formulas of a workbook show: numbers at twelve digits, for sums of doubles are not the exact sums. */
function resultsIn(sheets: readonly Sheet[]): ReadonlyMap<string, string> {
  return new Map(sheets.flatMap(sheet => sheet.rows.flatMap(row => row.cells.filter(cell => cell.formula !== undefined).map(cell => {
    const { content } = cell
    const value = content.is === 'number' ? String(Number(Number(content.number).toPrecision(12))) : content.is === 'date' ? content.serial : content.is === 'text' ? content.text : content.is === 'error' ? content.code : content.is === 'boolean' ? String(content.value) : ''
    return [`${sheet.name}!${cell.address}`, value] as const
  }))))
}
