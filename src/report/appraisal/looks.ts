import type { Box, BoxValue, Look } from '../../page.ts'

const cell = { border: true, wrap: true, size: 10, top: true } as const

/** Fills of the appraisers' workbook; the guide explains them. */
export const fills = { open: 'FFF8DC', head: 'BDD3E8', headOpen: 'FFE699', component: 'F3F7FB', missing: 'F8CBCB', lowered: 'FCE4D6', flagged: 'FFF2CC' } as const

/** The looks of the appraisers' workbook and of the explanation sheet: one place, so that they are of one hand. */
export const looks = {
  title: { bold: true, size: 14, align: 'center' },
  line: { italic: true, align: 'center', wrap: true },
  head: { ...cell, bold: true, fill: fills.head, align: 'center' },
  headOpen: { ...cell, bold: true, fill: fills.headOpen, align: 'center' },
  text: cell,
  name: { ...cell, bold: true, fill: fills.component },
  below: { ...cell, indent: 1, italic: true },
  centre: { ...cell, align: 'center' },
  points: { ...cell, align: 'center', format: '0.00##' },
  open: { ...cell, fill: fills.open },
  openPoints: { ...cell, fill: fills.open, align: 'center', format: '0.00##' },
  openDate: { ...cell, fill: fills.open, align: 'center', format: 'dd/mm/yyyy' },
} as const satisfies Record<string, Look>

export const box = (value: BoxValue | undefined, look: Look = looks.text): Box => (value === undefined ? { look } : { value, look })
