import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { take } from '../../src/evidence/intake.ts'
import type { Finding } from '../../src/finding.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import type { WorkbookRead } from '../../src/io/xlsx-read.ts'
import type { Input, InputKind } from '../../src/methods/method.ts'
import { exact, fractionText } from '../../src/rational.ts'
import type { Cell } from '../../src/sheet.ts'
import { same } from '../../src/text.ts'

/** One line of a data file of the torture folder: a cell, and what must come of it. */
export interface TortureCase {
  /** `Số!B2`, as Excel shows it. */
  readonly at: string
  readonly name: string
  /** Where the case was met. */
  readonly from: string
  /** The question that the cell answers, one of `asks`. */
  readonly ask: string
  /** The value, or the state. */
  readonly reads: string
  /** Codes of the findings of intake, in their order, without `intake/`. */
  readonly codes?: readonly string[]
  /** The code of a finding that the door tells at this very cell. */
  readonly told?: string
  /** What is read instead after LibreOffice saved the book. */
  readonly libreoffice?: string
}

const input = (kind: InputKind, more: Partial<Input> = {}): Input => ({ id: 'x', name: same('Câu hỏi'), kind, shared: false, ...more })
const options = [['a', 'Đúng hạn'], ['b', 'Ủy quyền đúng kỳ'], ['c', 'Báo cáo quý']].map(([id = '', name = '']) => ({ id, name: same(name) }))

const asks: Readonly<Record<string, Input>> = {
  'count': input('count', { unit: same('hồ sơ') }), 'number': input('number', { unit: same('ha') }), 'percent': input('percent', { unit: same('%') }),
  'money': input('money', { unit: same('đồng') }), 'millions': input('money', { unit: same('triệu đồng') }),
  'points': input('points', { from: exact(0), to: exact(2), step: exact('0.25') }), 'points60': input('points', { from: exact(0), to: exact(60) }),
  'date': input('date'), 'date or no': input('date', { orNo: true }),
  'yes-no': input('yes-no', { options: [{ id: 'yes', name: same('Có') }, { id: 'no', name: same('Không') }] }), 'choice': input('choice', { options }),
}

const folder = resolve(import.meta.dirname, '../fixtures/torture')

/** The data of a book of the torture folder. */
export const casesOf = (book: string): unknown => JSON.parse(readFileSync(resolve(folder, `${book}.json`), 'utf8'))

const cellAt = ({ workbook }: WorkbookRead, sheet: string, address: string): Cell | undefined =>
  workbook?.sheets.find(each => each.name === sheet)?.rows.flatMap(row => row.cells).find(cell => cell.address === address)

/** The value in short, or the state, then the codes; and whether each finding stands at the sheet and cell of the case. */
function readingOf(read: WorkbookRead, file: string, { at, ask }: TortureCase): { readonly says: string; readonly strayed: readonly Finding[] } {
  const [sheet = '', address = ''] = at.split('!')
  const asked = asks[ask]
  if (asked === undefined) throw new Error(`no question “${ask}”`)
  const { answer, findings } = take(cellAt(read, sheet, address), asked, file, sheet, { address })
  const value = answer.value
  const shown = value === undefined ? answer.state : value.is === 'number' ? fractionText(value.number) : value.is === 'date' ? value.date : value.option
  return { says: [shown, ...findings.map(({ code }) => code.replace('intake/', ''))].join(' '), strayed: findings.filter(each => each.at?.sheet !== sheet || each.at.cell !== address) }
}

/** Reads one file of the torture folder, and holds every case and every finding of the door against it. */
export function tortured(file: string, cases: readonly TortureCase[], expected = (each: TortureCase): string => [each.reads, ...each.codes ?? []].join(' ')): void {
  describe(file, () => {
    let read: WorkbookRead = { findings: [] }
    beforeAll(async () => { read = await readSheets(resolve(folder, file), file) })

    it.each(cases.map(each => [each.name, each.at, each] as const))('%s (%s)', (_, __, each) => {
      expect(readingOf(read, file, each)).toEqual({ says: expected(each), strayed: [] })
    })

    it('the door tells what it should, where it should, and nothing else', () =>
      expect(read.findings.map(({ code, at }) => `${code} ${at?.sheet}!${at?.cell}`).sort()).toEqual(cases.flatMap(each => (each.told === undefined ? [] : [`${each.told} ${each.at}`])).sort()))
  })
}
