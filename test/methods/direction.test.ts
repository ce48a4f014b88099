import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/formula/evaluate.ts'
import { compared, held, input, least, minus, most, number, over, plus, round, times, when, type Expr } from '../../src/formula/expr.ts'
import { directionOf } from '../../src/methods/direction.ts'
import { humpIn } from '../../src/methods/hump.ts'
import type { Input } from '../../src/methods/method.ts'
import { compare, exact, fractionText, zero, type Rational } from '../../src/rational.ts'
import { everyMethod, shipped } from '../report/form-sets.ts'
import { dice } from '../report/random-answers.ts'
import { readExcel } from '../../src/formula/excel-syntax.ts'

const n = (word: string): Expr => number(exact(word))
const [a, b] = [input('a'), input('b')]
const count = (id: string): Input => ({ id, name: { vi: id, en: id }, kind: 'count', shared: false })
const formula = (written: string): Expr => readExcel(written, name => name).expr

describe('the way a worth goes along a figure', () => {
  it.each<readonly [string, Expr, string]>([
    ['a share rises with its part', over(a, b), 'up'],
    ['a share falls with its whole', over(b, a), 'down'],
    ['a deduction falls', held(minus(n('5'), times(n('0.5'), a)), exact(5)), 'down'],
    ['a stair of growing borders rises', when(compared(a, '>=', n('9')), n('2'), when(compared(a, '>', n('5')), n('1'), n('0'))), 'up'],
    ['the full maximum from a border on rises', when(compared(over(a, b), '>=', n('0.98')), n('2'), held(times(over(a, b), n('2')), exact(2))), 'up'],
    ['nothing under a floor rises', when(compared(over(a, b), '<', n('0.7')), n('0'), round(times(over(a, b), n('2')), exact('0.25'))), 'up'],
    ['the lesser and the greater keep the way', most(n('0'), least(n('3'), plus(a, b))), 'up'],
    ['another figure alone does not move it', times(b, n('2')), 'flat'],
    ['a product with a negative number turns', times(n('-2'), a), 'down'],
    ['a mean goes one of both ways', over(plus(times(n('100'), b), times(n('50'), a)), plus(a, b)), 'either'],
    ['a difference of opposite ways is not known', minus(a, times(a, a)), 'unknown'],
    ['a border with more below than above falls', when(compared(a, '>', n('3')), n('0'), n('1')), 'down'],
    ['a border against the way of a branch is not known', when(compared(a, '>', n('3')), n('0'), a), 'unknown'],
  ])('%s', (_name, expr, way) => expect(directionOf(expr, 'a')).toBe(way))

  const sets = [everyMethod(''), ...['xa-2025.yaml', 'xa-2026.yaml', 'xa-2016.yaml', 'hdnd-xa-thanh-hoa.yaml', 'co-quan-chuyen-mon-2025.yaml', 'don-vi-su-nghiep-2025.yaml'].map(shipped)]

  it('is kept by every formula of every shipped set, at random answers', () => {
    const roll = dice(7)
    const drawn = ({ kind }: Input): Rational => (kind === 'percent' ? exact((Math.floor(roll() * 101) / 100).toFixed(2)) : exact(Math.floor(roll() * (roll() < 0.5 ? 12 : 400)) + (kind === 'date' ? 45_600 : 0)))
    const told: string[] = []
    let asked = 0
    for (const { code, formula: expr, inputs } of sets.flatMap(set => set.components)) {
      for (const moved of inputs.filter(each => each.options === undefined)) {
        const way = directionOf(expr, moved.id)
        if (way === 'unknown') continue
        for (let turn = 0; turn < 12; turn++) {
          const answers = new Map(inputs.map(each => [each.id, drawn(each)]))
          const chosen = new Map(inputs.map(each => [each.id, each.options?.[Math.floor(roll() * each.options.length)]?.id]))
          const worths = [0, 1, 2].map(() => drawn(moved)).sort(compare).map(value => {
            const of = (id: string): Rational => (id === moved.id ? value : answers.get(id) ?? zero)
            return evaluate(expr, { number: of, option: id => chosen.get(id), points: of, best: (id, best) => (best === 'highest' ? (compare(of(id), exact(300)) > 0 ? of(id) : exact(300)) : (compare(of(id), exact(2)) < 0 ? of(id) : exact(2))) }).value
          }).filter(value => typeof value === 'object')
          const steps = worths.slice(1).map((value, place) => compare(value, worths[place] ?? value))
          const fits = way === 'flat' ? steps.every(step => step === 0) : way === 'up' ? steps.every(step => step >= 0) : way === 'down' ? steps.every(step => step <= 0) : !(steps.some(step => step > 0) && steps.some(step => step < 0))
          asked += steps.length
          if (!fits) told.push(`${code} ${moved.id} ${way} ${worths.map(fractionText).join(' ')}`)
        }
      }
    }
    expect(told).toEqual([])
    expect(asked).toBeGreaterThan(5000)
  })

  it('turns nowhere in the shipped sets', () => {
    expect(sets.flatMap(set => set.components).filter(({ formula: expr, inputs }) => humpIn(expr, inputs) !== undefined).map(({ code }) => code)).toEqual([])
  })
})

describe('a hump', () => {
  const humped = (written: string): string | undefined => {
    const found = humpIn(formula(written), [count('a'), count('b')])
    return found && `${found.input.id}: ${found.at.map(fractionText).join(' ')} → ${found.points.map(fractionText).join(' ')}`
  }

  it.each([
    ['IF(a<10,a/10,(30-a)/20)', /^a: /],
    ['MAX(0,MIN(a/10,(20-a)/10))', /^a: /],
    ['IF(a>b,0,a/10)', /^a: /],
    ['IF(a/b>=90%,2,IF(a/b>=50%,a/b*3,0))', /^a: /],
    ['2-ABS(a-5)/5', /^a: /],
  ])('is found in %s', (written, at) => expect(humped(written)).toMatch(at))

  it.each([
    ['IF(b=0,0,MIN(1.5,a/b*2))'], ['IF(a>b,2,ROUND(a/b*2,2))'], ['IF(a<=b,1,MAX(0,1-(a-b)/b*10))'], ['IF(a>b,0,a/b*2)'], ['MAX(0,5-a*0.5+b*0.25)'], ['IF(a=0,2,MAX(0,2-a*0.5))'], ['IF(a/b>=95%,2,a/b*2)'],
  ])('is not found in %s, where none is', written => expect(humped(written)).toBeUndefined())
})
