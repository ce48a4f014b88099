import type { Sheet } from '../../sheet.ts'
import { textOf } from '../grid.ts'
import { deepest } from '../head.ts'
import type { Looked } from './told.ts'

const most = 8

/** What stood where a head was looked for: the rows, and the labels of the one with most words. */
export function lookedAt(sheet: Sheet): Looked {
  const rows = sheet.rows.slice(0, deepest)
  const words = rows.map(row => row.cells.filter(cell => cell.content.is === 'text').map(textOf).filter(word => word !== ''))
  const labels = words.reduce<readonly string[]>((best, each) => (each.length > best.length ? each : best), [])
  return { sheet: sheet.name, rows: `${rows[0]?.number ?? 1}–${rows.at(-1)?.number ?? 1}`, labels: labels.length > most ? [...labels.slice(0, most), '…'] : labels }
}
