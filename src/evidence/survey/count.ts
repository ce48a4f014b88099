import type { Place } from '../../finding.ts'
import { tallyId } from '../../methods/questionnaire.ts'
import { exact } from '../../rational.ts'
import type { Answer, Layer } from '../answer.ts'
import type { Paper, Reply } from './papers.ts'
import type { Question } from './question.ts'

/** The answers of each unit counted into the inputs that a table of counts fills. */
export function layersOf(papers: readonly Paper[], name: string): ReadonlyMap<string, Layer> {
  const byUnit = new Map<string, Paper[]>()
  for (const paper of papers) {
    const own = byUnit.get(paper.unit.id)
    if (own === undefined) byUnit.set(paper.unit.id, [paper])
    else own.push(paper)
  }
  return new Map([...byUnit].map(([id, own]) => [id, { kind: 'survey', name, answers: countsOf(own), proofs: new Map() }]))
}

function countsOf(papers: readonly Paper[]): ReadonlyMap<string, Answer> {
  const replies = new Map<Question, Reply[]>()
  for (const reply of papers.flatMap(paper => paper.replies)) {
    const own = replies.get(reply.question)
    if (own === undefined) replies.set(reply.question, [reply])
    else own.push(reply)
  }
  const from = placeOf(papers)
  return new Map([...replies].flatMap(([question, own]) => tallies(question, own, from)).map(answer => [answer.id, answer]))
}

/** A question that nobody answered is blank, unless the set says how many must have; one of which no answer was understood is unreadable. */
function tallies({ component, asked }: Question, replies: readonly Reply[], from: Place): readonly Answer[] {
  const counts = new Map<string, number>()
  for (const { choice, group } of replies) {
    if (choice.is !== 'option' || (asked.groups.length > 0 && group === undefined)) continue
    const id = tallyId(component.code, choice.option, group)
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const lost = replies.find(reply => reply.choice.is !== 'skipped')
  if (counts.size === 0 && lost !== undefined) return component.inputs.map(input => ({ id: input.id, state: 'unreadable', from, read: readOf(lost) }))
  if (counts.size === 0 && asked.groups.length === 0 && asked.leastSample === undefined) return []
  return component.inputs.map((input): Answer => {
    const count = counts.get(input.id) ?? 0
    return { id: input.id, state: 'given', value: { is: 'number', number: exact(count) }, from, read: String(count) }
  })
}

const readOf = ({ choice }: Reply): string => (choice.is === 'option' ? choice.option : choice.is === 'skipped' ? '' : choice.read)

/** The sheet, or the file where they stand on several, and how many questionnaires. */
function placeOf(papers: readonly Paper[]): Place {
  const sheets = new Set(papers.map(({ at }) => `${at.file}\n${at.sheet}`))
  const files = new Set(papers.map(({ at }) => at.file))
  const [first] = papers
  const more = files.size > 1 ? `, ${files.size} tệp` : sheets.size > 1 ? `, ${sheets.size} trang` : ''
  return {
    file: first?.at.file ?? '', behind: `${papers.length} phiếu${more}`,
    ...(sheets.size === 1 && first?.at.sheet !== undefined ? { sheet: first.at.sheet } : {}),
  }
}
