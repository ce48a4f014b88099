import { describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/criteria/diff/change.ts'
import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import type { Dossier } from '../../../src/evidence/answer.ts'
import { decimalText } from '../../../src/rational.ts'
import { beforeWords } from '../../../src/report/before-words.ts'
import { gradeMove, indexChange, kinTold, rankMove } from '../../../src/report/compare/words.ts'
import { beforeOf } from '../../../src/scoring/compare/before.ts'
import { causesOf } from '../../../src/scoring/compare/causes.ts'
import { moves, type GroupMoves, type MergedRule } from '../../../src/scoring/compare/years.ts'
import type { GroupScore } from '../../../src/scoring/scorecard.ts'
import { tongues } from '../../../src/text.ts'
import { absent, form, leaf, score, setOf } from '../build.ts'

const set = setOf([leaf('1', 60), leaf('2', 40)])
const edition = (of: CriteriaSet): Edition => ({ set: of, data: { fields: of.fields.map(({ code, name }) => ({ code, name: name.vi, max: 1, points: 'given' })) } as unknown as Edition['data'], place: () => ({ file: 'bo.yaml' }) })
const vi = tongues.vi

/** One list beside another. */
const beside = (old: GroupScore, now: GroupScore, merged: MergedRule = 'none', lists: { readonly before?: readonly GroupScore[]; readonly now?: readonly GroupScore[] } = {}): GroupMoves =>
  moves({ group: old, edition: edition(old.set) }, { group: now, edition: edition(now.set) }, { before: [old, ...lists.before ?? []].flatMap(each => each.units), now: [now, ...lists.now ?? []].flatMap(each => each.units.map(({ unit }) => unit)) }, merged)
const listed = (...dossiers: readonly Dossier[]): GroupScore => score(set, ...dossiers)
const full = (id: string, name: string, predecessors: readonly string[] = []): Dossier => form(id, { 1: '50', 2: '40' }, { name, predecessors })
const open = (id: string, name: string): Dossier => form(id, { 1: '50', 2: 'unreadable' }, { name })

/** A unit in short: who it was, its change, its place up or down, what is told of it. */
const told = ({ units }: GroupMoves, id: string): readonly unknown[] => units.filter(unit => unit.now.unit.id === id).flatMap(unit => {
  const [change, who] = [indexChange(unit), kinTold(unit)]
  return [unit.kin.is, change === undefined ? undefined : decimalText(change), rankMove(unit), vi.say(gradeMove(unit)), who === undefined ? undefined : vi.say(who), unit.components.length]
})

describe('a unit that was merged', () => {
  it('has a grade and no arrow from nothing where it is compared with a mean', () =>
    expect(told(beside(listed(form('a', { 1: '50', 2: '20' }), full('b', 'Xã B')), listed(full('ab', 'Xã AB', ['Xã A', 'Xã B'])), 'mean'), 'ab'))
      .toEqual(['merged', '10', '– → 1', 'xuat-sac', 'sáp nhập từ Xã A và Xã B: so với trung bình cộng của các đơn vị ấy', 2]))
})

describe('a unit that is open', () => {
  const whole = listed(full('a', 'Xã A'), full('b', 'Xã B'))
  const partial = listed(open('a', 'Xã A'), full('b', 'Xã B'))

  it('before is not compared, and that is said', () => {
    const found = beside(partial, whole)
    expect(told(found, 'a')).toEqual(['same', undefined, '– → 1', 'xuat-sac', 'kỳ trước chưa đủ căn cứ, không so sánh', 0])
    expect([...causesOf({ published: partial, scored: partial }, { published: whole, scored: whole }, found).keys()]).toEqual(['b'])
    expect(beforeOf(found).get('a')).toEqual({ was: 'same', from: [], open: 'before' })
  })

  it('before leaves the ranks of others unsettled: no arrow is drawn against them, and that is said', () => {
    const found = beside(listed(open('a', 'Xã A'), form('b', { 1: '50', 2: '10' }, { name: 'Xã B' })), whole)
    expect(told(found, 'b')).toEqual(['same', '30', '– → 1', 'trung-binh → xuat-sac', 'hạng kỳ trước chưa chốt (khi ấy còn đơn vị chưa đủ căn cứ): không so hạng', 2])
    expect(beforeOf(found).get('b')).toMatchObject({ was: 'same', unsettled: true })
    expect(beforeOf(found).get('b')?.rank).toBeUndefined()
  })

  it('now is not compared either, and where it stood is still known', () => {
    const found = beside(whole, partial)
    expect(told(found, 'a')).toEqual(['same', undefined, '', '–', 'kỳ này chưa đủ căn cứ, không so sánh', 0])
    expect([...causesOf({ published: whole, scored: whole }, { published: partial, scored: partial }, found).keys()]).toEqual(['b'])
    expect(beforeOf(found).get('a')?.rank).toBe(1)
  })

  it('spoils the mean of a merged unit', () =>
    expect(told(beside(partial, listed(full('ab', 'Xã AB', ['Xã A', 'Xã B'])), 'mean'), 'ab')).toEqual(['merged', undefined, '– → 1', 'xuat-sac', 'sáp nhập từ Xã A và Xã B; kỳ trước chưa đủ căn cứ, không so sánh', 0]))

  it('and one of those that merged handed nothing in: there is no mean, and the one is named', () => {
    const merger = (rule: MergedRule) => beside(listed(absent('a'), full('b', 'Xã B')), listed(full('ab', 'Xã AB', ['Xã A', 'Xã B'])), rule)
    expect(told(merger('mean'), 'ab')[4]).toBe('sáp nhập từ Xã A và Xã B: không so sánh; kỳ trước Xã A chưa nộp nên không có trung bình cộng')
    expect(told(merger('none'), 'ab')[4]).toBe('sáp nhập từ Xã A và Xã B: không so sánh')
    expect(vi.say(beforeWords(beforeOf(merger('mean')).get('ab') ?? expect.fail('none'), { status: 'ranked' }) ?? expect.fail('silent'))).toBe('sáp nhập từ Xã A và Xã B, không so sánh; kỳ trước Xã A chưa nộp nên không có trung bình cộng')
  })

  it('is another thing than a unit that handed nothing in', () =>
    expect(told(beside(listed(absent('a'), full('b', 'Xã B')), whole), 'a')).toEqual(['same', undefined, '– → 1', 'xuat-sac', 'kỳ trước chưa nộp', 0]))
})

describe('a unit that changed its list', () => {
  const wards = score(setOf([leaf('1', 20), leaf('2', 80)]), form('c', { 1: '20', 2: '10' }, { name: 'Xã C' }), full('p', 'Phường P'))
  const communes = listed(full('a', 'Xã A'), form('b', { 1: '20' }, { name: 'Xã B' }))
  const now = listed(full('a', 'Xã A'), full('c', 'Xã C'))
  const nowWards = listed(full('b', 'Xã B'), full('p', 'Phường P'))
  const found = beside(communes, now, 'none', { before: [wards], now: [nowWards] })

  it('shows both indices, and neither components nor places up or down', () => {
    expect(told(found, 'c')).toEqual(['same', '60', '– → 1', 'yeu → xuat-sac', 'chuyển nhóm: chỉ đặt hai chỉ số cạnh nhau, không so hạng và tiêu chí', 0])
    expect(beforeOf(found).get('c')?.rank).toBeUndefined()
    expect([...causesOf({ published: communes, scored: communes }, { published: now, scored: now }, found).keys()]).toEqual(['a'])
  })

  it('is not gone from the list that it left', () => {
    expect(found.gone).toEqual([])
    expect(beside(communes, now, 'none', { before: [wards] }).gone.map(({ unit }) => unit.id)).toEqual(['b'])
  })
})

describe('namesakes and parted units', () => {
  it('are told, not compared, and nobody of theirs is gone', () => {
    const old = listed(full('1', 'Xã Tân Lập'), form('2', { 1: '1' }, { name: 'Xã Tân Lập' }), full('3', 'Xã Lớn'), full('4', 'Xã Mất'))
    const found = beside(old, listed(full('x', 'Xã Tân Lập'), full('y', 'Xã Đông', ['Xã Lớn']), full('z', 'Xã Tây', ['Xã Lớn'])))
    expect(told(found, 'x')).toEqual(['several', undefined, '– → 1', 'xuat-sac', 'có thể là một trong nhiều đơn vị trùng tên (Xã Tân Lập): không so sánh', 0])
    expect(told(found, 'y')).toEqual(['split', undefined, '– → 1', 'xuat-sac', 'tách từ Xã Lớn: không so sánh', 0])
    expect(found.gone.map(({ unit }) => unit.name)).toEqual(['Xã Mất'])
  })

  it('who was parted and merged at once is nobody\'s mean, and everyone who came of it says so', () => {
    const old = listed(full('a', 'Xã A'), form('b', { 1: '1', 2: '2' }, { name: 'Xã B' }))
    const found = beside(old, listed(full('a1', 'Xã A Một', ['Xã A']), full('a2', 'Xã A Hai', ['Xã A']), form('b', { 1: '3', 2: '3' }, { name: 'Xã B' }), full('m', 'Xã M', ['Xã A', 'Xã B'])), 'mean')
    expect(['a1', 'a2', 'b', 'm'].map(id => told(found, id)[4])).toEqual(['tách từ Xã A: không so sánh', 'tách từ Xã A: không so sánh', 'tách từ Xã B: không so sánh', 'sáp nhập từ Xã A và Xã B: không so sánh; Xã A và Xã B đã tách ra nhiều đơn vị'])
    expect(found.units.map(unit => unit.before)).toEqual([undefined, undefined, undefined, undefined])
    const kept = beforeOf(found).get('m')
    expect(kept).toEqual({ was: 'merged', from: ['Xã A', 'Xã B'], parted: ['Xã A', 'Xã B'] })
    expect(kept === undefined ? '' : vi.say(beforeWords(kept, { status: 'ranked' }) ?? expect.fail('silent'))).toBe('sáp nhập từ Xã A và Xã B, không so sánh; Xã A và Xã B đã tách ra nhiều đơn vị')
  })
})
