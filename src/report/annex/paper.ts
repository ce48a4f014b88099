import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Block, Paper, PaperCell, PaperRow } from '../../document.ts'
import { tongues, type Lang, type Tongue } from '../../text.ts'
import { annexRows, type AnnexRow } from './rows.ts'
import { gradeHeads, gradeRange, gradeShare, heads, notesOf, titleOf } from './words.ts'

const widths = [7, 26, 8, 31, 17, 11]

/** The annex table of a set as a Word document: the same rows as the workbook. */
export function annexPaper(set: CriteriaSet, lang: Lang): Paper {
  const t = tongues[lang]
  return {
    title: t.say(set.title), landscape: true,
    blocks: [
      ...titleOf(set).map((line, index): Block => ({ is: 'paragraph', text: t.say(line), align: 'center', ...(index < 2 ? { bold: true, size: 14 } : { italic: true }) })),
      gap,
      { is: 'table', widths, rows: [headRow(heads.map(head => t.say(head))), ...annexRows(set, t).map(row => tableRow(row, t))] },
      ...gradesTable(set, t),
      gap,
      ...notesOf(set).map((note): Block => ({ is: 'paragraph', text: t.say(note), italic: true })),
    ],
  }
}

const gap: Block = { is: 'paragraph', text: '', size: 6 }

const headRow = (texts: readonly string[]): PaperRow =>
  ({ head: true, cells: texts.map(text => ({ text, bold: true, align: 'center', fill: 'BDD3E8' })) })

function tableRow(row: AnnexRow, t: Tongue): PaperRow {
  const fill = { field: 'D9E2EC', list: 'D9E2EC', total: 'E2EFDA', criterion: undefined, component: undefined }[row.is]
  const look = { ...(row.is === 'component' ? {} : { bold: true }), ...(fill === undefined ? {} : { fill }) }
  const cell = (text: string): PaperCell => ({ text, ...look })
  return {
    cells: [
      { ...cell(row.code), align: 'center' }, cell(row.name), { ...cell(t.number(row.max)), align: 'center' },
      cell(row.how), cell(row.proof), cell(row.note),
    ],
  }
}

function gradesTable(set: CriteriaSet, t: Tongue): readonly Block[] {
  if (set.grades.length === 0) return []
  const rows = set.grades.map((grade, index): PaperRow => ({
    cells: [t.say(grade.name), t.say(gradeRange(set.grades, index)), t.say(gradeShare(grade))].map((text, column) => ({ text, ...(column === 0 ? {} : { align: 'center' }) })),
  }))
  return [
    gap,
    { is: 'paragraph', text: t.lang === 'vi' ? 'Xếp loại theo chỉ số' : 'Grades by index', bold: true },
    { is: 'table', widths: [30, 40, 30], rows: [headRow(gradeHeads.map(head => t.say(head))), ...rows] },
  ]
}
