import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { textOf } from '../../criteria/seat.ts'
import type { Source } from '../../criteria/source.ts'
import type { Path, Place } from '../../finding.ts'
import type { Expr, Test } from '../../formula/expr.ts'
import type { SetText } from '../../methods/method.ts'
import type { Text } from '../../text.ts'
import { at, numberPathsOf, type NumberPaths } from './number-paths.ts'

/** Where a set is written, line by line. */
export interface Lines {
  /** The line at which a component begins. */
  component(component: Component): Place
  /** The line of its rule. */
  rule(component: Component): Place
  /** The lines that state the number of a node of its formula; the line of the rule, where the method itself states it. */
  number(component: Component, node: Expr | Test): readonly Place[]
  /** The line of a key of the component, else of the set, else of the component itself, where the usual value holds. */
  key(component: Component, name: string, ofSet?: Path): Place
  /** The line of a path of the set, such as its rounding. */
  of(path: Path): Place
  /** The legal clause of a component, or of the nearest criterion or field above it that states one. */
  basis(component: Component): { readonly text: Text; readonly line: Place } | undefined
}

/** The lines of a set, each formula looked at once. */
export function linesOf(set: CriteriaSet, source: Source): Lines {
  const known = new Map<Component, NumberPaths>()
  const paths = (component: Component): NumberPaths => {
    const found = known.get(component) ?? numberPathsOf(set, component, source.data)
    known.set(component, found)
    return found
  }
  const placed = (path: Path, atKey = false): Place => ({ file: source.file, line: source.locate(path, atKey).line })
  const component = ({ path }: Component): Place => placed(path)
  const rule = ({ path }: Component): Place => (at(source.data, [...path, 'rule']) === undefined ? placed(path) : placed([...path, 'rule'], true))
  return {
    component, rule,
    number: (of, node) => { const found = paths(of).get(node); return found === undefined ? [rule(of)] : distinct(found.map(path => placed(path))) },
    key: (of, name, ofSet = [name]) => {
      const written = [[...of.path, name], ofSet].find(path => at(source.data, path) !== undefined)
      return written === undefined ? component(of) : placed(written, true)
    },
    of: path => placed(path, true),
    basis: ({ path }) => {
      const above = path.map((_key, index) => [...path.slice(0, path.length - index), 'basis']).find(each => at(source.data, each) !== undefined)
      return above === undefined ? undefined : { text: textOf(at(source.data, above) as SetText), line: placed(above, true) }
    },
  }
}

/** Each line once, in the order of the file. */
export const distinct = (places: readonly Place[]): readonly Place[] =>
  [...new Map(places.map(place => [`${place.file}:${place.line}`, place])).values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
