import { walk, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import type { Input } from '../../methods/method.ts'
import type { Row } from '../../sheet.ts'
import { bare, folded } from '../../text.ts'
import { cellIn, textIn } from '../grid.ts'
import { namesOf, nameKey } from '../input-names.ts'
import { ownInput } from '../layout.ts'
import { nearName } from '../near-name.ts'
import { matcherOf, targetsOf, type Target } from '../table/columns.ts'
import { isSum } from '../unit-words.ts'
import type { VerdictHead } from './columns.ts'

/** What a row speaks of: a component, a figure (its component is absent when it is shared), a sum, or nothing that is known. */
export type Subject =
  | { readonly is: 'component'; readonly component: Component }
  | { readonly is: 'figure'; readonly input: Input; readonly component?: Component }
  | { readonly is: 'sum'; readonly code: string }
  | { readonly is: 'several'; readonly read: string; readonly codes: readonly string[] }
  | { readonly is: 'unknown'; readonly read: string; readonly near?: string }

/** Finds what a row of a sheet speaks of; `before` is the component of the row above, to which figures without a code belong. */
export type SubjectOf = (row: Row, before: Component | undefined) => Subject

const lists = new Set(['diem thuong', 'diem phat', 'diem cong', 'diem tru', 'tong diem thuong', 'tong diem phat', 'chi so', 'xep loai', 'xep hang'])

/** By hidden id, else by code, else by name; a code typed as a number may stand for several, and then the name decides. */
export function subjectOf(set: CriteriaSet, head: VerdictHead): SubjectOf {
  const matches = matcherOf(set)
  const sums = new Map([...walk(set.fields)].filter(node => node.component === undefined).flatMap(node => [[folded(node.code), node.code], [folded(node.name.vi), node.code]] as const))
  const named = (name: string): readonly Component[] => (folded(name) === '' ? [] : set.components.filter(component => nameKey(component.name.vi) === nameKey(name)))
  const known = set.components.flatMap(component => [component.code, component.name.vi])
  return (row, before) => {
    const [id, name] = [textIn(row, head.id), textIn(row, head.name)]
    const code = textIn(row, head.code).replace(/[.)]+$/u, '')
    const byId = matches(id)
    if (byId.length === 1 && byId[0] !== undefined) return asSubject(byId[0])
    const found = targetsOf(code, cellIn(row, head.code), matches)
    const byCode = found.length > 1 ? found.filter(target => isNamed(target, name)) : found
    const [only] = byCode
    if (only !== undefined && byCode.length === 1) return narrowed(asSubject(only), name)
    if (found.length > 1) return { is: 'several', read: code, codes: found.map(codeOf) }
    const sum = sums.get(folded(code)) ?? (code === '' ? sums.get(folded(name)) : undefined)
    if (sum !== undefined || isSum(name) || isSum(code) || lists.has(bare(name)) || lists.has(bare(code))) return { is: 'sum', code: sum ?? '' }
    const [component, namesake] = named(name)
    const isBelow = before?.inputs.some(input => namesOf(input).includes(nameKey(name))) === true
    if (component !== undefined && namesake === undefined && !isBelow) return { is: 'component', component }
    return byName(name, code, before, matches, known)
  }
}

function byName(name: string, code: string, before: Component | undefined, matches: (label: string) => readonly Target[], known: readonly string[]): Subject {
  const below = before?.inputs.find(input => namesOf(input).includes(nameKey(name)))
  if (before !== undefined && below !== undefined) return figureOf(below, before)
  const [, leading = ''] = /^([\p{L}\d]+(?:\.\d+)+)[.:)]?\s/u.exec(name) ?? []
  const targets = [name, leading].map(matches).find(each => each.length > 0) ?? []
  const [only, another] = targets
  if (only !== undefined) return another === undefined ? asSubject(only) : { is: 'several', read: name, codes: targets.map(codeOf) }
  const near = nearName(code, known) ?? nearName(name, known)
  return { is: 'unknown', read: [code, name].filter(word => word !== '').join(' '), ...(near === undefined ? {} : { near }) }
}

/** Under the code of a component with several figures, the name may still be that of one of them. */
function narrowed(subject: Subject, name: string): Subject {
  if (subject.is !== 'component' || ownInput(subject.component) !== undefined) return subject
  const input = subject.component.inputs.find(each => namesOf(each).includes(nameKey(name)))
  return input === undefined ? subject : figureOf(input, subject.component)
}

const figureOf = (input: Input, component: Component): Subject => ({ is: 'figure', input, ...(input.shared ? {} : { component }) })

function asSubject(target: Target): Subject {
  if (target.is === 'state') return { is: 'component', component: target.component }
  const { input, component } = target
  return component !== undefined && ownInput(component) === input ? { is: 'component', component } : { is: 'figure', input, ...(component === undefined ? {} : { component }) }
}

const codeOf = (target: Target): string => (target.is === 'state' ? target.component.code : target.component?.code ?? target.input.id)

const isNamed = (target: Target, name: string): boolean =>
  folded(name) !== '' && [target.is === 'state' ? target.component.name.vi : target.component?.name.vi, target.is === 'input' ? target.input.name.vi : undefined].some(each => each !== undefined && folded(each) === folded(name))
