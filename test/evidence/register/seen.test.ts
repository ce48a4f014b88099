import { describe, expect, it } from 'vitest'
import { nothingSeen, seedOf } from '../../../src/evidence/register/seen.ts'

const unit = seedOf('#a\n')

describe('codes that are announced', () => {
  it('are met as those that are not, however far apart their numbers lie', () => {
    const seen = nothingSeen()
    const at = [0, 1023, 1024, 5000, 70_000, 300_000]
    for (const each of at) seen.announce(each, unit, `H${each}`)
    seen.fetch(300_001)
    expect(at.map(each => seen.meetAt(each, 7))).toEqual(at.map(() => 'new'))
    expect([...at.map(each => seen.meet(unit, `H${each}`, 7)), seen.meet(unit, 'H5000', 8), seen.meet(unit, 'H9', 7)]).toEqual([...at.map(() => 'same'), 'other', 'new'])
  })
})
