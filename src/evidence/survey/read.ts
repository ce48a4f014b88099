import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding, Place } from '../../finding.ts'
import { address, type Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import type { Layer, Unit } from '../answer.ts'
import type { Chosen } from '../chosen.ts'
import { matcherOf, tableHead, type TableHead } from '../table/columns.ts'
import { bodyOf, holdsAnswers, type Readers } from './body.ts'
import { choiceReader } from './choice.ts'
import { chosenAnswers } from './chosen.ts'
import { withoutCopies } from './copies.ts'
import { layersOf } from './count.ts'
import { withoutDoubles } from './doubles.ts'
import { answersHead } from './head.ts'
import { meansIn, meansRefused } from './means.ts'
import { ownersAmong } from './owners.ts'
import { papersOf, type AnswerSheet, type Paper } from './papers.ts'
import { questionsOf, type Question } from './question.ts'
import { refusedPapers, type Refused } from './refused.ts'
import { countedSheet, doubtfulColumns, enteredTwice, groupIgnored, noGroups, noUnitColumn, numberTwice, oddAnswers, unknownGroups, unusedColumns } from './told.ts'
import { copiedSheet, meansTold, noneCounted } from './told-refused.ts'
import { straysTold } from './told-units.ts'
import { unaskedIn } from './unasked.ts'
import { isOwned, whoseRows } from './whose.ts'
import type { Said } from './words.ts'

/** A sheet of a survey source. */
export interface SurveySheet { readonly file: string; readonly sheet: Sheet }

/** What respondents said, counted; and the sheets that hold no answers of respondents, which may be tables of counts. */
export interface SurveyRead {
  readonly layers: ReadonlyMap<string, Layer>
  readonly made: readonly Unit[]
  readonly findings: readonly Finding[]
  readonly rest: readonly SurveySheet[]
  /** What was answered and cannot be counted: unreadable, where nothing else of the source gives it. */
  readonly refused: readonly Refused[]
  /** Answers were left aside of which nobody knows whom they judge. */
  readonly isPartLost: boolean
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
  const opened = sheets.map(each => ({ ...each, ...openedSheet(each, questions, readers, known) }))
  const { kept: placed, copies } = withoutCopies(opened.flatMap(each => (each.is === 'answers' ? [each.answers] : [])))
  const read = placed.map(answers => ({ ...answers, ...papersOf(answers, readers, owners) }))
  const { kept, again, torn } = withoutDoubles(read.flatMap(each => each.papers))
  const counts = new Set(kept)
  const answered = new Set(placed.flatMap(({ head }) => head.asked.map(({ question }) => question)))
  const missing = questions.filter(question => !answered.has(question))
  const means = opened.flatMap(each => (each.is === 'means' ? [{ ...each, refused: meansRefused(each.answers, owners) }] : []))
  const lost = refusedPapers(read, kept)
  const unasked = read.flatMap(each => unaskedIn(each, missing, readers))
  const matches = matcherOf(set)
  return {
    layers: layersOf(kept, name ?? read[0]?.file ?? ''), made: owners.made, refused: [...means.flatMap(each => each.refused), ...lost, ...unasked], isPartLost: opened.some(each => each.is === 'lost'),
    findings: [
      ...opened.flatMap(each => (each.is === 'lost' ? [each.finding] : [])), ...means.map(each => meansTold(each.odd, new Set(each.refused.map(({ unit }) => unit)).size)), ...copies.map(copiedSheet),
      ...read.flatMap(each => [...sheetTold(each, each.papers.filter(paper => counts.has(paper)), missing, new Set(unasked.map(({ question }) => question)).size > 0), ...straysTold(each.strays, known)]),
      ...(again.length === 0 ? [] : [enteredTwice(again)]), ...(torn.length === 0 ? [] : [numberTwice(torn)]), ...noneCounted(lost),
    ],
    chosen: read.map(chosenAnswers),
    rest: opened.filter(({ is, sheet }) => is === 'rest' || (is === 'means' && holdsFigures(tableHead(sheet, matches)))).map(({ file, sheet }) => ({ file, sheet })),
  }
}

/** A table beside the means gives figures of its own. */
const holdsFigures = (head: TableHead | undefined): boolean => head?.is === 'wide' && [...head.targets.values()].some(target => target.is === 'input')

type Opened =
  | { readonly is: 'answers'; readonly answers: AnswerSheet }
  | { readonly is: 'means'; readonly answers: AnswerSheet; readonly odd: readonly Said[] }
  | { readonly is: 'lost'; readonly finding: Finding }
  | { readonly is: 'rest' }

function openedSheet({ file, sheet }: SurveySheet, questions: readonly Question[], readers: Readers, known: readonly Unit[]): Opened {
  const named = sheet.hidden ? undefined : answersHead(sheet, questions)
  if (named === undefined) return { is: 'rest' }
  const body = bodyOf(sheet, named)
  const { head, columns } = whoseRows(sheet, named, body, known)
  const answers = { file, sheet, head }
  const odd = meansIn(answers, readers)
  if (odd.length > 0) return { is: 'means', answers, odd }
  if (!holdsAnswers(sheet, head, body, readers)) return { is: 'rest' }
  return isOwned(head) ? { is: 'answers', answers } : { is: 'lost', finding: noUnitColumn(columns.map(column => address(column, head.last)), { file, sheet: sheet.name }) }
}

/** Whether a sheet holds answers of respondents: for files whose kind nobody stated. */
export function holdsRespondents(sheet: Sheet, set: CriteriaSet): boolean {
  const questions = questionsOf(set)
  const { is } = openedSheet({ file: '', sheet }, questions, new Map(questions.map(question => [question, choiceReader(question.asked)])), [])
  return is !== 'rest'
}

const numbering = new Set(['stt', 'tt', 'số tt', 'no', 'ghi chú', 'note', 'dấu thời gian', 'timestamp', 'thời gian'])

function sheetTold({ head, sheet, file }: AnswerSheet, papers: readonly Paper[], missing: readonly Question[], isGrave: boolean): readonly Finding[] {
  const at: Place = { file, sheet: sheet.name }
  const unused = head.unused.filter(each => !numbering.has(folded(each.label)))
  const weighing = head.asked.map(each => each.question).filter(question => question.asked.groups.length > 0)
  const replies = papers.flatMap(paper => paper.replies)
  return [
    countedSheet(at, papers),
    ...oddAnswers(replies),
    ...(head.doubtful.length === 0 ? [] : [doubtfulColumns(head.doubtful, at)]),
    ...groupsTold(papers, weighing, head.group, at),
    ...(unused.length === 0 ? [] : [unusedColumns(unused, missing, at, isGrave)]),
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
