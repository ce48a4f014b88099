import type { Box, Page, PageRow } from '../../page.ts'
import { fontSize } from './look.ts'

/** Advance widths of Times New Roman in thousandths of its size; diacritics have none of their own. */
const widths: Readonly<Record<string, number>> = {
  ...each('fijlt/\\.,:;\'!|[]() -', 300), ...each('acegoprsxzvyk', 470), ...each('bdhnquđ0123456789_+=<>?$"–', 510),
  ...each('wm', 760), ...each('IJ', 380), ...each('EFLPSTZ', 610), ...each('BCRVXY', 690), ...each('ADGHKNOQUĐ', 730), ...each('MW%@…', 920),
}

function each(letters: string, width: number): Record<string, number> {
  return Object.fromEntries([...letters].map(letter => [letter, width]))
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{Diacritic}/gu, '')
const measured = (text: string): number => [...bare(text)].reduce((total, letter) => total + (widths[letter] ?? 600), 0)

/** The same words come again and again, the rows of one sheet above all. */
function widthOf(word: string): number {
  const known = widthsOfWords.get(word)
  if (known !== undefined) return known
  const width = measured(word)
  if (widthsOfWords.size < mostKept) widthsOfWords.set(word, width)
  return width
}

const widthsOfWords = new Map<string, number>()
const mostKept = 5000

/** How many lines a text takes in a box of so many pixels, broken between words, and within one that is too long. */
export function linesOf(text: string, pixels: number, size: number, bold: boolean): number {
  const room = Math.max(pixels - 8, 10) / ((size * 96) / 72) * 1000 / (bold ? 1.1 : 1.03)
  return text.split('\n').reduce((total, paragraph) => total + linesOfParagraph(paragraph, room), 0)
}

function linesOfParagraph(paragraph: string, room: number): number {
  let lines = 1
  let used = 0
  for (const word of paragraph.split(' ')) {
    const width = widthOf(word)
    const joined = used === 0 ? width : used + widthOf(' ') + width
    if (joined <= room) used = joined
    else {
      const whole = Math.ceil(width / room)
      lines += whole - (used === 0 ? 1 : 0)
      used = width - (whole - 1) * room
    }
  }
  return lines
}

/** A column of so many characters, in pixels. */
export const pixelsOf = (characters: number): number => characters * 7 + 5
const perLine = (size: number): number => (size * 15) / fontSize
/** As Excel itself fits rows of small letters. */
const perDenseLine = (size: number): number => Math.min(perLine(size), size * 1.25)
/** Excel takes no higher row. */
const highest = 409

function heightOf(box: Box, column: number, page: Page): number {
  const look = box.look ?? {}
  const size = look.size ?? fontSize
  const line = page.dense === true ? perDenseLine(size) : perLine(size)
  if (typeof box.value !== 'string' || look.wrap !== true) return line
  const covered = page.columns.slice(column, column + (box.across ?? 1)).filter(each => each.hidden !== true)
  if (covered.length === 0) return 0
  const pixels = covered.reduce((total, each) => total + pixelsOf(each.width), 0) - (look.indent ?? 0) * 9
  return linesOf(box.value, pixels, size, look.bold ?? false) * line
}

/** The height in points that shows all the text of a row; boxes that cover several rows are left to those rows. */
export function rowHeight(row: PageRow, page: Page): number {
  const needed = row.boxes.map((box, column) => (box === undefined || (box.down ?? 1) > 1 ? 0 : heightOf(box, column, page)))
  const [least, edge] = page.dense === true ? [0, 1] : [perLine(fontSize), 3]
  return Math.min(highest, Math.ceil(Math.max(least, ...needed) + edge))
}

/** Whether Excel may fit the row again when somebody types into it: not when its height was given, or hangs on a merged box. */
export const refits = (row: PageRow): boolean =>
  row.height === undefined && row.boxes.every(box => (box?.across ?? 1) === 1 && (box?.down ?? 1) === 1)
