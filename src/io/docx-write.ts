import type { FileChild, Paragraph as WordParagraph, Table as WordTable } from 'docx'
import type { Block, Paper, PaperCell, PaperRow, PaperTable, Print } from '../document.ts'
import { repacked } from './package/repack.ts'

type Word = typeof import('docx')

/** The font of every paper; Vietnamese offices are bound to it by decree 30/2020/NĐ-CP. */
const font = 'Times New Roman'
const size = { text: 11, table: 11 }
/** In twentieths of a point: A4, its margins, and the space around a line. */
const a4 = { width: 11_906, height: 16_838 }
const margin = { top: 1020, bottom: 1020, left: 1134, right: 850 }
const apart = { before: 40, after: 40 }

/** Written instead of the time of writing: the same paper gives the same bytes. */
const written = '2025-01-01T00:00:00Z'

/** A paper as the bytes of a .docx file. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const word = await import('docx')
  const room = (paper.landscape ? a4.height : a4.width) - margin.left - margin.right
  const document = new word.Document({
    title: paper.title, creator: 'cchc', lastModifiedBy: 'cchc', revision: 1,
    styles: { default: { document: { run: { font, size: size.text * 2, language: { value: 'vi-VN' } } } } },
    sections: [{
      properties: { page: { size: { ...a4, orientation: paper.landscape ? word.PageOrientation.LANDSCAPE : word.PageOrientation.PORTRAIT }, margin } },
      footers: { default: pageNumbers(word) },
      children: paper.blocks.map(block => blockOf(word, block, room)),
    }],
  })
  return repacked(new Uint8Array(await word.Packer.toBuffer(document)), timeless)
}

const timeless = (path: string, xml: string): string => (path === 'docProps/core.xml' ? xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, written) : xml)

const pageNumbers = (word: Word) => new word.Footer({
  children: [new word.Paragraph({ alignment: word.AlignmentType.CENTER, children: [new word.TextRun({ children: [word.PageNumber.CURRENT] })] })],
})

const blockOf = (word: Word, block: Block, room: number): FileChild =>
  (block.is === 'table' ? tableOf(word, block, room) : lineOf(word, block.text, block, block.size ?? size.text))

/** XML has no control characters but these two. */
const clean = (text: string): string => text.replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]|\p{Cs}/gu, '')

function lineOf(word: Word, text: string, { bold = false, italic = false, align = 'left' }: Print, points: number): WordParagraph {
  return new word.Paragraph({
    alignment: align, spacing: apart,
    children: [new word.TextRun({ text: clean(text), bold, italics: italic, size: points * 2 })],
  })
}

function tableOf(word: Word, { widths, rows }: PaperTable, room: number): WordTable {
  const total = widths.reduce((all, width) => all + width, 0)
  const columns = widths.map(width => Math.floor((width * room) / total))
  return new word.Table({
    columnWidths: columns, width: { size: columns.reduce((all, width) => all + width, 0), type: word.WidthType.DXA }, layout: word.TableLayoutType.FIXED,
    rows: rows.map(row => rowOf(word, row, columns)),
  })
}

const rowOf = (word: Word, { cells, head = false }: PaperRow, columns: readonly number[]) => new word.TableRow({
  tableHeader: head, cantSplit: true,
  children: cells.map((cell, index) => cellOf(word, cell, columns[index] ?? 0)),
})

const cellOf = (word: Word, cell: PaperCell, width: number) => new word.TableCell({
  width: { size: width, type: word.WidthType.DXA },
  margins: { left: 70, right: 70 },
  ...(cell.across === undefined ? {} : { columnSpan: cell.across }),
  ...(cell.fill === undefined ? {} : { shading: { type: word.ShadingType.CLEAR, color: 'auto', fill: cell.fill } }),
  children: cell.text.split('\n').map(line => lineOf(word, line, cell, size.table)),
})
