import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Book, Box, Look, PageRow } from '../../page.ts'
import { toDouble } from '../../rational.ts'
import { tongues, type Lang, type Tongue } from '../../text.ts'
import { annexRows, type AnnexRow } from './rows.ts'
import { gradeHeads, gradeRange, gradeShare, heads, notesOf, titleOf } from './words.ts'

const widths = [8, 46, 10, 52, 32, 20]
const columns = widths.length

const cell: Look = { wrap: true, border: true, top: true }
const fills: Readonly<Record<AnnexRow['is'], string | undefined>> = { field: 'D9E2EC', criterion: undefined, component: undefined, list: 'D9E2EC', total: 'E2EFDA' }

/** The annex table of a set as a workbook: a title block, a head that is repeated on every page, the grades below. */
export function annexBook(set: CriteriaSet, lang: Lang): Book {
  const t = tongues[lang]
  const titles = titleOf(set)
  const head = titles.length + 2
  return {
    title: t.say(set.title),
    pages: [{
      name: t.lang === 'vi' ? 'Phụ lục' : 'Annex',
      columns: widths.map(width => ({ width })),
      freeze: { rows: head, columns: 2 },
      print: { landscape: true, fitWidth: true, titleRows: [head, head] },
      rows: [
        ...titles.map((title, index) => wide(t.say(title), index < 2 ? { bold: true, size: 13, align: 'center', wrap: true } : { italic: true, align: 'center', wrap: true })),
        { boxes: [] },
        { boxes: heads.map(name => ({ value: t.say(name), look: { ...cell, bold: true, align: 'center', fill: 'BDD3E8' } })) },
        ...annexRows(set, t).map(tableRow),
        { boxes: [] },
        ...gradeRows(set, t),
        ...notesOf(set).map(note => wide(t.say(note), { italic: true, wrap: true })),
      ],
    }],
  }
}

const wide = (value: string, look: Look): PageRow => ({ boxes: [{ value, look, across: columns }] })

function tableRow(row: AnnexRow): PageRow {
  const fill = fills[row.is]
  const look: Look = { ...cell, ...(row.is === 'component' ? {} : { bold: true }), ...(fill === undefined ? {} : { fill }) }
  const texts = [row.how, row.proof, row.note]
  return {
    boxes: [
      { value: row.code, look: { ...look, align: 'center' } },
      { value: row.name, look },
      { value: toDouble(row.max), look: { ...look, align: 'center', format: '0.00##' } },
      ...texts.map((value): Box => ({ value, look })),
    ],
  }
}

/** The grades stand under the columns of the name, the maximum and the rule. */
function gradeRows(set: CriteriaSet, t: Tongue): readonly PageRow[] {
  if (set.grades.length === 0) return []
  const line = (texts: readonly string[], look: Look): PageRow => ({
    boxes: [undefined, ...texts.map((value, index): Box => ({ value, look: index === 0 ? look : { ...look, align: 'center' } }))],
  })
  const rows = set.grades.map((grade, index) => line([t.say(grade.name), t.number(grade.from), t.say(gradeRange(set.grades, index)), t.say(gradeShare(grade))], cell))
  const [name = '', from = '', share = ''] = gradeHeads.map(head => t.say(head))
  return [line([name, t.lang === 'vi' ? 'Từ' : 'From', from, share], { ...cell, bold: true, align: 'center', fill: 'BDD3E8' }), ...rows, { boxes: [] }]
}
