import type { Component, CriteriaSet, Example } from '../../criteria/criteria.ts'
import type { Source } from '../../criteria/source.ts'
import type { ComponentCase, TestFile, UnitCase } from '../../criteria/testing/case.ts'
import type { Finding, Path, Place } from '../../finding.ts'
import { joined, same, text, type Text } from '../../text.ts'
import { titleOf } from '../../criteria/title.ts'
import { differencesOf, workComponent, type Asked } from './component.ts'
import type { CaseResult } from './result.ts'
import { workUnit } from './unit.ts'
import { unknownCode } from './unit-answers.ts'
import { unitDifferences } from './unit-differences.ts'

/** A test file with the text that it came from, for places. */
export interface PlacedTests {
  readonly source: Source
  readonly file: TestFile
}

/** Every worked example of a set and every case of its test files, in the order of the files. */
export function runTests(set: CriteriaSet, source: Source, tests: readonly PlacedTests[]): readonly CaseResult[] {
  const examples = set.components.flatMap(component => component.examples.map((example, index) => runExample(set, component, example, index, source)))
  const cases = tests.flatMap(({ source: from, file }) => [
    ...file.components.map(each => runComponent(set, each, from)),
    ...file.units.map(each => runUnit(set, each, from)),
  ])
  return [...examples, ...cases]
}

const placeOf = (source: Source, path: Path, atKey?: boolean): Place => ({ file: source.file, ...source.locate(path, atKey) })

const placed = (source: Source, faults: readonly Finding[]): readonly Finding[] =>
  faults.map(fault => ({ ...fault, at: placeOf(source, fault.path ?? [], fault.atKey) }))

function runExample(set: CriteriaSet, component: Component, example: Example, index: number, source: Source): CaseResult {
  const path: Path = [...component.path, 'examples', index]
  const asked: Asked = { given: example.given, points: { value: example.points, isFraction: false } }
  const nth = text(() => `ví dụ ${index + 1}`, () => `example ${index + 1}`)
  const name = joined([titleOf(component), example.source === undefined ? nth : joined([nth, example.source], ', ')], ' · ')
  return judged('example', name, component, asked, { set, source, path, approved: true })
}

function runComponent(set: CriteriaSet, each: ComponentCase, source: Source): CaseResult {
  const component = set.components.find(({ code }) => code === each.component)
  const at = { set, source, path: each.path, approved: each.approved }
  if (component !== undefined) return judged('component', each.name === undefined ? titleOf(component) : joined([titleOf(component), each.name], ' · '), component, each, at)
  const fault = unknownCode(each.component, set.components.map(({ code }) => code), [...each.path, 'component'])
  return unworkable('component', each.name === undefined ? same(each.component) : joined([same(each.component), each.name], ' · '), [fault], at)
}

interface At { readonly set: CriteriaSet; readonly source: Source; readonly path: Path; readonly approved: boolean }

function judged(kind: 'example' | 'component', name: Text, component: Component, asked: Asked, at: At): CaseResult {
  const place = placeOf(at.source, at.path)
  const worked = workComponent(at.set, component, asked, at.path, place)
  if (worked.faults !== undefined) return { ...unworkable(kind, name, worked.faults, at), component }
  const differences = differencesOf(asked, worked.leaf)
  return { kind, name, component, at: place, approved: at.approved, verdict: differences.length > 0 ? 'failed' : 'held', differences, faults: [], leaves: [worked.leaf] }
}

function runUnit(set: CriteriaSet, each: UnitCase, source: Source): CaseResult {
  const at: At = { set, source, path: each.path, approved: each.approved }
  const place = placeOf(source, each.path)
  const worked = workUnit(set, each, place)
  if (worked.faults !== undefined) return unworkable('unit', each.name, worked.faults, at)
  const { score, filled } = worked
  const differences = unitDifferences(set, each, score)
  return {
    kind: 'unit', name: each.name, at: place, approved: each.approved, verdict: differences.length > 0 ? 'failed' : 'held', differences, faults: [], score,
    leaves: score.leaves.filter(({ component }) => !filled.has(component.code)),
  }
}

const unworkable = (kind: CaseResult['kind'], name: Text, faults: readonly Finding[], { source, path, approved }: At): CaseResult => ({
  kind, name, at: placeOf(source, path), approved, verdict: 'failed', differences: [], faults: placed(source, faults), leaves: [],
})
