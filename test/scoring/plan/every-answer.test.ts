import { describe, expect, it } from 'vitest'
import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import type { Dossier } from '../../../src/evidence/answer.ts'
import { compare, exact, fractionText } from '../../../src/rational.ts'
import { decisiveIndex } from '../../../src/scoring/rank.ts'
import { seeker } from '../../../src/scoring/plan/least-set.ts'
import { prospects } from '../../../src/scoring/plan/prospect.ts'
import { situate } from '../../../src/scoring/plan/situation.ts'
import { small } from '../../report/form-sets.ts'
import { form, one, score, type Words } from '../build.ts'

/** A count, a rate with bands, a yes or no, levels, three boxes of which all are needed, and two counts that earn only together. */
const set: CriteriaSet = small(20, `grades: [{ id: tot, name: Tốt, from: 80 }, { id: yeu, name: Yếu, from: 0 }]
fields:
  - code: '1'
    name: Lĩnh vực
    criteria:
      - { code: '1.1', name: Số buổi, max: 4, rule: { method: count, of: { name: Số buổi, unit: buổi, kind: count }, each: 1 } }
      - { code: '1.2', name: Tỷ lệ, max: 4, rule: { method: bands, part: { name: Đúng hạn, unit: việc, kind: count }, whole: { name: Tất cả, unit: việc, kind: count }, bands: [{ from: 90, points: 4 }, { from: 60, points: 2 }] } }
      - { code: '1.3', name: Kế hoạch, max: 3, rule: { method: yes-no } }
      - { code: '1.4', name: Mức, max: 3, rule: { method: choice, levels: [{ id: du, name: Đủ, points: 3 }, { id: vua, name: Vừa, points: 1 }, { id: thieu, name: Thiếu, points: 0 }] } }
      - { code: '1.5', name: Cùng lúc, max: 6, rule: { method: formula, points: 'IF(AND(m>=3,n>=2),6,0)', figures: { m: { name: Số m, unit: việc, kind: count }, n: { name: Số n, unit: việc, kind: count } } } }`)

/** All that a unit could answer; what is divided by stays as it is. */
const domains: Readonly<Record<string, readonly string[]>> = {
  '1.1.of': ['0', '1', '2', '3', '4'], '1.2.part': ['0', '3', '5', '6', '8', '9', '10'], '1.3': ['=yes', '=no'], '1.4': ['=du', '=vua', '=thieu'], '1.5.m': ['0', '2', '3', '4'], '1.5.n': ['0', '1', '2', '3'],
}
const codeOf = (id: string): string => id.split('.').slice(0, 2).join('.')

function* everyAnswer(ids: readonly string[], so: Words): Iterable<Words> {
  const [id, ...rest] = ids
  if (id === undefined) { yield so; return }
  for (const value of domains[id] ?? []) yield* everyAnswer(rest, { ...so, [id]: value })
}

const indexOf = (unit: Dossier) => decisiveIndex(set, one(score(set, unit)))

/** The fewest components whose answers must change, over every answer there is: nothing of the search that is tested is used. */
function fewest(start: Words, index: ReadonlyMap<string, ReturnType<typeof indexOf>>, target: number): number | undefined {
  let least: number | undefined
  for (const [key, reached] of index) {
    if (compare(reached, exact(target)) < 0) continue
    const words = JSON.parse(key) as Words
    const changed = new Set(Object.keys(domains).filter(id => words[id] !== start[id]).map(codeOf)).size
    if (least === undefined || changed < least) least = changed
  }
  return least
}

describe('the least set against every answer there is', () => {
  const all = [...everyAnswer(Object.keys(domains), { '1.2.whole': '10' })]
  const index = new Map(all.map(words => [JSON.stringify(words), indexOf(form('a', words))]))

  it.each(Array.from({ length: 12 }, (_, seed) => seed))('start %i: no cheaper set reaches any of the targets, and what is found reaches it', seed => {
    const start = all[(seed * 977 + 13) % all.length] ?? expect.fail('no start')
    const unit = form('a', start)
    const situation = situate(set, [unit], unit)
    const seek = seeker(situation, prospects(situation))
    const now = Number(indexOf(unit).valueOf())
    for (const target of [now + 5, now + 15, 80, 95, 100].filter(each => each > now && each <= 100)) {
      const found = seek.least({ index: exact(target) })
      expect([seed, target, found?.cost]).toEqual([seed, target, fewest(start, index, target)])
      expect(found === undefined || compare(decisiveIndex(set, found.draft.score), exact(target)) >= 0).toBe(true)
    }
  })

  it('a unit one step short of Tốt', () => {
    const start: Words = { '1.1.of': '1', '1.2.part': '9', '1.2.whole': '10', '1.3': '=yes', '1.4': '=du', '1.5.m': '2', '1.5.n': '2' }
    expect(fractionText(indexOf(form('a', start)))).toBe('55')
    const short: Words = { ...start, '1.1.of': '1', '1.4': '=thieu', '1.5.m': '3' }
    expect(fractionText(indexOf(form('a', short)))).toBe('70')
    const unit = form('a', { ...short, '1.1.of': '2' })
    const situation = situate(set, [unit], unit)
    expect(fractionText(indexOf(unit))).toBe('75')
    const least = seeker(situation, prospects(situation)).least({ grade: 0 })
    expect([least?.cost, least?.isProven]).toEqual([1, true])
  })
})
