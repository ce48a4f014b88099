import { describe, expect, it } from 'vitest'
import { kinOf } from '../../../src/scoring/compare/kin.ts'
import { form, score, setOf, leaf, unit } from '../build.ts'

const olds = score(setOf([leaf('1', 10)]),
  form('xa-a', { 1: '5' }, { name: 'Xã A Đông' }), form('xa-b', { 1: '6' }, { name: 'Xã B Tây' }), form('xa-c', { 1: '7' }, { name: 'Xã C Cũ', predecessors: ['Xã C Một', 'Xã C Hai'] }), form('xa-d', { 1: '7' }, { name: 'Xã D' })).units

/** What a unit was, in a word, and from whom. */
const kin = (id: string, name: string, predecessors: readonly string[]): readonly unknown[] => {
  const asked = unit(id, { name, predecessors })
  const { is, before, missing } = kinOf(olds, [asked])(asked)
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

describe('units that could be taken for each other', () => {
  const twins = score(setOf([leaf('1', 10)]), form('1', { 1: '5' }, { name: 'Xã Tân Lập' }), form('2', { 1: '6' }, { name: 'Xã Tân Lập' }), form('3', { 1: '7' }, { name: 'Xã Lớn' })).units
  const all = (...news: readonly (readonly [string, string, ...string[]])[]): readonly unknown[] => {
    const units = news.map(([id, name, ...predecessors]) => unit(id, { name, predecessors }))
    return units.map(each => { const { is, before, missing, maybe } = kinOf(twins, units)(each); return [is, before.map(old => old.unit.id).sort(), missing, maybe.map(old => old.unit.id).sort()] })
  }

  it.each<readonly [string, readonly (readonly [string, string, ...string[]])[], readonly unknown[]]>([
    ['one of two of its name is neither of them, nor new', [['9', 'Xã Tân Lập']], [['several', ['1', '2'], [], ['1', '2']]]],
    ['one that was renamed from one of two of a name', [['9', 'Xã Mới', 'Xã Tân Lập']], [['several', ['1', '2'], [], ['1', '2']]]],
    ['namesakes that keep their ids are themselves', [['2', 'Xã Tân Lập'], ['1', 'Xã Tân Lập']], [['same', ['2'], [], []], ['same', ['1'], [], []]]],
    ['merged with one of two of a name', [['9', 'Xã Mới', 'Xã Lớn', 'Xã Tân Lập']], [['merged', ['3'], ['Xã Tân Lập'], ['1', '2']]]],
    ['two that name the same single predecessor', [['8', 'Xã Đông', 'Xã Lớn'], ['9', 'Xã Tây', 'Xã Lớn']], [['split', ['3'], [], []], ['split', ['3'], [], []]]],
    ['one that was parted from another which goes on', [['3', 'Xã Lớn'], ['9', 'Xã Tây', 'Xã Lớn']], [['split', ['3'], [], []], ['split', ['3'], [], []]]],
    ['a second one of a name beside the one that keeps its id', [['3', 'Xã Lớn'], ['9', 'Xã Lớn']], [['same', ['3'], [], []], ['several', ['3'], [], ['3']]]],
  ])('%s', (_, news, expected) => expect(all(...news)).toEqual(expected))

  const parts = (...news: readonly (readonly [string, string, ...string[]])[]): readonly unknown[] => {
    const units = news.map(([id, name, ...predecessors]) => unit(id, { name, predecessors }))
    return units.map(each => { const { is, parted } = kinOf(olds, units)(each); return [is, parted.map(old => old.unit.id)] })
  }

  it.each<readonly [string, readonly (readonly [string, string, ...string[]])[], readonly unknown[]]>([
    ['parted in two, and into a third that is merged', [['1', 'Xã A Một', 'Xã A Đông'], ['2', 'Xã A Hai', 'Xã A Đông'], ['3', 'Xã AB', 'Xã A Đông', 'Xã B Tây']], [['split', []], ['split', []], ['merged', ['xa-a']]]],
    ['one that goes on and gives a part to a merged one', [['xa-b', 'Xã B Tây'], ['3', 'Xã AB', 'Xã B Tây', 'Xã A Đông']], [['split', []], ['merged', ['xa-b']]]],
    ['one that was renamed and gives a part to a merged one', [['2', 'Xã B Mới', 'Xã B Tây'], ['3', 'Xã AB', 'Xã A Đông', 'Xã B Tây']], [['split', []], ['merged', ['xa-b']]]],
    ['two merged ones that share both', [['2', 'Xã AB', 'Xã A Đông', 'Xã B Tây'], ['3', 'Xã BA', 'Xã A Đông', 'Xã B Tây']], [['merged', ['xa-a', 'xa-b']], ['merged', ['xa-a', 'xa-b']]]],
    ['a merged one that shares nobody', [['xa-d', 'Xã D'], ['3', 'Xã AB', 'Xã A Đông', 'Xã B Tây']], [['same', []], ['merged', []]]],
  ])('%s', (_, news, expected) => expect(parts(...news)).toEqual(expected))
})
