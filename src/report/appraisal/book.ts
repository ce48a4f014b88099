import type { CriteriaSet } from '../../criteria/criteria.ts'
import { appraisalColumns, appraisalSheets, type SheetColumn } from '../../evidence/appraisal/layout.ts'
import type { Book, Page, Validation } from '../../page.ts'
import { text, type Lang } from '../../text.ts'
import { listsOf, type Lists } from '../form/lists.ts'
import { appraisalFormats, pointsValidation } from './asking.ts'
import { caseRows, type Case, type CaseRow } from './case.ts'
import { guidePage } from './guide.ts'
import { aboutPage, framed, headRow, letter, titleRows } from './head.ts'
import { unitRows } from './rows.ts'

/** The appraisers' workbook of one round: every component of every unit in one sheet to be filtered, with room for values, points and reasons. */
export function appraisalBook(set: CriteriaSet, cases: readonly Case[], round: number, lang: Lang = 'vi'): Book {
  const lists = listsOf(set, undefined, lang)
  return {
    title: title(round)[lang],
    pages: [appraisalPage(set, cases, round, lists, lang), guidePage(lang), aboutPage(set, 'appraisal', round), lists.page],
  }
}

const title = (round: number) => text(() => `BẢNG THẨM ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH – LẦN ${round}`, () => `APPRAISAL OF THE PAR INDEX – ROUND ${round}`)

const howTo = text(
  () => 'Chỉ nhập vào các cột tiêu đề vàng. Ô để trống là chưa có ý kiến; “Đồng ý” là giữ nguyên điểm. Lọc theo Đơn vị, Lĩnh vực hoặc Mã để làm từng phần.',
  () => 'Type only under the yellow heads. An empty cell is no verdict; “Agreed” lets the points stand. Filter by unit, field or code to work in parts.',
)

function appraisalPage(set: CriteriaSet, cases: readonly Case[], round: number, lists: Lists, lang: Lang): Page {
  const columns = columnsFor(set, cases, round)
  const rows = caseRows(set)
  const top = titleRows([title(round)[lang], set.title[lang], howTo[lang]], columns.filter(column => column.hidden !== true).length)
  const head = top.length + 1
  const count = rows.length * cases.length
  return {
    name: appraisalSheets.appraisal, ...framed(columns, head, count, 4), print: { landscape: true, fitWidth: true, titleRows: [head, head], paper: 'A3' },
    rows: [...top, headRow(columns, lang), ...cases.flatMap(each => unitRows(each, rows, columns, lang))],
    ...(count === 0 ? {} : {
      validations: [pointsValidation(columns, 'verdict', head + 1, head + count, lang), ...cases.flatMap((_, index) => optionLists(rows, columns, lists, head + 1 + index * rows.length))],
      formats: appraisalFormats(columns, head + 1, head + count),
    }),
  }
}

/** Without an earlier result the column of last year's points has nothing to show. */
function columnsFor(set: CriteriaSet, cases: readonly Case[], round: number): readonly SheetColumn[] {
  const hasPrevious = cases.some(each => set.components.some(component => each.previous.has(component.code)))
  return appraisalColumns(round > 1).map(column => (column.id === 'previous' && !hasPrevious ? { ...column, hidden: true } : column))
}

/** A list beside each value that is picked from one; the own cell of a component with several figures takes a state. */
function optionLists(rows: readonly CaseRow[], columns: readonly SheetColumn[], lists: Lists, first: number): readonly Validation[] {
  return rows.flatMap((row, index): readonly Validation[] => {
    const from = row.input?.options !== undefined ? lists.options(row.input, true) : row.input === undefined ? lists.states : undefined
    return from === undefined ? [] : [{ is: 'list', range: `${letter(columns, 'value')}${first + index}`, from }]
  })
}
