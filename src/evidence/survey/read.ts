import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding, Place } from '../../finding.ts'
import { address, type Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import type { Layer, Unit } from '../answer.ts'
import type { Chosen } from '../chosen.ts'
import { bodyOf, holdsAnswers, type Readers } from './body.ts'
import { choiceReader } from './choice.ts'
import { chosenAnswers } from './chosen.ts'
import { layersOf } from './count.ts'
import { withoutDoubles } from './doubles.ts'
import { answersHead } from './head.ts'
import { ownersAmong, unitColumns } from './owners.ts'
import { papersOf, type AnswerSheet, type Paper } from './papers.ts'
import { questionsOf, type Question } from './question.ts'
import { countedSheet, doubtfulColumns, enteredTwice, groupIgnored, noGroups, noUnitColumn, numberTwice, oddAnswers, unknownGroups, unusedColumns } from './told.ts'
import { straysTold } from './told-units.ts'

/** A sheet of a survey source. */
export interface SurveySheet { readonly file: string; readonly sheet: Sheet }

/** What respondents said, counted; and the sheets that hold no answers of respondents, which may be tables of counts. */
export interface SurveyRead {
  readonly layers: ReadonlyMap<string, Layer>
  readonly made: readonly Unit[]
  readonly findings: readonly Finding[]
  readonly rest: readonly SurveySheet[]
  /** Where the answers stand, sheet by sheet. */
  readonly chosen: readonly Chosen[]
}

export interface SurveyOptions {
  readonly known: readonly Unit[]
  /** No roster was given: a name that nobody bears makes a new unit. */
  readonly open: boolean
  /** What the office calls the source; else its first file. */
  readonly name?: string
}

/** Reads sheets with a row a respondent; those of all sheets of a source are counted together. */
export function readSurvey(sheets: readonly SurveySheet[], set: CriteriaSet, { known, open, name }: SurveyOptions): SurveyRead {
  const questions = questionsOf(set)
  const readers: Readers = new Map(questions.map(question => [question, choiceReader(question.asked)]))
  const owners = ownersAmong(known, open)
  const opened = sheets.map(each => ({ ...each, answers: answersIn(each, questions, readers) }))
  const placed = opened.flatMap(({ answers }) => (answers === undefined ? [] : [withUnits(answers, known)]))
  const read = placed.flatMap(each => (each.is === 'placed' ? [{ ...each.answers, ...papersOf(each.answers, readers, owners) }] : []))
  const { kept, again, torn } = withoutDoubles(read.flatMap(each => each.papers))
  const counts = new Set(kept)
  const answered = new Set(placed.flatMap(each => (each.is === 'placed' ? each.answers.head.asked.map(({ question }) => question) : [])))
  const missing = questions.filter(question => !answered.has(question))
  return {
    layers: layersOf(kept, name ?? read[0]?.file ?? ''), made: owners.made,
    findings: [
      ...placed.flatMap(each => (each.is === 'lost' ? [each.finding] : [])),
      ...read.flatMap(each => [...sheetTold(each, each.papers.filter(paper => counts.has(paper)), missing), ...straysTold(each.strays, known)]),
      ...(again.length === 0 ? [] : [enteredTwice(again)]), ...(torn.length === 0 ? [] : [numberTwice(torn)]),
    ],
    chosen: read.map(chosenAnswers),
    rest: opened.filter(each => each.answers === undefined).map(({ file, sheet }) => ({ file, sheet })),
  }
}

function answersIn({ file, sheet }: SurveySheet, questions: readonly Question[], readers: Readers): AnswerSheet | undefined {
  const head = sheet.hidden ? undefined : answersHead(sheet, questions)
  return head !== undefined && holdsAnswers(sheet, head, bodyOf(sheet, head), readers) ? { file, sheet, head } : undefined
}

type Placed = { readonly is: 'placed'; readonly answers: AnswerSheet } | { readonly is: 'lost'; readonly finding: Finding }

/** Where no label says which column is the unit's, the one column that names units is. */
function withUnits(answers: AnswerSheet, known: readonly Unit[]): Placed {
  const { head, sheet, file } = answers
  if (head.unit !== undefined || head.unitId !== undefined) return { is: 'placed', answers }
  const columns = unitColumns(sheet, head, bodyOf(sheet, head), known)
  const [unit, another] = columns
  if (unit === undefined || another !== undefined) return { is: 'lost', finding: noUnitColumn(columns.map(column => address(column, head.last)), { file, sheet: sheet.name }) }
  return { is: 'placed', answers: { ...answers, head: { ...head, unit, unused: head.unused.filter(each => each.cell !== address(unit, head.last)) } } }
}

const numbering = new Set(['stt', 'tt', 'số tt', 'no', 'ghi chú', 'note', 'dấu thời gian', 'timestamp', 'thời gian'])

function sheetTold({ head, sheet, file }: AnswerSheet, papers: readonly Paper[], missing: readonly Question[]): readonly Finding[] {
  const at: Place = { file, sheet: sheet.name }
  const unused = head.unused.filter(each => !numbering.has(folded(each.label)))
  const weighing = head.asked.map(each => each.question).filter(question => question.asked.groups.length > 0)
  const replies = papers.flatMap(paper => paper.replies)
  return [
    countedSheet(at, papers),
    ...oddAnswers(replies),
    ...(head.doubtful.length === 0 ? [] : [doubtfulColumns(head.doubtful, at)]),
    ...groupsTold(papers, weighing, head.group, at),
    ...(unused.length === 0 ? [] : [unusedColumns(unused, missing, at)]),
  ]
}

function groupsTold(papers: readonly Paper[], weighing: readonly Question[], column: number | undefined, at: Place): readonly Finding[] {
  if (weighing.length === 0) return column === undefined ? [] : [groupIgnored(at)]
  const lost = weighing.map(question => ({
    question, said: papers.flatMap(paper => paper.replies.filter(reply => reply.question === question && reply.choice.is === 'option' && reply.group === undefined).map(() => ({ word: paper.group, at: paper.groupAt }))),
  })).filter(({ said }) => said.length > 0)
  if (column === undefined) return lost.length === 0 ? [] : [noGroups(lost.map(each => each.question), at)]
  return lost.map(({ question, said }) => unknownGroups(question, said, papers.length))
}
