import { folded } from '../../text.ts'
import type { Paper } from './papers.ts'

/** Questionnaires that bear one number of one unit and group. */
export interface Doubles {
  readonly kept: readonly Paper[]
  /** Entered again with the same answers: counted once. */
  readonly again: readonly Paper[]
  /** One number, other answers: none of them is chosen. */
  readonly torn: readonly Paper[]
}

/** Sorts out questionnaires that were entered twice. Those without a number are each one's own. */
export function withoutDoubles(papers: readonly Paper[]): Doubles {
  const byNumber = new Map<string, Paper[]>()
  for (const paper of papers) {
    if (paper.number === undefined) continue
    const key = [paper.unit.id, paper.group, paper.number].map(folded).join('\n')
    const before = byNumber.get(key)
    if (before === undefined) byNumber.set(key, [paper])
    else before.push(paper)
  }
  const again = new Set<Paper>()
  const torn = new Set<Paper>()
  for (const same of byNumber.values()) {
    const [first, ...others] = same
    if (first === undefined || others.length === 0) continue
    if (others.every(other => answersOf(other) === answersOf(first))) for (const other of others) again.add(other)
    else for (const each of same) torn.add(each)
  }
  return { kept: papers.filter(paper => !again.has(paper) && !torn.has(paper)), again: [...again], torn: [...torn] }
}

const answersOf = (paper: Paper): string => JSON.stringify(paper.replies.map(({ question, choice }) => [question.component.code, choice]))
