import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSheets } from '../../../src/io/read-sheets.ts'
import type { Content, Workbook } from '../../../src/sheet.ts'
import { recalculate } from '../../libreoffice.ts'

/** Cells by `Sheet!A1`. */
export type Cells = ReadonlyMap<string, { readonly content: Content; readonly formula?: string }>

export const cellsOf = (workbook: Workbook): Cells =>
  new Map(workbook.sheets.flatMap(sheet => sheet.rows.flatMap(row => row.cells.map(cell => [`${sheet.name}!${cell.address}`, cell] as const))))

async function opened(file: string): Promise<Cells> {
  const { workbook, findings } = await readSheets(file, 'ket-qua.xlsx')
  if (workbook === undefined) throw new Error(JSON.stringify(findings))
  return cellsOf(workbook)
}

/** Each workbook as it was written, and as LibreOffice recalculated it. */
export async function bothWays(books: readonly Uint8Array[]): Promise<readonly (readonly [written: Cells, recalculated: Cells])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-ket-qua-'))
  try {
    const files = books.map((_, index) => join(folder, `${index}.xlsx`))
    for (const [index, book] of books.entries()) await writeFile(files[index] ?? '', book)
    const after = await recalculate(files, join(folder, 'out'))
    return await Promise.all(files.map(async (file, index) => [await opened(file), await opened(after[index] ?? '')] as const))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a cell holds, as a text; numbers to nine decimals, where doubles have no more to say. */
export const held = (content: Content | undefined): string => (content === undefined || content.is === 'blank' ? ''
  : content.is === 'number' ? Number(content.number).toFixed(9) : content.is === 'text' ? content.text : content.is)

/** The formulas whose recalculated value is not the stored one: `Xếp hạng!A12 = …: 3 is 4`. */
export function unlike(written: Cells, recalculated: Cells): readonly string[] {
  return [...written].flatMap(([place, { content, formula }]) => {
    const [before, after] = [held(content), held(recalculated.get(place)?.content)]
    return formula === undefined || before === after ? [] : [`${place} = ${formula}: ${before} is ${after}`]
  })
}

export const fileBytes = (path: string): Promise<Uint8Array> => readFile(path)
