import type { Sheet } from '../../sheet.ts'
import type { Fault } from '../faults.ts'
import type { Attributes, Visitor } from '../package/xml.ts'
import type { stylesReader } from './styles.ts'
import { tableCollector, type TableCollector } from './table.ts'
import { paragraphs } from './words.ts'

/** Cells that hold something in one file, and its sheets. */
const most = { cells: 3_000_000, sheets: 2000 }

/** Parts of a document that hold tables of their own: changes once made, copies of other files, forms. */
const apart = new Set(['tracked-changes', 'dde-links', 'forms', 'scenario', 'database-ranges', 'consolidation'])

/** Follows `content.xml`: its styles, then its sheets. A sheet that LibreOffice keeps of another file is left out. */
export function documentReader(styles: ReturnType<typeof stylesReader>): Visitor & { spreadsheet(): boolean; sheets(): readonly Sheet[] | undefined } {
  const done: TableCollector[] = []
  const words = paragraphs(styles.look)
  let [kept, aside, spreadsheet] = [0, 0, false]
  let table: TableCollector | undefined
  let foreign = false
  let stop: Fault | undefined
  let cell: Attributes | undefined
  const room = (): boolean => ++kept <= most.cells

  function opened(name: string, attributes: Attributes): void {
    if (name === 'table') {
      table = tableCollector(attributes['table:name'] ?? '', styles.look(attributes['table:style-name']).hidden === true, { look: styles.look, formatOf: styles.formatOf, room })
      foreign = attributes['table:style-name'] === 'ta_extref'
    } else if (name === 'table-source') foreign = true
    else if (name === 'table-column') table?.columns(attributes)
    else if (name === 'table-row') table?.row(attributes)
    else if (name === 'table-cell' || name === 'covered-table-cell') cell = attributes
  }

  function closed(name: string): void {
    if (name === 'table-row') table?.endRow()
    if (name !== 'table' || table === undefined) return
    stop ??= table.fault()
    if (!foreign) done.push(table)
    table = undefined
  }

  return {
    spreadsheet: () => spreadsheet,
    open(name, attributes) {
      if (cell !== undefined) words.open(name, attributes)
      else if (apart.has(name)) aside++
      else if (aside > 0) return
      else if (name === 'spreadsheet') spreadsheet = true
      else if (spreadsheet) opened(name, attributes)
      else styles.open(name, attributes)
    },
    close(name) {
      if (cell !== undefined && name !== 'table-cell' && name !== 'covered-table-cell') words.close(name)
      else if (cell !== undefined) {
        table?.cell(cell, words.take(), name === 'covered-table-cell')
        cell = undefined
      } else if (apart.has(name)) aside--
      else if (aside === 0 && spreadsheet) closed(name)
      else if (!spreadsheet) styles.close(name)
    },
    text: piece => {
      if (cell !== undefined) words.text(piece)
      else if (!spreadsheet) styles.text(piece)
    },
    fault: (): Fault | undefined => stop ?? table?.fault() ?? (done.length > most.sheets ? 'too-large' : undefined),
    sheets() {
      const sheets = done.map(each => each.sheet())
      return sheets.every(sheet => sheet !== undefined) ? sheets : undefined
    },
  }
}
