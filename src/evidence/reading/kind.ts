import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Workbook } from '../../sheet.ts'
import { text, type Text } from '../../text.ts'
import type { SourceKind } from '../answer.ts'
import { appraisalSheets } from '../appraisal/layout.ts'
import { looksLikeForm } from '../form.ts'
import { sheetNamed } from '../grid.ts'
import { sheetNames } from '../layout.ts'
import { holdsRespondents } from '../survey/read.ts'

/** The kind that a file is read as, and what it was known by. */
export interface Recognised {
  readonly as: SourceKind
  readonly because: Text
}

/** What a file is, where nobody stated it: verdicts by their hidden sheet, a form by its sheets or columns, a survey by its respondents, else a table. */
export function kindOf(workbook: Workbook | undefined, set: CriteriaSet): Recognised {
  const verdicts = workbook === undefined ? undefined : verdictKind(workbook)
  if (verdicts !== undefined) return { as: verdicts, because: text(() => `có trang “${appraisalSheets[verdicts]}”`, () => `it has the sheet “${appraisalSheets[verdicts]}”`) }
  if (workbook !== undefined && looksLikeForm(workbook)) return { as: 'form', because: formBy(workbook) }
  const answers = workbook?.sheets.find(sheet => holdsRespondents(sheet, set))
  if (answers !== undefined) return { as: 'survey', because: text(() => `trang “${answers.name}” có câu trả lời khảo sát`, () => `the sheet “${answers.name}” holds answers of a survey`) }
  return { as: 'table', because: text(() => 'không có trang hay các cột của phiếu tự chấm', () => 'it has neither the sheet nor the columns of a form') }
}

const formBy = ({ sheets }: Workbook): Text => (sheetNamed(sheets, sheetNames.form) === undefined
  ? text(() => 'có các cột của phiếu tự chấm', () => 'it has the columns of a form')
  : text(() => `có trang “${sheetNames.form}”`, () => `it has the sheet “${sheetNames.form}”`))

/** The workbooks that `cchc appraise` makes are known by their hidden sheet. */
function verdictKind({ sheets }: Workbook): 'appraisal' | 'explanation' | undefined {
  const has = (name: string): boolean => sheetNamed(sheets, name) !== undefined
  if (!has(appraisalSheets.about)) return undefined
  return has(appraisalSheets.appraisal) ? 'appraisal' : has(appraisalSheets.explanation) ? 'explanation' : undefined
}
