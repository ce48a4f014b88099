import { expect, it } from 'vitest'
import { ownersAmong } from '../../../src/evidence/survey/owners.ts'

/** How often the list of units is gone through while so many names that it does not hold are met. */
function timesFiled(names: number): number {
  let asked = 0
  const owners = ownersAmong([{ get id() { asked++; return 'xa-a' }, name: 'Xã A', kind: 'xã', predecessors: [], notApplicable: [] }], true)
  for (let index = 0; index < names; index++) owners.of(`Xã Thứ ${index}`)
  expect(owners.made).toHaveLength(names)
  return asked
}

it('the units are filed once, however many names make new ones', () => expect(timesFiled(200)).toBe(timesFiled(1)))
it('a unit made is found again under its id', () => {
  const owners = ownersAmong([], true)
  expect([owners.of('Xã Mới').is, owners.of('xa-moi'), owners.made.length]).toEqual(['one', { is: 'one', unit: owners.made[0] }, 1])
})
