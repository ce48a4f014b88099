import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { PageRow } from '../../page.ts'
import { text, type Lang, type Text } from '../../text.ts'
import { box, fills, looks } from './looks.ts'
import { titles } from './words.ts'

/** Who fills the form in; nothing when it is for any unit. */
export type FormUnit = { readonly id: string; readonly name: string } | undefined

/** A title block of six rows over `columns` columns; the fifth row names the unit, the sixth is the legend. */
export function heading(title: Text, set: CriteriaSet, unitRow: PageRow, columns: number, lang: Lang): readonly PageRow[] {
  const line = (value: string, look: typeof looks.line | typeof looks.title | typeof looks.note): PageRow => ({ boxes: [{ value, look: { ...look, wrap: true }, across: columns }] })
  return [
    line(title[lang], looks.title),
    line(set.title[lang], looks.line),
    line(yearOf(set)[lang], looks.line),
    line(issuedBy(set)[lang], looks.note),
    unitRow,
    legend(columns, lang),
  ]
}

const yearOf = (set: CriteriaSet): Text => text(
  t => `Năm đánh giá: ${set.year} (số liệu từ ${t.date(set.period.from)} đến ${t.date(set.period.to)})`,
  t => `Year: ${set.year} (figures from ${t.date(set.period.from)} to ${t.date(set.period.to)})`,
)

/** By which decision a set was issued, or that nobody issued it. */
export function issuedBy({ decision }: CriteriaSet): Text {
  if (decision === undefined) return titles.sample
  return text(
    t => `Theo Quyết định số ${decision.number} ngày ${t.date(decision.date)} của ${decision.issuer}`,
    t => `By decision ${decision.number} of ${t.date(decision.date)}, ${decision.issuer}`,
  )
}

/** The row that names the unit; a form for any unit leaves a cell open for its name. */
export function unitRow(unit: FormUnit, columns: number, lang: Lang): PageRow {
  if (unit !== undefined) return { boxes: [{ value: `${titles.unit[lang]} ${unit.name}`, look: { ...looks.line, bold: true }, across: columns }] }
  const label = { value: titles.unit[lang], look: { bold: true, align: 'right' as const }, across: 2 }
  return { boxes: [label, undefined, { look: { ...looks.text, fill: fills.open }, open: true, across: columns - 2 }] }
}

/** Where a form for any unit asks for its name. */
export const unitCell = 'C5'

function legend(columns: number, lang: Lang): PageRow {
  const said = [[titles.open, fills.open], [titles.locked, fills.locked], [titles.doubtful, fills.doubtful]] as const
  const shares = columns < 6 ? [2, 2, 1] : [2, 3, 3]
  const boxes = said.flatMap(([words, fill], index) => {
    const across = shares[index] ?? 1
    const look = { ...looks.small, fill, align: 'center' as const }
    return [{ ...box(words[lang], look), across }, ...Array.from({ length: across - 1 }, () => undefined)]
  })
  return { boxes }
}

/** The row of heads; hidden columns get theirs too. */
export const headRow = (heads: readonly Text[], lang: Lang): PageRow => ({ boxes: heads.map(head => box(head[lang], looks.head)) })
