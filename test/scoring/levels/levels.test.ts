import { describe, expect, it } from 'vitest'
import { closedBy } from '../../../src/criteria/closed.ts'
import type { Component, CriteriaSet } from '../../../src/criteria/criteria.ts'
import type { Answer, Value } from '../../../src/evidence/answer.ts'
import { grain } from '../../../src/scoring/testing/trial.ts'
import { add, compare, decimalText, exact, multiply, subtract, toDouble, type Rational } from '../../../src/rational.ts'
import { stairOf, type Level, type Stair } from '../../../src/scoring/levels/levels.ts'
import { settler } from '../../../src/scoring/settle.ts'
import { signed } from '../../../src/scoring/sums.ts'
import { countedPoints } from '../../../src/scoring/wipe.ts'
import { dateOf, serialOf } from '../../../src/sheet.ts'
import { everyMethod, shipped, small } from '../../report/form-sets.ts'

/** So many cases in the whole that every border of a rate is a whole part of them. */
const whole = exact('1e8')

const given = (id: string, value: Value): readonly [string, Answer] => [id, { id, state: 'given', value, from: { file: 'phieu.xlsx' }, read: '' }]

/** Answers that make the decisive one this much; of a rate, by its two figures. */
function answersAt(stair: Stair, at: Rational | string): readonly (readonly [string, Answer])[] {
  const { input, rate } = stair.of
  if (typeof at === 'string') return [given(input.id, { is: 'option', option: at })]
  if (rate === undefined) return [given(input.id, input.kind === 'date' ? { is: 'date', date: dateOf(toDouble(at)) } : { is: 'number', number: at })]
  if (rate.left.is !== 'input' || rate.right.is !== 'input') throw new Error('a rate of something else')
  return [given(rate.left.id, { is: 'number', number: multiply(at, whole) }), given(rate.right.id, { is: 'number', number: whole })]
}

/** What a component is good for, by the engine; of a penalty a loss. */
function goodAt(set: CriteriaSet, component: Component, stair: Stair, at: Rational | string): Rational | undefined {
  const settled = settler(set, { answers: new Map(answersAt(stair, at)), exempt: new Set(), surveyHeld: false, best: () => undefined })(component)
  return settled.state === 'scored' ? signed(component, countedPoints(set, component, settled.points)) : undefined
}

/** The answer at which a level is reached, and the last one before it. */
function border({ goal }: Level, stair: Stair): readonly [at: Rational | string, before: Rational | undefined] {
  if (goal.is === 'option') return [goal.option, undefined]
  const apart = grain(stair.of.input)
  switch (goal.is) {
    case 'from': return [goal.at, subtract(goal.at, apart)]
    case 'over': return [add(goal.at, exact('1e-8')), goal.at]
    case 'to': return [goal.at, add(goal.at, apart)]
    case 'under': return [subtract(goal.at, exact('1e-8')), goal.at]
  }
}

const stepped = 'rounding: { to: 0.25, mode: half-up, at: component }'

const names = ['xa-2016', 'xa-2025', 'xa-2026', 'co-quan-chuyen-mon-2025', 'don-vi-su-nghiep-2025', 'hdnd-xa-thanh-hoa'] as const
const sets: readonly (readonly [name: string, set: CriteriaSet])[] = [
  ['every method', everyMethod('')], ['every method, in steps at the component', everyMethod(stepped)], ...names.map(name => [name, shipped(`${name}.yaml`)] as const),
]

const stairsOf = (set: CriteriaSet): readonly (readonly [Component, Stair])[] =>
  set.components.filter(component => closedBy(component) === undefined).flatMap(component => { const stair = stairOf(set, component); return stair === undefined ? [] : [[component, stair] as const] })

describe.each(sets)('the levels of %s', (_name, set) => {
  it('are worth by the score what they promise, and not one answer before', () => {
    let looked = 0
    for (const [component, stair] of stairsOf(set)) {
      for (const level of stair.levels) {
        const [at, before] = border(level, stair)
        const good = goodAt(set, component, stair, at)
        expect([component.code, level.goal, good && decimalText(good)]).toEqual([component.code, level.goal, decimalText(signed(component, level.points))])
        const less = before === undefined || before.s < 0n ? undefined : goodAt(set, component, stair, before)
        if (less !== undefined) expect([component.code, level.goal, compare(less, signed(component, level.points)) < 0]).toEqual([component.code, level.goal, true])
        looked++
      }
    }
    expect(looked).toBeGreaterThan(20)
  })

  it('go up, and leave out no step that a unit can reach', () => {
    for (const [component, stair] of stairsOf(set)) {
      const goods = stair.levels.map(level => signed(component, level.points))
      expect([component.code, goods.slice(1).every((good, index) => compare(good, goods[index] ?? good) > 0)]).toEqual([component.code, true])
      if (!['bands', 'deadline', 'choice', 'yes-no'].includes(component.method)) continue
      const met = new Set(samples(stair).map(at => goodAt(set, component, stair, at)).flatMap(good => (good === undefined ? [] : [decimalText(good)])))
      const lowest = [...met].reduce((least, each) => (Number(each) < Number(least) ? each : least))
      const known = new Set([lowest, ...goods.map(good => decimalText(good))])
      expect([component.code, [...met].filter(good => !known.has(good))]).toEqual([component.code, wipes(component) ? [...met].filter(good => !known.has(good) && good === '0') : []])
    }
  })
})

