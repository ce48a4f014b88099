import { describe, expect, it } from 'vitest'
import { kinOf } from '../../../src/scoring/compare/kin.ts'
import { form, score, setOf, leaf, unit } from '../build.ts'

const olds = score(setOf([leaf('1', 10)]),
  form('xa-a', { 1: '5' }, { name: 'Xã A Đông' }), form('xa-b', { 1: '6' }, { name: 'Xã B Tây' }), form('xa-c', { 1: '7' }, { name: 'Xã C Cũ', predecessors: ['Xã C Một', 'Xã C Hai'] }), form('xa-d', { 1: '7' }, { name: 'Xã D' })).units

/** What a unit was, in a word, and from whom. */
const kin = (id: string, name: string, predecessors: readonly string[]): readonly unknown[] => {
  const { is, before, missing } = kinOf(olds)(unit(id, { name, predecessors }))
  return [is, before.map(each => each.unit.id), missing]
}

describe('who a unit was', () => {
  it.each<readonly [string, string, string, readonly string[], readonly unknown[]]>([
    ['itself by its id and a name that agrees, as people write it', 'xa-d', 'UBND xã D', [], ['same', ['xa-d'], []]],
    ['nobody where only the id is the same', 'xa-d', 'Xã Hoàn Toàn Khác', [], ['new', [], []]],
    ['whom its name says, in a list that was numbered anew', 'xa-d', 'Xã A Đông', [], ['same', ['xa-a'], []]],
    ['itself though the name changed, where both lists name the same predecessors', 'xa-c', 'Xã Cầu', ['Xã C Một', 'Xã C Hai'], ['same', ['xa-c'], []]],
    ['nobody where a unit of another kind has the name', 'p-d', 'Phường D', [], ['new', [], []]],
    ['itself by its name', 'x1', 'xã d', [], ['same', ['xa-d'], []]],
    ['itself where both lists name the same predecessors, long after the merger', 'xa-c', 'Xã C Cũ', ['Xã C Hai', 'Xã C Một'], ['same', ['xa-c'], []]],
    ['merged from two that were scored', 'xa-ab', 'Xã AB', ['Xã A Đông', 'Xã B Tây'], ['merged', ['xa-a', 'xa-b'], []]],
    ['merged though it keeps the name of one', 'xa-d', 'Xã D', ['Xã D', 'Xã B Tây'], ['merged', ['xa-d', 'xa-b'], []]],
    ['merged with one that was never scored', 'xa-e', 'Xã E', ['Xã A Đông', 'Xã Lạ'], ['merged', ['xa-a'], ['Xã Lạ']]],
    ['renamed', 'xa-f', 'Xã Hoàn Toàn Khác', ['Xã D'], ['renamed', ['xa-d'], []]],
    ['the same though the list names it as its own predecessor', 'xa-d', 'Xã D', ['Xã D'], ['same', ['xa-d'], []]],
    ['new', 'xa-g', 'Xã G', ['Xã H', 'Xã I'], ['new', [], []]],
  ])('%s', (_, id, name, predecessors, expected) => expect(kin(id, name, predecessors)).toEqual(expected))
})
