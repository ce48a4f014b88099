import type { Path } from '../../finding.ts'
import { equal } from '../../rational.ts'
import { same, text, type Text } from '../../text.ts'
import type { Component } from '../criteria.ts'
import { textOf } from '../seat.ts'
import { isSaidAlike, type Difference } from './change.ts'
import { titleOf, type Entry } from './entries.ts'
import type { Kind } from './kinds.ts'
import { policyWords } from './policy-words.ts'

/** What changed of a node that both sets have, its place, name and rule aside. */
export function* leafDifferences(from: Entry, entry: Entry, gradeName: (id: string) => Text): Iterable<Difference> {
  const told = teller(from, entry)
  const [oldBasis, basis] = [from, entry].map(({ node }) => (node.basis === undefined ? undefined : textOf(node.basis)))
  if (!isSaidAlike(oldBasis, basis)) yield told('component/basis', 'basis', oldBasis, basis)
  if (from.component === undefined || entry.component === undefined) return
  yield* worthDifferences(from.component, entry.component, told, gradeName)
  yield* stateDifferences(from, entry, told)
  yield* proofDifferences(from.component, entry.component, told)
  const [old, now] = [from, entry].map(({ component }) => same(String(component?.effort ?? 1)))
  if (from.component.effort !== entry.component.effort) yield told('component/effort', 'effort', old, now)
}

type Told = (kind: Kind, key: string, before?: Text, after?: Text) => Difference

function teller(from: Entry, entry: Entry): Told {
  const at = (of: Entry, key: string): Path => [...of.path, key]
  return (kind, key, before, after) => ({
    kind, subject: titleOf(entry), oldCode: from.code, newCode: entry.code, oldPath: at(from, key), newPath: at(entry, key),
    ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }),
  })
}

function* worthDifferences(old: Component, now: Component, told: Told, gradeName: (id: string) => Text): Iterable<Difference> {
  const points = ({ max }: Component): Text => text(t => t.number(max), t => t.number(max))
  if (!equal(old.max, now.max)) yield told('component/max', 'max', points(old), points(now))
  if (old.source !== now.source) yield told('component/source', 'source', policyWords.source[old.source], policyWords.source[now.source])
  const cap = ({ capsGrade }: Component): Text => (capsGrade === undefined ? none : gradeName(capsGrade))
  if (old.capsGrade !== now.capsGrade) yield told('component/caps-grade', 'capsGrade', cap(old), cap(now))
  const lowers = ({ lowersGrade }: Component): Text => same(String(lowersGrade ?? 0))
  if (old.lowersGrade !== now.lowersGrade) yield told('component/lowers-grade', 'lowersGrade', lowers(old), lowers(now))
}

/** What follows from the set's default alone is told there, once. */
function* stateDifferences(from: Entry, entry: Entry, told: Told): Iterable<Difference> {
  const [old, now] = [from.component, entry.component]
  if (old === undefined || now === undefined) return
  const isOwn = (key: 'notArisen' | 'notApplicable'): boolean => from.node[key] !== undefined || entry.node[key] !== undefined
  if (old.notArisen !== now.notArisen && isOwn('notArisen')) {
    yield told('component/not-arisen', 'notArisen', policyWords.notArisen[old.notArisen], policyWords.notArisen[now.notArisen])
  }
  if (old.notApplicable !== now.notApplicable && isOwn('notApplicable')) {
    yield told('component/not-applicable', 'notApplicable', policyWords.notApplicable[old.notApplicable], policyWords.notApplicable[now.notApplicable])
  }
}

function* proofDifferences({ proof: old }: Component, { proof: now }: Component, told: Told): Iterable<Difference> {
  if (old === undefined && now !== undefined) yield told('proof/added', 'proof', undefined, now.text)
  if (old !== undefined && now === undefined) yield told('proof/removed', 'proof', old.text)
  if (old === undefined || now === undefined) return
  if (!isSaidAlike(old.text, now.text)) yield told('proof/text', 'proof', old.text, now.text)
  if (old.required !== now.required) yield told('proof/required', 'proof', old.required ? must : may, now.required ? must : may)
}

const none = text(() => 'không', () => 'none')
const must = text(() => 'bắt buộc', () => 'required')
const may = text(() => 'không bắt buộc', () => 'not required')
