import { describe, expect, it } from 'vitest'
import { exact } from '../../../src/rational.ts'
import { input, least, number, times } from '../../../src/formula/expr.ts'
import { prospects } from '../../../src/scoring/plan/prospect.ts'
import { situate } from '../../../src/scoring/plan/situation.ts'
import { asked, dossier, layer, setOf, verdicts, worth } from '../build.ts'

const counted = (code: string, max: number) => worth(code, max, least(number(exact(max)), times(input(code), number(exact(1)))), { inputs: [asked(code, 'count')], method: 'count' })
const set = setOf([counted('1.1', 60), counted('1.2', 40)])

/** What is told of each component, of a unit whose figure of 1.1 an appraisal answers. */
function told(layers: Parameters<typeof dossier>[1]): unknown {
  const unit = dossier('a', layers)
  return prospects(situate(set, [unit], unit)).map(({ component, barrier, gains }) => [component.code, barrier, gains.length > 0])
}

describe('a figure that appraisers set', () => {
  const form = layer('form', { '1.1': '30', '1.2': '30' })
  it('is theirs, as their points would be: no work of the unit', () =>
    expect(told([form, verdicts(1, {}, { '1.1': '25' })])).toEqual([['1.1', 'appraised', false], ['1.2', undefined, true]]))
  it('only while it stands: what a later source says is the unit’s again', () =>
    expect(told([form, verdicts(1, {}, { '1.1': '25' }), layer('table', { '1.1': '28' })])).toEqual([['1.1', undefined, true], ['1.2', undefined, true]]))
})
