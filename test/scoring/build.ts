import type { Component, CriteriaSet, Grade, Node } from '../../src/criteria/criteria.ts'
import type { Answer, AnswerState, Dossier, Layer, SourceKind, Unit, Value, Verdict } from '../../src/evidence/answer.ts'
import { held, input, type Expr } from '../../src/formula/expr.ts'
import type { Input, InputKind } from '../../src/methods/method.ts'
import { exact, sum } from '../../src/rational.ts'
import { scoreGroup } from '../../src/scoring/group.ts'
import type { GroupScore, LeafScore, UnitScore } from '../../src/scoring/scorecard.ts'
import { same } from '../../src/text.ts'

/** An input of a component. */
export const asked = (id: string, kind: InputKind = 'number', more: Partial<Input> = {}): Input =>
  ({ id, name: same(`số liệu ${id}`), kind, shared: false, ...more })

/** A component that earns the number handed in under its own code, within its maximum. */
export function leaf(code: string, max: string | number, more: Partial<Component> = {}): Component {
  const field = code.split('.')[0] ?? code
  const criterion = code.split('.').slice(0, 2).join('.')
  const all: Component = {
    code, name: same(`Thành phần ${code}`), max: exact(max), list: 'base', field, criterion, source: 'self',
    notArisen: 'full', notApplicable: 'exclude', method: 'given', inputs: [asked(code)], formula: held(input(code), exact(max), true),
    effects: [], says: same('điểm được cho'), examples: [], path: [],
  }
  return more.list === 'bonus' || more.list === 'penalty' ? { ...all, field: code, criterion: code, ...more } : { ...all, ...more }
}

/** A component that is worth what an expression says. */
export const worth = (code: string, max: string | number, formula: Expr, more: Partial<Component> = {}): Component => leaf(code, max, { formula, ...more })

export const grade = (id: string, from: number, atMost?: string): Grade =>
  ({ id, name: same(id), from: exact(from), ...(atMost === undefined ? {} : { atMost: exact(atMost) }) })

export const fiveGrades: readonly Grade[] = [grade('xuat-sac', 90), grade('tot', 80), grade('kha', 65), grade('trung-binh', 50), grade('yeu', 0)]

/** A set over components: fields and criteria follow from their codes. */
export function setOf(components: readonly Component[], more: Partial<CriteriaSet> = {}): CriteriaSet {
  const base = components.filter(component => component.list === 'base')
  const extra = (list: 'bonus' | 'penalty', max: number): object => {
    const own = components.filter(component => component.list === list)
    return own.length === 0 ? {} : { [list]: { max: exact(max), components: own } }
  }
  return {
    id: 'thu', title: same('Bộ thử'), year: 2025, period: { from: '2025-01-01', to: '2025-12-31' }, sample: true, applies: ['xã'],
    scale: exact(100), rounding: { to: exact('0.01'), mode: 'half-up', at: 'total' },
    ranking: { by: 'published', ties: 'competition', tieBreak: [] },
    withoutProof: 'warn', whenNotAppraised: 'self', surveyWhenNotHeld: 'rescale',
    grades: fiveGrades, figures: [], checks: [], fields: nodes(base, component => component.field, 0),
    ...extra('bonus', 10), ...extra('penalty', 20), components, sha256: 'a'.repeat(64), ...more,
  }
}

function nodes(components: readonly Component[], key: (component: Component) => string, depth: number): readonly Node[] {
  return [...new Set(components.map(key))].map(code => {
    const own = components.filter(component => key(component) === code)
    const [only] = own
    const max = sum(own.map(component => component.max))
    if (own.length === 1 && only?.code === code) return { code, name: only.name, depth, max, children: [], component: only }
    const children = nodes(own, depth === 0 ? component => component.criterion : component => component.code, depth + 1)
    return { code, name: same(code), depth, max, children }
  })
}

const states: readonly string[] = ['blank', 'not-arisen', 'not-applicable', 'unreadable'] satisfies AnswerState[]

/** An answer out of a short word: a state, `=option`, an ISO date or a decimal. */
export function answer(id: string, word: string, file = 'nguồn.xlsx'): Answer {
  const base = { id, from: { file, sheet: 'Tự chấm', cell: 'D9' }, read: word }
  return states.includes(word) ? { ...base, state: word as AnswerState } : { ...base, state: 'given', value: valueOf(word) }
}

function valueOf(word: string): Value {
  if (word.startsWith('=')) return { is: 'option', option: word.slice(1) }
  return /^\d{4}-/.test(word) ? { is: 'date', date: word } : { is: 'number', number: exact(word) }
}

export type Words = Readonly<Record<string, string>>

/** What one source says; with `proofs`, documents by component code. */
export const layer = (kind: SourceKind, words: Words, proofs: Words = {}): Layer => ({
  kind, name: kind,
  answers: new Map(Object.entries(words).map(([id, word]) => [id, answer(id, word, `${kind}.xlsx`)])),
  proofs: new Map(Object.entries(proofs).map(([code, proof]) => [code, { proof, explanation: '', from: { file: 'form.xlsx' } }])),
})

/** What appraisers decide, `{ 1: '0.25 vì chậm' }`, or what a unit answers them (`kind` explanation): points, `agreed` or `unreadable`, then the reason. */
export function verdicts(round: number, decided: Words, values: Words = {}, kind: 'appraisal' | 'explanation' = 'appraisal'): Layer {
  const spoken = Object.entries(decided).map(([code, word]): readonly [string, Verdict] => {
    const [points = '', ...reason] = word.split(' ')
    const from = { file: `${kind}-${round}.xlsx`, sheet: 'Thẩm định', cell: 'S9' }
    return [code, { ...(points === '' ? {} : { points: points === 'agreed' || points === 'unreadable' || points === 'pending' ? points : exact(points) }), reason: reason.join(' '), document: '', by: '', on: '', from }]
  })
  return { ...layer(kind, values), round, verdicts: new Map(spoken) }
}

export const unit = (id: string, more: Partial<Unit> = {}): Unit =>
  ({ id, name: `Xã ${id.toUpperCase()}`, kind: 'xã', predecessors: [], notApplicable: [], ...more })

export const dossier = (id: string, layers: readonly Layer[], more: Partial<Unit> = {}): Dossier =>
  ({ unit: unit(id, more), layers, submitted: true })

/** A unit that hands in a form. */
export const form = (id: string, words: Words, more: Partial<Unit> = {}): Dossier => dossier(id, [layer('form', words)], more)

export const absent = (id: string): Dossier => ({ unit: unit(id), layers: [], submitted: false })

export const score = (set: CriteriaSet, ...dossiers: readonly Dossier[]): GroupScore => scoreGroup(same('Nhóm'), set, dossiers)

/** The score of one unit, by its id or the only one. */
export function one(group: GroupScore, id?: string): UnitScore {
  const found = group.units.find(each => id === undefined || each.unit.id === id)
  if (found === undefined) throw new Error(`no unit ${id}`)
  return found
}

export function leafOf(score: UnitScore, code: string): LeafScore {
  const found = score.leaves.find(each => each.component.code === code)
  if (found === undefined) throw new Error(`no leaf ${code}`)
  return found
}

export const codes = (group: GroupScore): readonly string[] => group.findings.map(finding => finding.code)
