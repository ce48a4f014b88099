import { describe, expect, it } from 'vitest'
import { references } from '../../src/criteria/check/references.ts'
import type { Component } from '../../src/criteria/criteria.ts'
import { minus, number, plus } from '../../src/formula/expr.ts'
import { one } from '../../src/rational.ts'
import { load, sound } from './loaded.ts'

const { set } = load(sound)

/** The first components of the sound set, each worth 1 less the points of those that it names. */
function told(...names: readonly (readonly string[])[]): readonly string[] {
  if (set === undefined) throw new Error('no set')
  const components = names.flatMap((codes, index): readonly Component[] => {
    const component = set.components[index]
    return component === undefined ? [] : [{ ...component, code: String.fromCharCode(97 + index), formula: minus(number(one), plus(...codes.map(code => ({ is: 'points', code } as const)))) }]
  })
  const of = { set: { ...set, components }, data: { fields: [] }, rules: [], place: () => ({ file: '' }) }
  return [...references(of as unknown as Parameters<typeof references>[0])].map(({ code, component, read }) => `${code} ${component}${read === undefined ? '' : ` ${read}`}`)
}

describe('points of another component', () => {
  it('are fine when it exists', () => expect(told(['b'], ['c'], [])).toEqual([]))
  it('must exist', () => expect(told(['x'], [])).toEqual(['criteria/unknown-code a x']))
  it('may not be its own', () => expect(told(['a'])).toEqual(['criteria/circle a']))
  it('may not come round in a circle, told once', () => expect(told(['b'], ['c'], ['a'], ['a'])).toEqual(['criteria/circle a']))
  it('may meet again without a circle', () => expect(told(['b', 'c'], ['d'], ['d'], [])).toEqual([]))
})
