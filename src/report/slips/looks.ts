import type { Box, Look, PageRow } from '../../page.ts'

/** How many columns a slip has: code, name, maximum, self-score, points, reason. */
export const width = 6

/** The looks of a slip: A4 upright, the sober ones of a paper to be signed. */
export const looks = {
  nation: { bold: true, size: 10, align: 'center' }, title: { bold: true, size: 13, align: 'center', wrap: true }, name: { bold: true, size: 13, align: 'center', wrap: true },
  note: { italic: true, size: 10, align: 'center', wrap: true }, section: { bold: true, size: 11 },
  label: { bold: true, size: 11 }, value: { size: 11, wrap: true, align: 'left' },
  head: { bold: true, size: 10, align: 'center', wrap: true, border: true, fill: 'DDEBF7' },
  code: { size: 10, align: 'center', border: true, top: true }, word: { size: 10, wrap: true, border: true, top: true }, why: { size: 10, wrap: true, border: true, top: true, indent: 1 }, number: { size: 10, align: 'right', border: true, top: true },
  bar: { size: 8, colour: '5B9BD5', border: true },
  paragraph: { size: 10, wrap: true, top: true },
  signer: { bold: true, size: 11, align: 'center' }, small: { italic: true, size: 10, align: 'center' },
} as const satisfies Record<string, Look>

/** A text over the whole width. */
export const line = (value: string, look: Look): PageRow => ({ boxes: [{ value, look, across: width }] })

/** A narrow empty row. */
export const blank: PageRow = { boxes: [], height: 8 }

/** A text over the left and one over the right half. */
export const halves = (left: Box, right: Box): PageRow => ({ boxes: [{ ...left, across: 3 }, undefined, undefined, { ...right, across: 3 }] })
