import fc from 'fast-check'
import type { Component, CriteriaSet } from '../../src/criteria/criteria.ts'
import type { Dossier, SourceKind } from '../../src/evidence/answer.ts'
import { chosen, compared, held, input, number, over, plus, times, when, type Expr } from '../../src/formula/expr.ts'
import { exact } from '../../src/rational.ts'
import { asked, dossier, layer, leaf, setOf, verdicts, worth, type Words } from './build.ts'

const points = (of: string): Expr => number(exact(of))
const options = (...ids: readonly string[]) => ({ options: ids.map(id => ({ id, name: { vi: id, en: id } })) })

/** A component of one choice; the level `lo` is worth nothing and wipes its criterion. */
export const wiper = (code: string, max: string): Component => worth(code, max, when(chosen(code, 'tot'), points(max), points('0')), {
  inputs: [asked(code, 'choice', options('tot', 'kha', 'lo'))], effects: [{ when: chosen(code, 'lo'), zeroes: 'criterion' }],
})

/** A component of boxes, half a point each. */
export const boxes = (code: string, ...ids: readonly string[]): Component => worth(code, String(ids.length / 2), plus(...ids.map(id => when(chosen(`${code}.${id}`, 'yes'), points('0.5'), points('0')))), {
  inputs: ids.map(id => asked(`${code}.${id}`, 'yes-no', { ifBlank: 'no', ...options('yes', 'no') })),
})

const rate = (code: string, max: string, part: string, whole: string): Component =>
  worth(code, max, held(times(over(input(part), input(whole)), points(max)), exact(max)), { inputs: [asked(part, 'count', { shared: true }), asked(whole, 'count')] })

const proof = { required: true, text: { vi: 'Kế hoạch', en: 'Plan' } }

/** Every kind of component that can be open, or rest on one that is. */
const components: readonly Component[] = [
  wiper('1.1.1', '2'), { ...boxes('1.1.2', 'a', 'b', 'c'), proof }, rate('1.2.1', '10', 'p', 'w'), rate('1.2.2', '7', 'p', 'v'),
  leaf('2.1.1', 20, { proof }),
  worth('2.2.1', 9, held(times({ is: 'points', code: '2.1.1' }, points('0.5')), exact(9)), { inputs: [] }), worth('2.2.2', 7, { is: 'points', code: '1.2.2' }, { inputs: [] }),
  worth('2.3.1', 5, held(times(over(input('n'), { is: 'best', id: 'n', best: 'highest' }), points('5')), exact(5)), { inputs: [asked('n')] }),
  leaf('3.1.1', 10, { source: 'survey', inputs: [asked('s')], formula: held(input('s'), exact(10)) }),
  leaf('4.1.1', '6.505', { source: 'appraisal' }),
  worth('5.1.1', 4, when(compared(input('phieu'), '<', points('30')), { is: 'state', state: 'unreadable' }, points('3')), { inputs: [asked('phieu', 'count')] }),
  leaf('T1', 4, { list: 'bonus' }), leaf('P1', 5, { list: 'penalty', inputs: [asked('P1')], formula: held(input('P1'), exact(5)) }),
]

type Policies = Pick<CriteriaSet, 'whenNotAppraised' | 'withoutProof' | 'rounding' | 'ranking'> & { readonly leaves: readonly Pick<Component, 'notArisen' | 'notApplicable'>[]; readonly ceiling: string | undefined }

/** Every policy that a set can state. */
export const policies = (count: number, ceilings: readonly (string | undefined)[]): fc.Arbitrary<Policies> => fc.record({
  leaves: fc.array(fc.record({ notArisen: fc.constantFrom('full', 'exclude', 'zero'), notApplicable: fc.constantFrom('exclude', 'full') } as const), { minLength: count, maxLength: count }),
  whenNotAppraised: fc.constantFrom('self', 'pending'), withoutProof: fc.constantFrom('warn', 'zero'), ceiling: fc.constantFrom(...ceilings),
  rounding: fc.record({ to: fc.constant(exact('0.01')), mode: fc.constantFrom('half-up', 'down'), at: fc.constantFrom('total', 'component') } as const),
  ranking: fc.record({ by: fc.constantFrom('published', 'exact'), ties: fc.constantFrom('competition', 'dense'), tieBreak: fc.constantFrom([], ['bonus']) } as const),
})

/** A set of these components under these policies. */
export function under(all: readonly Component[], { leaves, ceiling, ...more }: Policies): CriteriaSet {
  return setOf(all.map((component, index) => ({ ...component, ...leaves[index] })), { ...more, ...(ceiling === undefined ? {} : { ceiling: exact(ceiling) }) })
}

/** A random set with all of it. */
export const anySet: fc.Arbitrary<CriteriaSet> = policies(components.length, [undefined, '30', '70']).map(each => under(components, each))

