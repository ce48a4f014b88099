import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Component, CriteriaSet, Example } from '../../src/criteria/criteria.ts'
import { read, type Given } from '../../src/criteria/given.ts'
import { loadCriteria } from '../../src/criteria/load.ts'
import type { Answer, Layer } from '../../src/evidence/answer.ts'
import { readYaml } from '../../src/io/yaml.ts'
import { fractionText } from '../../src/rational.ts'
import { dossier, leafOf, one, score } from './build.ts'

function shipped(name: string): CriteriaSet {
  const bytes = readFileSync(new URL(`../../criteria/${name}.yaml`, import.meta.url))
  const { set } = loadCriteria(readYaml(bytes, `criteria/${name}.yaml`))
  if (set === undefined) throw new Error(`${name} does not load`)
  return set
}

const from = { file: 'ví dụ' }
const answerTo = (id: string, given: Given): Answer =>
  given.is === 'state' ? { id, state: given.state, from, read: given.state } : { id, state: 'given', value: given, from, read: id }

/** The answers of an example; undefined when it also states what is not the unit's to hand in (the best of the group). */
function answers(component: Component, example: Example): readonly Answer[] | undefined {
  const told = Object.entries(example.given).map(([key, written]) => {
    const input = component.inputs.find(each => each.id === key) ?? component.inputs.find(each => each.id === `${component.code}.${key}`)
    const given = input && read(written, input)
    return input && given && answerTo(input.id, given)
  })
  return told.every(each => each !== undefined) ? told : undefined
}

/** As an appraiser would hand it in: whoever may give the component, it counts. */
const appraisal = (told: readonly Answer[]): Layer => ({ kind: 'appraisal', name: 'thẩm định', proofs: new Map(), answers: new Map(told.map(each => [each.id, each])) })

describe.each(['xa-2025', 'hdnd-xa-thanh-hoa'])('%s', name => {
  const set = shipped(name)

  it('earns in a round what each of its worked examples states', () => {
    let worked = 0
    for (const component of set.components) {
      for (const example of component.examples) {
        const told = answers(component, example)
        if (told === undefined) continue
        const group = score(set, dossier('a', [appraisal(told), { ...appraisal([]), kind: 'survey' }]))
        const isWiped = component.effects.some(effect => effect.zeroes !== undefined)
        if (!isWiped && component.method !== 'relative') expect([component.code, fractionText(leafOf(one(group), component.code).points)]).toEqual([component.code, fractionText(example.points)])
        worked++
      }
    }
    expect(worked).toBeGreaterThan(40)
  })

  it('counts its whole scale for a unit that leaves all blank, and gives it 0', () => {
    const found = one(score(set, dossier('a', [{ ...appraisal([]), kind: 'survey' }])))
    expect([found.status, fractionText(found.max), fractionText(found.exact)]).toEqual(['ranked', fractionText(set.scale), '0'])
  })
})
