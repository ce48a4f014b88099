import { same, text, type Text } from '../../text.ts'
import { titled, titlesIn, withoutTitle, type Chosen } from '../chosen.ts'
import type { AnswerSheet } from './papers.ts'

const beside = {
  unitId: text(() => 'mã đơn vị', () => 'id of the unit'),
  unit: text(() => 'tên đơn vị', () => 'name of the unit'),
  group: text(() => 'nhóm người trả lời', () => 'group of respondents'),
  paper: text(() => 'mã phiếu', () => 'number of the paper'),
} satisfies Record<string, Text>

/** What a sheet with a row a respondent was understood to be. */
export function chosenAnswers({ sheet, head }: AnswerSheet): Chosen {
  const rows = withoutTitle(sheet, Math.max(1, head.last - 1), head.last)
  const titles = titlesIn(sheet, ...rows)
  const used = [
    ...(['unitId', 'unit', 'group', 'paper'] as const).flatMap(key => { const column = head[key]; return column === undefined ? [] : [{ column, as: beside[key] }] }),
    ...head.asked.flatMap(({ question, columns }) => columns.map(({ column, option }) => ({ column, as: same(option === undefined ? question.component.code : `${question.component.code}.${option}`) }))),
  ]
  const taken = new Set(used.map(({ column }) => column))
  return {
    sheet: sheet.name, head: rows,
    columns: [...used].sort((a, b) => a.column - b.column).map(({ column, as }) => ({ ...titled(column, titles), as })),
    missing: [], surplus: [...titles.keys()].filter(column => !taken.has(column)).map(column => titled(column, titles)),
  }
}
