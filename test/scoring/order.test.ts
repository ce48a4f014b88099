import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dossier, Layer } from '../../src/evidence/answer.ts'
import { input, number, over, times } from '../../src/formula/expr.ts'
import { compare, exact, fractionText } from '../../src/rational.ts'
import type { GroupScore } from '../../src/scoring/scorecard.ts'
import { dossier, fiveGrades, form, grade, layer, leaf, one, score, setOf, worth, type Words } from './build.ts'

const best = { is: 'best', id: '3', best: 'highest' } as const
const set = setOf([
  leaf('1', 40), leaf('2', 30, { notArisen: 'exclude' }),
  worth('3', 20, times(over(input('3'), best), number(exact(20))), { method: 'relative' }),
  leaf('4', 10, { source: 'survey' }), leaf('T', 5, { list: 'bonus' }), leaf('P', 5, { list: 'penalty', capsGrade: 'kha', lowersGrade: 1 }),
], { grades: [grade('xuat-sac', 90, '0.25'), grade('tot', 60, '0.5'), ...fiveGrades.slice(2)], ranking: { by: 'published', ties: 'competition', tieBreak: ['bonus'] } })

const word = fc.oneof(fc.integer({ min: 0, max: 50 }).map(String), fc.constantFrom('blank', 'not-arisen', 'not-applicable', 'unreadable'))
const words = fc.dictionary(fc.constantFrom('1', '2', '3', '4', 'T', 'P'), word)
const cake = fc.tuple(words, words, words).map(([own, figures, appraised]) => [layer('form', own), layer('table', figures), layer('appraisal', appraised)])
const cakes = fc.array(cake, { minLength: 1, maxLength: 8 })

const facts = (group: GroupScore): object => Object.fromEntries(group.units.map(unit => [unit.unit.id, {
  status: unit.status, rank: unit.rank, grade: unit.grade?.id, because: unit.gradeBecause, index: fractionText(unit.exactIndex), points: fractionText(unit.exact),
  leaves: unit.leaves.map(each => [each.component.code, each.state, fractionText(each.points), fractionText(each.max), each.inputs.map(answer => answer.id)]),
}]))

/** The same answers, put into the layer in the opposite order. */
const turned = (each: Layer): Layer => ({ ...each, answers: new Map([...each.answers].reverse()) })

describe('order', () => {
  it('of units, and of answers within a source, changes no score, rank or grade', () => {
    fc.assert(fc.property(cakes.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length }))), ([all, order]) => {
      const units = all.map((layers, index) => dossier(`u${index}`, layers))
      const shuffled = order.map(index => units[index]).filter((each): each is Dossier => each !== undefined).map(each => ({ ...each, layers: each.layers.map(turned) }))
      const [first, second] = [score(set, ...units), score(set, ...shuffled)]
      expect(facts(second)).toEqual(facts(first))
      expect(new Set(second.findings.map(finding => JSON.stringify(finding)))).toEqual(new Set(first.findings.map(finding => JSON.stringify(finding))))
    }), { numRuns: 150 })
  })

  it('of equal units is that of the roster', () => {
    fc.assert(fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }), order => {
      expect(score(set, ...order.map(id => form(id, { 1: '20' }))).units.map(unit => unit.unit.id)).toEqual(order)
    }))
  })
})

describe('sums of any answers', () => {
  it('lie within their ends, and the ranking never contradicts the index', () => {
    fc.assert(fc.property(cakes, all => {
      const { units } = score(set, ...all.map((layers, index) => dossier(`u${index}`, layers)))
      for (const unit of units) {
        expect(compare(unit.exact, exact(0))).toBeGreaterThanOrEqual(0)
        for (const each of unit.leaves) {
          expect(compare(each.points, exact(0))).toBeGreaterThanOrEqual(0)
          expect(compare(each.points, each.component.max)).toBeLessThanOrEqual(0)
        }
      }
      const listed = units.filter(unit => unit.status === 'ranked')
      for (const [index, unit] of listed.slice(1).entries()) expect(compare(listed[index]?.index ?? exact(0), unit.index)).toBeGreaterThanOrEqual(0)
    }), { numRuns: 150 })
  })

  it('never fall when something blank is filled in', () => {
    const plain = setOf([leaf('1', 40), leaf('2', 30), leaf('3', 30), leaf('T', 5, { list: 'bonus' })])
    const part = fc.dictionary(fc.constantFrom('1', '2', '3', 'T'), fc.oneof(fc.integer({ min: -5, max: 50 }).map(String), fc.constant('not-arisen')))
    fc.assert(fc.property(part, part, (known: Words, more: Words) => {
      const [before, after] = [known, { ...more, ...known }].map(each => one(score(plain, form('a', each))).exactIndex)
      expect(compare(after ?? exact(0), before ?? exact(0))).toBeGreaterThanOrEqual(0)
    }))
  })
})
