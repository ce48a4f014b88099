import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosen, compared, input, least, most, number, plus, times, when, type Comparison, type Expr } from '../../src/formula/expr.ts'
import { nodes } from '../../src/formula/nodes.ts'
import { branches } from '../../src/methods/branches.ts'
import type { Asked } from '../../src/methods/compared.ts'
import type { Input, InputKind } from '../../src/methods/method.ts'
import { turn } from '../../src/methods/monotony.ts'
import { isPlainStair } from '../../src/methods/stair.ts'
import { exact } from '../../src/rational.ts'
import { same } from '../../src/text.ts'

const kinds: readonly InputKind[] = ['count', 'number', 'percent', 'date']
const askedOf = (kind: InputKind): Asked => new Map([['a', { id: 'a', name: same('a'), kind, shared: true } satisfies Input]])
const bordersIn = (expr: Expr): number => nodes(expr).filter(node => node.is === 'compare').length

interface Rung { readonly by: Comparison; readonly border: number; readonly points: number }

const figure = input('a')
const n = (value: number): Expr => number(exact(value))
const stairOf = (rungs: readonly Rung[], end: Expr): Expr =>
  rungs.reduceRight((below, { by, border, points }) => when(compared(figure, by, n(border)), n(points), below), end)

const rung = fc.record({
  by: fc.constantFrom<Comparison>('>=', '>', '<=', '<', '=', '<>'), border: fc.constantFrom(-1, 0, 0.25, 0.5, 1, 2, 3), points: fc.constantFrom(0, 1, 2, 3),
})
const end = fc.oneof(fc.constantFrom(0, 1, 2).map(n), fc.constant(least(n(2), times(figure, n(2)))))
const around = fc.constantFrom<(stair: Expr) => Expr>(
  stair => stair, stair => when(chosen('a', 'no'), n(0), stair), stair => most(stair, when(chosen('b', 'yes'), n(1), n(0))), stair => plus(stair, n(1)))

/** Mostly of one way of comparing, so that many are plain. */
const formulas = fc.tuple(fc.array(rung, { minLength: 1, maxLength: 4 }), fc.boolean(), end, around).map(([rungs, alike, last, place]) =>
  place(stairOf(alike ? rungs.map(each => ({ ...each, by: rungs[0]?.by ?? each.by })) : rungs, last)))

const plain = (expr: Expr, kind: InputKind): boolean => isPlainStair(expr, askedOf(kind), bordersIn(expr))

describe('a plain stair', () => {
  it('has no border that is idle, beyond reach or a turn', () => {
    fc.assert(fc.property(formulas, fc.constantFrom(...kinds), (expr, kind) => {
      if (!plain(expr, kind)) return
      expect([...branches(expr, askedOf(kind))]).toEqual([])
      if (bordersIn(expr) > 1) expect(turn(expr, askedOf(kind))).toBeUndefined()
    }), { numRuns: 20_000 })
  })

  it('is what bands, days late, exceptions, and a floor with a full mark are', () => {
    const bands = stairOf([{ by: '>=', border: 3, points: 2 }, { by: '>=', border: 1, points: 1 }], n(0))
    expect(plain(bands, 'count')).toBe(true)
    expect(plain(most(bands, when(chosen('b', 'yes'), n(1), n(0))), 'count')).toBe(true)
    expect(plain(when(chosen('a', 'no'), n(0), stairOf([{ by: '<=', border: 1, points: 2 }, { by: '<=', border: 3, points: 1 }], n(0))), 'date')).toBe(true)
    expect(plain(stairOf([{ by: '<', border: 0.5, points: 0 }, { by: '>=', border: 1, points: 2 }], times(figure, n(2))), 'percent')).toBe(true)
  })

  it('has whole borders between whole numbers, and none beyond what can be', () => {
    expect(plain(stairOf([{ by: '>=', border: 0.5, points: 1 }], n(0)), 'count')).toBe(false)
    expect(plain(stairOf([{ by: '>', border: 1, points: 1 }], n(0)), 'percent')).toBe(false)
    expect(plain(stairOf([{ by: '>=', border: 2, points: 1 }], n(0)), 'percent')).toBe(false)
  })
})
