import { describe, expect, test } from 'vitest'
import { formWords, figureWords } from '../../src/evidence/form/words.ts'
import { columnsNamed, headRows, headWhere, labelsAt, tallHeads, type Head } from '../../src/evidence/head.ts'
import { address, columnName, type Cell, type Sheet } from '../../src/sheet.ts'
import { folded } from '../../src/text.ts'

type Columns = Head<string>['columns']

/** The head as it is found where no row is passed over. */
function plainly(sheet: Sheet, words: Readonly<Record<string, readonly string[]>>, fits: (columns: Columns) => boolean): Head<string> | undefined {
  const names = Object.keys(words).map(column => [column, (words[column] ?? []).map(folded)] as const)
  const heads = [...headRows(sheet), ...tallHeads(sheet)].map(([first, last]) => ({ first, last, columns: columnsNamed(labelsAt(sheet, first, last), names) })).filter(head => fits(head.columns))
  return heads.reduce<Head<string> | undefined>((best, head) => (best === undefined || Object.keys(head.columns).length > Object.keys(best.columns).length ? head : best), undefined)
}

/** Labels that are words of the head, halves of them over one another, with maxima in brackets that end in the same label or in the next one, and answers. */
function randomSheet(seed: number): Sheet {
  let state = seed * 7919
  const any = (): number => (state = (state * 48271) % 2147483647) / 2147483647
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(any() * items.length)] as Item
  const words = [...Object.values(formWords), ...Object.values(figureWords)].flat()
  const answers = ['Xã A', '12,5', 'Kế hoạch số 5/KH-UBND', '3', 'x', 'Có', 'Không', '98%', '', '1.1', 'Số 7 (bản sao)', 'Đủ', '31/12/2025', '0,5', '7', '8']
  const label = (): string => {
    const word = pick(words)
    const parts = word.split(' ')
    const cut = 1 + Math.floor(any() * parts.length)
    return pick([word, word.toUpperCase(), parts.slice(0, cut).join(' '), parts.slice(cut).join(' '), `${word} (tối đa 10 điểm)`, `${word} (tối đa`, '10 điểm)', '(5 điểm)', `${word}:`, ...answers])
  }
  const cell = (column: number, row: number): Cell => ({ address: address(column, row), column, row, content: { is: 'text', text: label() } })
  const rows = Array.from({ length: 24 }, (_, at) => at + 1).filter(() => any() < 0.9).map(number => ({ number, hidden: false, cells: [1, 2, 3, 4, 5].filter(() => any() < 0.7).map(column => cell(column, number)) }))
  const merges = Array.from({ length: 4 }, () => { const [top, left] = [1 + Math.floor(any() * 20), 1 + Math.floor(any() * 4)]; return `${columnName(left)}${top}:${columnName(left + Math.floor(any() * 2))}${top + Math.floor(any() * 3)}` })
  return { name: 'T', hidden: false, rows, merges }
}

describe('the head of a table', () => {
  test('rows are passed over only where none of their labels may name a column', () => {
    let found = 0
    for (let seed = 1; seed <= 400; seed++) {
      const sheet = randomSheet(seed)
      for (const words of [formWords, figureWords] as readonly Readonly<Record<string, readonly string[]>>[]) {
        for (const fits of [(columns: Columns) => Object.keys(columns).length > 1, (columns: Columns) => columns['name'] !== undefined, () => true]) {
          const head = headWhere(sheet, words, fits)
          expect(head).toEqual(plainly(sheet, words, fits))
          if (head !== undefined && head.last > head.first) found++
        }
      }
    }
    expect(found).toBeGreaterThan(100)
  })
})
