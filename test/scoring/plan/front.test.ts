import { describe, expect, it } from 'vitest'
import { held, input, plus, type Expr } from '../../../src/formula/expr.ts'
import { exact } from '../../../src/rational.ts'
import { planOf } from '../../../src/scoring/plan/plan.ts'
import { situate } from '../../../src/scoring/plan/situation.ts'
import { form, setOf, worth } from '../build.ts'

const many = (count: number, of: (index: number) => ReturnType<typeof worth>) => Array.from({ length: count }, (_, index) => of(index))

describe('components that act on one another, too many to weigh every choice', () => {
  const feeders = many(12, at => worth(`1.${at + 1}`, 5, held(input(`1.${at + 1}`), exact(5)), {}))
  const total: Expr = held(plus(...feeders.map(({ code }): Expr => ({ is: 'points', code }))), exact(40))
  const set = setOf([...feeders, worth('2', 40, total, { inputs: [] })])
  const unit = form('a', Object.fromEntries(feeders.map(({ code }) => [code, '0'])))
  const aimed = (index: string) => planOf(situate(set, [unit], unit), { index: exact(index) }).aim

  it('everything together is tried', () => expect([aimed('100')?.outcome, aimed('100')?.least?.cost]).toEqual(['found', 12]))
  it('and what does the most good first; not every way was weighed', () => expect([aimed('70')?.outcome, aimed('70')?.least?.cost, aimed('70')?.least?.isProven]).toEqual(['found', 7, false]))
})
