import type { Place } from '../../finding.ts'
import type { Row, Sheet } from '../../sheet.ts'
import { folded } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { addressIn, cellIn, textIn } from '../grid.ts'
import { bodyOf, unitText, type Readers } from './body.ts'
import { isTicked, type Choice } from './choice.ts'
import type { AnswersHead, Asked } from './head.ts'
import type { Owners } from './owners.ts'
import type { Question } from './question.ts'

/** What one respondent said of one question; `group` where the question weighs groups. */
export interface Reply {
  readonly question: Question
  readonly choice: Choice
  readonly group?: string
  readonly at: Place
}

/** One respondent (phiếu). */
export interface Paper {
  readonly unit: Unit
  /** The number on the questionnaire. */
  readonly number?: string
  /** Who answered, as it stands there; empty where nothing says so. */
  readonly group: string
  readonly groupAt: Place
  readonly replies: readonly Reply[]
  readonly at: Place
}

/** A row that is nobody's, or could be of several. */
export interface Stray { readonly read: string; readonly at: Place; readonly units: readonly Unit[] }

/** A sheet of answers with its head. */
export interface AnswerSheet { readonly sheet: Sheet; readonly file: string; readonly head: AnswersHead }

/** The respondents of a sheet, a row each. */
export function papersOf({ sheet, file, head }: AnswerSheet, readers: Readers, owners: Owners): { readonly papers: readonly Paper[]; readonly strays: readonly Stray[] } {
  const papers: Paper[] = []
  const strays: Stray[] = []
  for (const row of bodyOf(sheet, head)) {
    const at: Place = { file, sheet: sheet.name, cell: addressIn(row, head.unit ?? head.unitId) }
    const read = unitText(sheet, row, head)
    const found = owners.of(read)
    if (found.is !== 'one') { strays.push({ read, at, units: found.is === 'several' ? found.units : [] }); continue }
    const number = textIn(row, head.paper)
    const group = head.group === undefined ? sheet.name : textIn(row, head.group)
    const replies = head.asked.map(asked => reply(asked, row, group, { file, sheet: sheet.name }, readers))
    papers.push({
      unit: found.unit, group: head.group === undefined && replies.every(each => each.group === undefined) ? '' : group, groupAt: { ...at, cell: addressIn(row, head.group) }, at, replies, ...(number === '' ? {} : { number }),
    })
  }
  return { papers, strays }
}

function reply({ question, columns }: Asked, row: Row, group: string, place: Place, readers: Readers): Reply {
  const [first] = columns
  const choice = first?.option === undefined ? readers.get(question)?.(cellIn(row, first?.column)) ?? { is: 'skipped' } : ticked(columns, question, row)
  const own = groupNamed(group, question)
  return { question, choice, at: { ...place, cell: addressIn(row, first?.column) }, ...(own === undefined ? {} : { group: own }) }
}

/** One box ticked is the answer, none is no answer, two are told. */
function ticked(columns: Asked['columns'], { asked }: Question, row: Row): Choice {
  const boxes = columns.map(({ column, option = '' }) => ({ option, cell: cellIn(row, column), tick: isTicked(cellIn(row, column), option, asked) }))
  const strange = boxes.find(each => each.tick === undefined)
  if (strange !== undefined) return { is: 'unknown', read: textIn(row, strange.cell?.column) }
  const [only, another] = boxes.filter(each => each.tick)
  if (only === undefined) return { is: 'skipped' }
  return another === undefined ? { is: 'option', option: only.option } : { is: 'several', read: boxes.filter(each => each.tick).map(each => each.option).join(', ') }
}

/** The group that a text names, by id or name. */
function groupNamed(text: string, { asked }: Question): string | undefined {
  const word = folded(text)
  return asked.groups.find(group => [group.id, group.name.vi, group.name.en].some(name => folded(name) === word))?.id
}
