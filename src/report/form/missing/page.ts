import { firstRow, sheetNames } from '../../../evidence/layout.ts'
import type { Format, Page, PageRow } from '../../../page.ts'
import { tabRef } from '../../../page.ts'
import type { Ground } from '../cells.ts'
import { headRow, issuedBy, unitCell, type FormUnit } from '../heading.ts'
import { fills, live, looks } from '../looks.ts'
import { titles } from '../words.ts'
import { missingColumns } from './places.ts'
import { missingRowOf, widths } from './row.ts'
import { summaryRows } from './summary.ts'
import { missingHeads, missingNote, missingTitle, stateNames } from './words.ts'

/** The sheet "Còn thiếu": what the form still wants and where points are lost, live, a row a component in the order of the set. */
export function missingPage(ground: Ground, unit: FormUnit): Page {
  const { set, lang } = ground
  const [head, last] = [firstRow - 1, firstRow - 1 + set.components.length]
  return {
    name: sheetNames.missing, locked: true,
    columns: [...widths.map(width => ({ width })), ...missingHeads.slice(widths.length).map(() => ({ width: 12, hidden: true }))],
    freeze: { rows: head, columns: 2 },
    print: { landscape: true, fitWidth: true, titleRows: [head, head], footer: set.title[lang].replaceAll('&', '&&').slice(0, 200) },
    filter: `A${head}:${missingColumns.proof}${last}`,
    rows: [
      { boxes: [{ value: missingTitle[lang], look: looks.title, across: widths.length }] },
      { boxes: [{ value: `${set.title[lang]} – ${issuedBy(set)[lang]}`, look: looks.line, across: widths.length }] },
      unitAndNote(unit, ground),
      ...summaryRows(ground),
      headRow(missingHeads, lang),
      ...set.components.map(component => missingRowOf(component, ground)),
    ],
    formats: formatsOf(last, ground),
  }
}

function unitAndNote(unit: FormUnit, { lang }: Ground): PageRow {
  const cell = `${tabRef(sheetNames.form)}${unitCell}`
  const said = `${titles.unit[lang]} `
  const look = { ...looks.left, bold: true }
  const name = unit === undefined ? live(`"${said}"&IF(${cell}="","",${cell})`, said, look) : { value: said + unit.name, look }
  return { boxes: [{ ...name, across: 5 }, undefined, undefined, undefined, undefined, { value: missingNote[lang], look: { ...looks.left, italic: true, size: 10 }, across: 4 }], height: 30 }
}

/** Pink where something is lost or missing; the words of the row say the same. */
function formatsOf(last: number, { lang }: Ground): readonly Format[] {
  const range = (column: keyof typeof missingColumns): string => `${missingColumns[column]}${firstRow}:${missingColumns[column]}${last}`
  const cell = (column: keyof typeof missingColumns): string => `$${missingColumns[column]}${firstRow}`
  const open = [stateNames.blank, stateNames.missing, stateNames.unreadable, stateNames.wiped].map(name => `${cell('state')}="${name[lang]}"`)
  const pink = { fill: fills.doubtful }
  return [
    { is: 'rule', range: range('lost'), formula: `${cell('lost')}>0`, look: pink },
    { is: 'rule', range: range('state'), formula: `OR(${open.join(',')})`, look: pink },
    { is: 'rule', range: range('proof'), formula: `${cell('unproven')}=1`, look: pink },
  ]
}