/** A level that wipes its criterion is none to reach. */
const wipes = (component: Component): boolean => component.effects.some(effect => effect.zeroes !== undefined)

function samples({ of: { input } }: Stair): readonly (Rational | string)[] {
  if (input.options !== undefined) return input.options.map(option => option.id)
  if (input.kind === 'date') return Array.from({ length: 365 }, (_, day) => exact(serialOf('2025-01-01') + day))
  return input.kind === 'percent' ? Array.from({ length: 1201 }, (_, index) => exact(index / 1000)) : Array.from({ length: 121 }, (_, index) => exact(index))
}

const oneRule = (rule: string, more = ''): CriteriaSet => small(3, `grades: [{ id: dat, name: Đạt, from: 0 }]
figures:
  a: { name: Số a, unit: việc, kind: count }
  b: { name: Số b, unit: việc, kind: count }
  tien: { name: Số tiền, unit: đồng, kind: money }
fields:
  - { code: 'A', name: Lĩnh vực, max: 3${more}, rule: ${rule} }
`)

/** `from 95%: 1.5`. */
function levelsIn(set: CriteriaSet): readonly string[] {
  const [component] = set.components
  const stair = component && stairOf(set, component)
  return stair?.levels.map(({ goal, points }) => `${goal.is} ${goal.is === 'option' ? goal.option : decimalText(goal.at)}: ${decimalText(points)}`) ?? []
}

describe('the levels of a rule', () => {
  it.each([
    ['bands, above and from', '{ method: bands, part: a, whole: b, bands: [{ over: 95, points: 3 }, { from: 80, points: 1 }] }', ['from 0.8: 1', 'over 0.95: 3']],
    ['bands of a count, the fewer the better', '{ method: formula, points: "IF(n<=2,3,IF(n<10,1,0))", figures: { n: { name: Số lỗi, kind: count } } }', ['to 9: 1', 'to 2: 3']],
    ['bands of a quantity, the less the better', '{ method: formula, points: "IF(n<2.5,3,IF(n<=10,1,0))", figures: { n: { name: Số ngày, kind: number } } }', ['to 10: 1', 'under 2.5: 3']],
    ['a slope with a floor and a full mark', '{ method: ratio, part: a, whole: b, full: 98, floor: 50 }', ['from 0.5: 1.5', 'from 0.98: 3']],
    ['a slope that ends at a fraction', '{ method: ratio, part: { name: Số điểm, kind: number }, whole: 3 }', ['from 3: 3']],
    ['a rate by steps whose borders never end', '{ method: ratio, part: a, whole: b, target: 90, step: 1.5 }', ['from 0.225: 1.5', 'from 0.675: 3']],
    ['a border that never ends, as the next that can be written', '{ method: formula, points: "IF(a/b>=1/3,3,0)" }', ['from 0.3334: 3']],
    ['so many for each, one by one', '{ method: count, of: a, each: 0.8 }', ['from 1: 0.8', 'from 2: 1.6', 'from 3: 2.4', 'from 4: 3']],
    ['so many for each, too many to list', '{ method: count, of: a, each: 0.02 }', ['from 150: 3']],
    ['so much off for each', '{ method: deduction, of: a, each: 1.25 }', ['to 2: 0.5', 'to 1: 1.75', 'to 0: 3']],
    ['a sum of money', '{ method: bands, of: tien, bands: [{ from: 1500000, points: 3 }] }', ['from 1500000: 3']],
    ['two rates', '{ method: formula, points: "MIN(a/b,b/a)*3" }', []],
    ['figures beside their rate', '{ method: formula, points: "IF(a>b,3,a/b)" }', []],
    ['points that go up and down', '{ method: formula, points: "IF(a<3,1,IF(a<6,3,2))" }', []],
    ['points that never change', '{ method: formula, points: "IF(a>3,2,2)" }', []],
    ['points that are typed', '{ method: given }', []],
    ['several boxes', '{ method: ticks, items: [{ id: x, name: Một, points: 1 }, { id: y, name: Hai, points: 2 }] }', []],
  ])('%s', (_name, rule, levels) => expect(levelsIn(oneRule(rule))).toEqual(levels))
})