const states = ['blank', 'not-arisen', 'not-applicable']
const words = (...values: readonly string[]): fc.Arbitrary<string> => fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.constantFrom(...states) })
const readable: Readonly<Record<string, fc.Arbitrary<string>>> = {
  '1.1.1': words('=tot', '=kha', '=lo'), '1.1.2.a': words('=yes', '=no'), '1.1.2.b': words('=yes', '=no'), '1.1.2.c': words('=yes', '=no'), '1.1.2': fc.constantFrom('blank', 'blank', 'not-arisen'),
  'p': words('0', '3', '8'), 'w': words('0', '4', '10'), 'v': words('8', '9'), '2.1.1': words('0', '12.5', '20'), 'n': words('0', '1', '6'), 's': words('0', '7', '10'),
  '4.1.1': words('0', '3', '6.505'), 'phieu': words('30', '40'), 'T1': words('0', '4'), 'P1': words('0', '5'),
}

/** Where an answer comes from, what it says, whether it cannot be read for now, and what it will say once it is known. */
interface Told { readonly kind: SourceKind; readonly word: string; readonly isOpen: boolean; readonly later: string }

/** What appraisers decided of a component, before a source is opened and once all is known: points, `agreed`, `pending`, `unreadable`, or nothing. */
interface Decided { readonly now: string; readonly later: string }

export interface UnitTold { readonly told: Readonly<Record<string, Told>>; readonly verdicts: Readonly<Record<string, Decided>> }

const kindOf = (id: string): fc.Arbitrary<SourceKind> => (id === 's' ? fc.constant('survey') : fc.constantFrom('form', 'form', 'form', 'table'))

const ruled: Readonly<Record<string, readonly string[]>> = { '1.1.1': ['0', '2'], '1.2.1': ['1.5', '10'], '1.2.2': ['0', '7'], '2.1.1': ['0', '20'], '2.3.1': ['5'], '3.1.1': ['4'], '4.1.1': ['0', '6.505'], 'P1': ['0', '5'] }

const anyVerdicts: fc.Arbitrary<UnitTold['verdicts']> = fc.record(Object.fromEntries(Object.entries(ruled).map(([code, points]) => [code, fc.record({
  now: fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 2, arbitrary: fc.constantFrom('unreadable', 'pending') }, { weight: 1, arbitrary: fc.constantFrom('agreed', ...points) }),
  later: fc.constantFrom('agreed', ...points),
})])))

const anyTold: fc.Arbitrary<UnitTold['told']> = fc.record(Object.fromEntries(Object.entries(readable).map(([id, word]) =>
  [id, fc.record({ kind: kindOf(id), word: id === 'phieu' ? fc.oneof(word, fc.constant('3')) : word, isOpen: fc.integer({ min: 0, max: 5 }).map(die => die === 0), later: word })])))

/** What three units hand in and appraisers decide, some of it unreadable. */
export const anyUnits: fc.Arbitrary<readonly UnitTold[]> = fc.array(fc.record({ told: anyTold, verdicts: anyVerdicts }), { minLength: 3, maxLength: 3 })

const kinds: readonly SourceKind[] = ['form', 'table', 'survey']
const place = (index: number): string => ['a', 'b', 'c'][index] ?? ''

/** The units as they are known now. */
export const now = (units: readonly UnitTold[]): readonly Dossier[] => units.map((unit, index) => dossier(place(index), [
  ...kinds.map(kind => layer(kind, pick(unit, each => (each.kind === kind ? (each.isOpen ? 'unreadable' : each.word) : undefined)))),
  verdicts(1, decided(unit, each => each.now)),
]))

/** The same once the answers to these ids are known, by a source of this kind, and every verdict can be read. */
export const later = (units: readonly UnitTold[], open: readonly ReadonlySet<string>[], by: SourceKind): readonly Dossier[] => units.map((unit, index) => dossier(place(index), [
  ...kinds.map(kind => layer(kind, pick(unit, (each, id) => (each.kind === kind && open[index]?.has(id) !== true ? each.word : undefined)))),
  layer(by, pick(unit, (each, id) => (open[index]?.has(id) === true ? each.later : undefined))),
  verdicts(1, decided(unit, each => (each.now === 'unreadable' || each.now === 'pending' ? each.later : each.now))),
]))

const decided = ({ verdicts }: UnitTold, of: (each: Decided) => string): Words => Object.fromEntries(Object.entries(verdicts).map(([code, each]) => [code, of(each)]).filter(([, word]) => word !== ''))

const pick = ({ told }: UnitTold, of: (each: Told, id: string) => string | undefined): Words =>
  Object.fromEntries(Object.entries(told).flatMap(([id, each]) => { const word = of(each, id); return word === undefined ? [] : [[id, word]] }))
