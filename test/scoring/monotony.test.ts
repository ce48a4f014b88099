import { describe, expect, it } from 'vitest'
import type { Component, CriteriaSet } from '../../src/criteria/criteria.ts'
import { inputsOf } from '../../src/criteria/criteria.ts'
import type { Answer, Dossier, Layer, Value } from '../../src/evidence/answer.ts'
import { answersOf } from '../../src/evidence/merge.ts'
import { nodes } from '../../src/formula/nodes.ts'
import { directionOf, type Direction } from '../../src/methods/direction.ts'
import type { Input } from '../../src/methods/method.ts'
import { add, compare, exact, one as whole, subtract, zero, type Rational } from '../../src/rational.ts'
import { scoreGroup } from '../../src/scoring/group.ts'
import { withChanges } from '../../src/scoring/plan/change.ts'
import type { GroupScore, UnitScore } from '../../src/scoring/scorecard.ts'
import { same } from '../../src/text.ts'
import { dice, randomAnswers } from '../report/random-answers.ts'
import { leaf, layer as said, one, score, setOf, dossier } from './build.ts'
import { randomUnit, shipped } from './plan/rounds.ts'

const names = ['xa-2025', 'xa-2026', 'xa-2016', 'hdnd-xa-thanh-hoa', 'co-quan-chuyen-mon-2025', 'don-vi-su-nghiep-2025']
const scored = (set: CriteriaSet, group: readonly Dossier[]): GroupScore => scoreGroup(same('Nhóm'), set, group)
const groupOf = (set: CriteriaSet, seed: number): readonly Dossier[] => ['a', 'b', 'c'].map((id, index) => randomUnit(set, `xa-${id}`, seed * 10 + index))

/** What must not fall: the points and the index, exact and published, and the place among the others. */
function falls(before: UnitScore, after: UnitScore): readonly string[] {
  const kept = (['exact', 'points', 'exactIndex', 'index'] as const).filter(key => compare(after[key], before[key]) < 0)
  return before.rank !== undefined && (after.rank === undefined || after.rank > before.rank) ? [...kept, 'rank'] : kept
}

describe.each(names)('adding a proof under %s', name => {
  const shippedSet = shipped(name)
  const sets = [{ ...shippedSet, withoutProof: 'zero' as const }, { ...shippedSet, withoutProof: 'zero' as const, rounding: { ...shippedSet.rounding, at: 'component' as const } }]

  it('never lowers a unit', () => {
    const lowered: string[] = []
    let raised = 0
    for (const [policy, set] of sets.entries()) {
      for (const seed of [1, 2]) {
        const group = groupOf(set, seed)
        const [unit] = group
        if (unit === undefined) continue
        const before = one(scored(set, group), 'xa-a')
        for (const { code } of set.components) {
          const after = one(scored(set, [withChanges(unit, new Map(), [code]), ...group.slice(1)]), 'xa-a')
          lowered.push(...falls(before, after).map(what => `${policy} ${seed} ${code} ${what}`))
          if (compare(after.exact, before.exact) > 0) raised++
        }
      }
    }
    expect(lowered).toEqual([])
    expect(raised > 0).toBe(shippedSet.components.some(({ proof }) => proof?.required === true))
  }, 120_000)
})

/** Which way a figure is to go so that no component is worth less for the unit: through every formula that asks for it, a penalty counting against it. */
function improving(set: CriteriaSet, input: Input): 'up' | 'down' | undefined {
  const users = set.components.filter(({ inputs }) => inputs.some(each => each.id === input.id))
  const ways = users.map((component): Direction => directionOf(component.formula, input.id)).map((way, index): Direction => (users[index]?.list !== 'penalty' ? way : way === 'up' ? 'down' : way === 'down' ? 'up' : way))
  const moved = [...new Set(ways.filter(way => way !== 'flat'))]
  const [only] = moved
  const isRead = set.components.some(({ formula }) => [...nodes(formula)].some(node => node.is === 'points' && users.some(({ code }) => code === node.code)))
  return moved.length === 1 && !isRead && (only === 'up' || only === 'down') ? only : undefined
}

const step = ({ kind, step: by }: Input): Rational => (kind === 'percent' ? exact('0.01') : by ?? whole)

/** The number some steps the better way, within what the input takes; a whole never becomes nothing, for then the thing did not arise. */
function better(number: Rational, input: Input, way: 'up' | 'down', steps: number): Rational | undefined {
  const by = Array.from({ length: steps }, () => step(input)).reduce(add, zero)
  const to = way === 'up' ? add(number, by) : subtract(number, by)
  return compare(to, way === 'down' ? step(input) : zero) < 0 || (input.to !== undefined && compare(to, input.to) > 0) ? undefined : to
}

