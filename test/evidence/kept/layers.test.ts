import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Layer } from '../../../src/evidence/answer.ts'
import { layerOf, keptLayer } from '../../../src/evidence/kept/layers.ts'
import { exact } from '../../../src/rational.ts'
import { layer, verdicts } from '../../scoring/build.ts'
import { randomUnit, shipped } from '../../scoring/plan/rounds.ts'

/** Through the text of a file and back. */
const again = (given: Layer): Layer => layerOf(JSON.parse(JSON.stringify(keptLayer(given))) as ReturnType<typeof keptLayer>)

describe('a layer kept in the result file', () => {
  it('comes back whole: random answers of a shipped set', () => {
    const set = shipped('xa-2025')
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), seed => {
      const { layers } = randomUnit(set, 'a', seed)
      expect(layers.map(again)).toEqual(layers)
    }), { numRuns: 25 })
  }, 60_000)

  it.each<readonly [string, Layer]>([
    ['a form with proofs', layer('form', { '1': '=yes', '1.10': '0.5', 'd': '2025-02-10' }, { '5': 'QĐ 1', '1.10': 'QĐ 2' })],
    ['an explanation beside its proof', { ...layer('form', {}), proofs: new Map([['1', { proof: 'QĐ 1', explanation: 'chậm', from: { file: 'form.xlsx', cell: 'F9' }, explained: { file: 'form.xlsx', cell: 'H10' } }]]) }],
    ['numbers that never end', layer('table', { third: '1' })],
    ['verdicts of every kind', verdicts(2, { '1': '0.25 vì chậm', '2': 'agreed', '3': 'pending chờ', '4': 'unreadable', '5': '' }, { '1': 'unreadable', '2': 'blank' })],
    ['an explanation', verdicts(1, { '1': '0.5 có văn bản' }, {}, 'explanation')],
    ['what is claimed, lifted and shown', {
      ...layer('form', {}), claimed: new Map([['1', exact('0.75')]]), reopens: new Set(['2', '1']),
      claims: new Map([['1', { points: exact(1).div(3), from: { file: 'khác.xlsx', sheet: 'A', cell: 'B2' } }]]),
    }],
    ['places of every kind', {
      ...layer('survey', {}),
      answers: new Map([
        ['a', { id: 'a', state: 'given', value: { is: 'number', number: exact(12) }, from: { file: 'k.xlsx', sheet: 'Phiếu', behind: '120 phiếu' }, read: '12 phiếu' }],
        ['b', { id: 'b', state: 'unreadable', from: { file: 'khac.csv', line: 3, column: 2 }, read: '' }],
        ['__proto__', { id: '__proto__', state: 'not-arisen', from: { file: 'k.xlsx' }, read: 'Không phát sinh' }],
      ]),
    }],
  ])('comes back whole: %s', (_, given) => expect(again(given)).toEqual(given))
})
