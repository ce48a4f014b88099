import { expect, it } from 'vitest'
import { divide, exact, type Rational } from '../../src/rational.ts'
import { levelText } from '../../src/report/level-words.ts'
import { stairOf, type Level } from '../../src/scoring/levels/levels.ts'
import { everyMethod } from './form-sets.ts'

const set = everyMethod('')
const component = set.components.find(each => each.code === 'B.1')
const stair = component === undefined ? undefined : stairOf(set, component)

it.each<readonly [is: 'from' | 'over' | 'to' | 'under', at: Rational, shown: string]>([
  ['from', divide(exact('1'), exact('3')), 'từ 33,3334%'], ['over', divide(exact('2'), exact('3')), 'trên 66,6667%'], ['to', divide(exact('2'), exact('3')), 'không quá 66,6666%'], ['under', divide(exact('1'), exact('7')), 'dưới 14,2857%'],
  ['from', exact('0.053125'), 'từ 5,3125%'], ['from', exact('0.9'), 'từ 90%'], ['to', exact('0'), 'bằng 0%'],
])('a border %s is shown on its safe side', (is, at, shown) => {
  if (component === undefined || stair === undefined) throw new Error('no stair')
  const level: Level = { goal: { is, at }, points: exact('1') }
  expect(levelText(component, stair, level).vi.split(': ')[0]?.endsWith(shown)).toBe(true)
})