describe.each(names)('improving a figure under %s', name => {
  const set = shipped(name)
  const ways = new Map([...inputsOf(set).values()].filter(({ options, kind }) => options === undefined && kind !== 'date').map(input => [input, improving(set, input)] as const))

  it('never lowers a unit, where one way is better for every component that asks for it', () => {
    const roll = dice(11)
    const lowered: string[] = []
    let raised = 0
    for (const seed of [1, 2]) {
      const group = groupOf(set, seed)
      const [unit] = group
      if (unit === undefined) continue
      const before = one(scored(set, group), 'xa-a')
      for (const [input, way] of ways) {
        const value = answersOf(unit.layers).get(input.id)?.value
        const to = way !== undefined && value?.is === 'number' ? better(value.number, input, way, 1 + Math.floor(roll() * (roll() < 0.5 ? 3 : 200))) : undefined
        if (to === undefined) continue
        const after = one(scored(set, [withChanges(unit, new Map<string, Value>([[input.id, { is: 'number', number: to }]])), ...group.slice(1)]), 'xa-a')
        lowered.push(...falls(before, after).map(what => `${seed} ${input.id} ${way} ${what}`))
        if (compare(after.exact, before.exact) > 0) raised++
      }
    }
    expect(lowered).toEqual([])
    expect(raised).toBeGreaterThan(5)
  }, 120_000)

  it('is plain for most figures; those that help one component and hurt another are no fault and few', () => {
    const unclear = [...ways].filter(([, way]) => way === undefined).map(([{ id }]) => id)
    expect(unclear.length * 2).toBeLessThan(ways.size)
  })
})

describe.each(names)('answering what was blank under %s', name => {
  const set = shipped(name)

  /** Nothing of it is shared, it is no penalty and its answers wipe nothing. */
  const plain = (component: Component): boolean => component.list !== 'penalty' && component.inputs.length > 0 && component.inputs.every(({ shared }) => !shared) && !component.effects.some(effect => effect.zeroes !== undefined)

  it('never lowers a unit, whatever the answer: a blank earns nothing and counts', () => {
    const lowered: string[] = []
    let raised = 0
    for (const seed of [1, 2]) {
      const group = groupOf(set, seed)
      const drawn = randomAnswers(set, 500 + seed)
      for (const component of set.components.filter(plain)) {
        const [unit, ...others] = group
        if (unit === undefined) continue
        const ids = new Set([component.code, ...component.inputs.map(({ id }) => id)])
        const blank = { ...unit, layers: unit.layers.map((each): Layer => ({ ...each, answers: new Map([...each.answers].filter(([id]) => !ids.has(id))) })) }
        const answers = component.inputs.flatMap(({ id }): readonly Answer[] => { const told = drawn.get(id); return told === undefined || typeof told === 'string' ? [] : [{ id, state: 'given', value: told, from: { file: 'phieu.xlsx' }, read: id }] })
        const filled = { ...blank, layers: blank.layers.map((each): Layer => (each.kind === 'form' ? { ...each, answers: new Map([...each.answers, ...answers.map(answer => [answer.id, answer] as const)]) } : each)) }
        const [before, after] = [one(scored(set, [blank, ...others]), 'xa-a'), one(scored(set, [filled, ...others]), 'xa-a')]
        lowered.push(...falls(before, after).filter(what => what !== 'rank').map(what => `${seed} ${component.code} ${what}`))
        if (compare(after.exact, before.exact) > 0) raised++
      }
    }
    expect(lowered).toEqual([])
    expect(raised).toBeGreaterThan(5)
  }, 120_000)
})

describe('what may lower a unit all the same', () => {
  const two = setOf([leaf('1', 5), leaf('2', 5, { notApplicable: 'exclude', notArisen: 'full' })])
  const index = (words: Readonly<Record<string, string>>, set = two): string => one(score(set, dossier('xa-a', [said('form', words)]))).index.toFraction()

  it('an answer in place of "Không áp dụng": what was out of the index counts again', () => {
    expect([index({ 1: '5', 2: 'not-applicable' }), index({ 1: '5', 2: '0' })]).toEqual(['100', '50'])
  })

  it('an answer in place of "Không phát sinh", where that is worth the maximum', () => {
    expect([index({ 1: '0', 2: 'not-arisen' }), index({ 1: '0', 2: '1' })]).toEqual(['50', '10'])
  })
})

it('a penalty counts with its proof and without: naming it moves nothing', () => {
  const set = setOf([leaf('1', 5), leaf('P', 2, { list: 'penalty', proof: { required: true, text: same('Văn bản') } })], { withoutProof: 'zero', penalty: { max: exact(2), components: [] } })
  const points = (proofs: Readonly<Record<string, string>>): string => one(score(set, dossier('xa-a', [said('form', { 1: '5', P: '2' }, { 1: 'Báo cáo', ...proofs })]))).points.toFraction()
  expect([points({ P: 'Kết luận thanh tra' }), points({})]).toEqual(['3', '3'])
})
