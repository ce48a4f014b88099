import { address, type Cell, type Content, type NumberFormat, type Run, type Sheet } from '../../sheet.ts'
import type { Fault } from '../faults.ts'
import type { Attributes } from '../package/xml.ts'
import { allStruck } from '../xlsx/strings.ts'
import { inOrder, uncovered, type RowSoFar } from '../xlsx/rows.ts'
import { contentOf } from './content.ts'
import { excelFormula } from './formula.ts'
import type { Look } from './styles.ts'
import type { Paragraphs } from './words.ts'

const edge = { row: 1_048_576, column: 16_384 }

/** How often a row, a column or a cell stands for itself; a broken count is once. */
const times = (stated: string | undefined): number => Math.max(1, Math.floor(Number(stated ?? 1)) || 1)

/** A cell as it stands once, before it is repeated. */
type Model = Omit<Cell, 'address' | 'column' | 'row'>

interface Grounds {
  readonly look: (name: string | undefined) => Look
  readonly formatOf: (style: string | undefined, value: number) => NumberFormat | undefined
  /** Counts a cell that is kept; false when there are too many. */
  readonly room: () => boolean
}

function modelOf(attributes: Attributes, content: Content, words: Paragraphs | undefined, look: Look): Model {
  const formula = attributes['table:formula']
  const { font, bold } = look
  const runs = content.is === 'text' ? words?.runs?.map(({ text, struck = look.struck, raised }): Run => ({ text, ...(font === undefined ? {} : { font }), ...(struck === true ? { struck } : {}), ...(raised === true ? { raised } : {}) })) : undefined
  const struck = runs === undefined ? look.struck === true : allStruck(runs)
  return {
    content,
    ...(formula === undefined ? {} : { formula: excelFormula(formula) }),
    ...(font === undefined ? {} : { font }),
    ...(bold === true ? { bold } : {}),
    ...(runs === undefined ? {} : { runs }),
    ...(struck ? { struck } : {}),
  }
}

interface Columns { readonly until: number; readonly style: string | undefined; readonly hidden: boolean }

const isConcealed = (attributes: Attributes): boolean => ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '')

/** The columns that are not shown: an entry stands for those behind the one before it. */
const hiddenAmong = (columns: readonly Columns[]): readonly (readonly [number, number])[] =>
  columns.flatMap(({ until, hidden }, at) => (hidden ? [[(columns[at - 1]?.until ?? 0) + 1, until] as const] : []))

/** The style of the cells of a column, where they name none: the first entry that reaches it. */
function columnStyle(columns: readonly Columns[], column: number): string | undefined {
  let [low, high] = [0, columns.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((columns[middle]?.until ?? 0) < column) low = middle + 1
    else high = middle
  }
  return columns[low]?.style
}

/** Collects one sheet; blank cells are counted, never made, however often they are repeated. */
export function tableCollector(name: string, hidden: boolean, { look, formatOf, room }: Grounds) {
  const rows: RowSoFar[] = []
  const merges: string[] = []
  const columns: Columns[] = []
  let [number, column, repeated] = [0, 0, 1]
  let cells: { readonly at: number; readonly count: number; readonly model: Model }[] = []
  let concealed = false
  let fault: Fault | undefined

  const cellsAt = (row: number): Cell[] => cells.flatMap(({ at, count, model }) =>
    Array.from({ length: count }, (_, step): Cell => ({ address: address(at + step, row), column: at + step, row, ...model })))

  function merged(attributes: Attributes): void {
    const [across, down] = [times(attributes['table:number-columns-spanned']), times(attributes['table:number-rows-spanned'])]
    if (across > 1 || down > 1) merges.push(`${address(column + 1, number + 1)}:${address(column + across, number + down)}`)
  }

  function keep(count: number, model: Model): void {
    if (column + count > edge.column) fault = 'broken-xml'
    for (let at = 0; at < count * repeated && fault === undefined; at++) if (!room()) fault = 'too-large'
    if (fault === undefined) cells.push({ at: column + 1, count, model })
  }

  return {
    fault: () => fault,
    columns: (attributes: Attributes): void => {
      columns.push({ until: (columns.at(-1)?.until ?? 0) + times(attributes['table:number-columns-repeated']), style: attributes['table:default-cell-style-name'], hidden: isConcealed(attributes) })
    },
    row(attributes: Attributes): void {
      ;[cells, column, repeated] = [[], 0, times(attributes['table:number-rows-repeated'])]
      concealed = isConcealed(attributes)
    },
    cell(attributes: Attributes, words: Paragraphs | undefined, covered: boolean): void {
      const count = times(attributes['table:number-columns-repeated'])
      if (!covered) merged(attributes)
      const seen = look(attributes['table:style-name'] ?? columnStyle(columns, column + 1))
      const content = covered ? undefined : contentOf(attributes, words?.text, value => formatOf(seen.format, value))
      if (content !== undefined && content.is !== 'blank') keep(count, modelOf(attributes, content, words, seen))
      column += count
    },
    endRow(): void {
      if (cells.length > 0 && number + repeated > edge.row) fault = 'broken-xml'
      if (cells.length > 0 && fault === undefined) {
        for (let step = 1; step <= repeated; step++) rows.push({ number: number + step, hidden: concealed, cells: cellsAt(number + step) })
      }
      number += repeated
    },
    sheet(): Sheet | undefined {
      const kept = uncovered(inOrder(rows), merges)
      const hiddenColumns = hiddenAmong(columns)
      return kept && { name: name.normalize('NFC'), hidden, rows: kept, merges, ...(hiddenColumns.length === 0 ? {} : { hiddenColumns }) }
    },
  }
}

/** A sheet while it is being collected. */
export type TableCollector = ReturnType<typeof tableCollector>
