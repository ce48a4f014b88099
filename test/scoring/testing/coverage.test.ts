import { describe, expect, it } from 'vitest'
import { coverageOf, goalKinds, shareOf, type Covered } from '../../../src/scoring/testing/coverage.ts'
import { runTests } from '../../../src/scoring/testing/run.ts'
import { open, single, small, tests } from './small.ts'

function covered(set: string, ...files: readonly string[]): readonly Covered[] {
  const opened = open(set)
  return coverageOf(opened.set, runTests(opened.set, opened.source, tests(...files)))
}

const tally = (all: readonly Covered[]) => Object.fromEntries(goalKinds.map(kind => {
  const of = all.filter(each => each.goal.is === kind)
  return [kind, `${of.filter(each => each.reached).length}/${of.length}`]
}))

/** `1.1 band true 2` for what is not reached. */
const missing = (all: readonly Covered[]): readonly string[] => all.filter(each => !each.reached).map(({ component, goal }) => {
  const what = goal.is === 'level' ? goal.option.id : goal.is === 'state' ? goal.state : goal.is === 'band' ? String(goal.branch.holds) : ''
  return `${component.code} ${goal.is} ${what}`.trim()
})

describe('coverage', () => {
  it('of the examples of the small set is what one counts by hand', () => {
    const all = covered(small)
    // Levels: 3 of 1.2, 2 of T. Bands: ≥ 98 %, ≥ 90 %, neither. States: blank of all five, not applicable of the three of the fields, 1.1 over none.
    expect(tally(all)).toEqual({ component: '5/5', level: '2/5', band: '1/3', state: '0/9' })
    expect(shareOf(all).toFraction()).toBe('4/11')
    expect(missing(all)).toEqual([
      '1.1 band true', '1.1 band false', '1.1 state blank', '1.1 state not-arisen', '1.1 state not-applicable',
      '1.2 level thieu', '1.2 level sai', '1.2 state blank', '1.2 state not-applicable', '2 state blank', '2 state not-applicable',
      'T level no', 'T state blank', 'P state blank',
    ])
  })

  it('is whole when cases and units reach everything, whichever files they stand in', () => {
    const all = covered(small,
      'components:\n  - { component: \'1.1\', given: { on_time: 95, resolved: 100 }, points: 2 }\n  - { component: \'1.1\', given: { on_time: 0, resolved: 0 }, points: 5 }\n  - { component: \'1.2\', given: { \'1.2\': thieu }, points: 1 }\n  - { component: \'1.2\', given: { \'1.2\': sai }, points: 0 }\n  - { component: T, given: { T: Không }, points: 0 }\n',
      'components:\n  - { component: \'1.1\', given: { on_time: 1, resolved: 2 }, points: 0 }\nunits:\n  - { name: trống, given: {}, surveyHeld: true, points: 0 }\n  - { name: không áp dụng, given: {}, notApplicable: [\'1\', \'2\'], max: 0 }\n')
    expect(missing(all)).toEqual([])
    expect(shareOf(all).toFraction()).toBe('1')
  })

  it('counts nothing that a shorthand filled in, and nothing unapproved', () => {
    const files = [
      'units:\n  - { name: x, others: zero, given: {}, points: 0 }\n',
      'components:\n  - { component: \'1.1\', given: { on_time: 95, resolved: 100 }, points: 2, approved: false }\n',
    ]
    expect(tally(covered(small, ...files))).toEqual(tally(covered(small)))
  })

  it('counts a case that fails: it was reached', () =>
    expect(tally(covered(small, 'components:\n  - { component: \'1.1\', given: { on_time: 95, resolved: 100 }, points: 3 }\n'))['band']).toBe('2/3'))

  it('asks for no branch that no answer takes', () => {
    const all = covered(single('{ method: formula, points: \'IF(n>=0,IF(n>=5,2,1),0)\', figures: { n: { name: N, kind: count } } }'))
    expect(tally(all)['band']).toBe('0/2')
  })

  it('asks both ways of a tick, "Không" of a date, and each stated exception', () => {
    expect(tally(covered(single('{ method: ticks, items: [{ id: a, name: A, points: 1 }, { id: b, name: B, points: 1 }] }')))['level']).toBe('0/4')
    expect(tally(covered(single('{ method: deadline, due: 2025-01-31 }')))).toMatchObject({ level: '0/1', band: '0/2' })
    expect(tally(covered(single('{ method: bands, of: { name: N }, bands: [{ from: 5, points: 2 }], unless: [{ id: u, name: U, points: 1 }] }')))).toMatchObject({ level: '0/2', band: '0/2' })
    const ticked = covered(single('{ method: ticks, items: [{ id: a, name: A, points: 1 }, { id: b, name: B, points: 1 }] }', 2, ', examples: [{ given: { a: Có }, points: 1 }]'))
    expect(tally(ticked)['level']).toBe('2/4')
  })

  it('asks for a sample that is too small', () => {
    const all = covered(single('{ method: survey, options: [{ id: A, percent: 100 }, { id: B, percent: 0 }], leastSample: 30 }'))
    expect(tally(all)['band']).toBe('0/2')
  })
})
