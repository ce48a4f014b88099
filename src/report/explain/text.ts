import { tongues } from '../../text.ts'
import { paint } from '../paint.ts'
import type { Screen } from '../screen.ts'
import { table } from '../table.ts'
import { paragraph } from '../wrapped.ts'
import { partsOf } from './parts.ts'
import type { Explained, Grid, Part, Section } from './view.ts'

/** The chains or the slip for a terminal of any width. */
export const explainText = (explained: Explained, screen: Screen): string => partsOf(explained, tongues[screen.lang]).map(part => `${partText(part, screen)}\n`).join('\n')

function partText({ head, figure, sections, grids, foot }: Part, screen: Screen): string {
  const wide = Math.max(...sections.map(({ label }) => [...label].length))
  return [
    headLine(head, figure, screen),
    ...sections.map(section => sectionText(section, wide, screen)),
    ...grids.flatMap(grid => ['', grid.title, gridText(grid, screen.columns)]),
    ...(foot.length === 0 ? [] : ['', ...foot.map(line => (line.startsWith('  ') ? line : paragraph(line, screen.columns)))]),
  ].join('\n')
}

/** The figure at the right end where both fit on a line, else below. */
function headLine(head: string, figure: string | undefined, { columns, colour }: Screen): string {
  const pen = paint(colour)
  if (figure === undefined) return pen.bold(paragraph(head, columns))
  const space = columns - [...head].length - [...figure].length
  return space >= 2 ? `${pen.bold(head)}${' '.repeat(space)}${pen.bold(figure)}` : `${pen.bold(paragraph(head, columns))}\n${' '.repeat(Math.max(0, columns - [...figure].length))}${pen.bold(figure)}`
}

function sectionText({ label, lines }: Section, wide: number, { columns }: Screen): string {
  return lines.map((line, index) => {
    const inner = /^ */.exec(line)?.[0] ?? ''
    return paragraph(line.trim(), columns, `  ${(index === 0 ? label : '').padEnd(wide)}  ${inner}`)
  }).join('\n')
}

function gridText({ heads, rows, right, widths }: Grid, columns: number): string {
  const fixed = widths.filter(width => width >= 1).reduce((sum, width) => sum + width, 0) + 2 * (widths.length - 1)
  const left = Math.max(40, columns - fixed)
  return table(heads.map((head, index) => {
    const width = widths[index] ?? 0.5
    return { head, align: right.includes(index) ? 'right' : 'left', width: width >= 1 ? width : Math.floor(left * width) }
  }), rows)
}
