import { clausesOf } from '../../../src/evidence/annex/rule/clauses.ts'
import { propose } from '../../../src/evidence/annex/rule/propose.ts'
import { exact } from '../../../src/rational.ts'

/** What is proposed for the words of a cell, a line each, under a maximum. */
export const proposal = (words: string, max: string, list: 'base' | 'penalty' = 'base', name = 'Tiêu chí') => {
  const lines = words.split('\n').map(line => ({ words: line }))
  return propose({ clauses: clausesOf(lines), whole: words, max: exact(max), name, list, year: 2025, grades: [{ id: 'tot', name: 'Tốt' }] })
}
