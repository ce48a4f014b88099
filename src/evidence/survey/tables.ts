import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import { joined, text } from '../../text.ts'
import type { Answer, Layer } from '../answer.ts'
import type { ReadFile, ReadSource } from '../gather.ts'
import { matcherOf, tableHead } from '../table/columns.ts'
import type { SurveySheet } from './read.ts'

/** The files of a survey with what may be tables left in them: beside answers, only sheets with the head of one. */
export function withoutAnswers(files: readonly ReadFile[], all: readonly SurveySheet[], rest: readonly SurveySheet[], set: CriteriaSet): readonly ReadFile[] {
  const matches = matcherOf(set)
  return files.flatMap((each): readonly ReadFile[] => {
    const { workbook, file } = each
    const left = rest.filter(other => other.file === file).map(other => other.sheet)
    if (workbook === undefined || left.length === all.filter(other => other.file === file).length) return [each]
    const tables = left.filter(sheet => !sheet.hidden && tableHead(sheet, matches) !== undefined)
    return [tables.length === 0 ? { file, findings: each.findings } : { ...each, workbook: { ...workbook, sheets: tables } }]
  })
}

/** A survey was sent and nothing of it can be used: its figures are unreadable, not a survey that was never held. */
export function unreadSurvey(source: ReadSource, set: CriteriaSet): Layer {
  const file = source.files[0]?.file ?? source.from ?? ''
  const inputs = set.components.filter(component => component.source === 'survey').flatMap(component => component.inputs)
  const answers = new Map(inputs.map((input): readonly [string, Answer] => [input.id, { id: input.id, state: 'unreadable', from: { file }, read: '' }]))
  return { kind: 'survey', name: source.name ?? file, answers, proofs: new Map() }
}

/** Where no table is found in a survey, answers of respondents would have done as well. */
export const orAnswers = (finding: Finding): Finding => (finding.code !== 'table/no-head' ? finding : {
  ...finding,
  expected: joined([...(finding.expected === undefined ? [] : [finding.expected]), text(
    () => 'hoặc mỗi phiếu một dòng: cột “Đơn vị” và mỗi câu hỏi một cột, đầu câu ghi mã tiêu chí',
    () => 'or a row a respondent: a column “Đơn vị” and a column a question, which begins with the code of its component',
  )], '; '),
})
