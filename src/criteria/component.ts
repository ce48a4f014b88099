import type { Path } from '../finding.ts'
import { methodOf, type Rule } from '../methods/index.ts'
import type { Seat } from '../methods/method.ts'
import { exact, fromFraction, type Rational } from '../rational.ts'
import type { Component, Example } from './criteria.ts'
import { seatAt, textOf, type Surroundings } from './seat.ts'
import { formerCodes, type NodeData, type SetData } from './written.ts'

/** A component beside the rule that it was made of, for the checks. */
export interface Ruled {
  readonly component: Component
  readonly rule: Rule
  readonly seat: Seat
}

/** Where a leaf stands: its list, the codes above it (the field first) and its path in the data. */
export interface LeafPlace {
  readonly list: Component['list']
  readonly above: readonly string[]
  readonly path: Path
}

/** The component behind a leaf: its questions, its worth and its sentence, from its method. */
export function componentAt(node: NodeData, place: LeafPlace, data: SetData, around: Surroundings): Ruled {
  const rule = node.rule ?? { method: 'yes-no' }
  const method = methodOf(rule)
  const seat = seatAt(node.code, exact(node.max ?? 0), place.path, around)
  const survey = method.asks?.(rule, seat)
  const [field = node.code, criterion = node.code] = place.above
  const component: Component = {
    code: node.code, name: textOf(node.name), max: seat.max, list: place.list, field, criterion,
    source: node.source ?? 'self',
    notArisen: node.notArisen ?? data.notArisen ?? 'full',
    notApplicable: node.notApplicable ?? data.notApplicable ?? 'exclude',
    ...stated(node),
    method: rule.method, inputs: method.inputs(rule, seat), formula: method.formula(rule, seat), says: method.say(rule, seat),
    effects: method.effects?.(rule, seat) ?? [],
    ...(survey === undefined ? {} : { survey }),
    examples: (node.examples ?? []).map(exampleOf),
    path: place.path,
  }
  return { component, rule, seat }
}

/** The keys that are there only when the file states them. */
function stated(node: NodeData) {
  const { basis, proof, effort, capsGrade, lowersGrade } = node
  const [formerly, ...mergedFrom] = formerCodes(node)
  return {
    ...(basis === undefined ? {} : { basis: textOf(basis) }),
    ...(proof === undefined ? {} : { proof: { required: proof.required ?? true, text: textOf(proof.text) } }),
    ...(formerly === undefined ? {} : { formerly }),
    ...(mergedFrom.length === 0 ? {} : { mergedFrom }),
    ...(effort === undefined ? {} : { effort }),
    ...(capsGrade === undefined ? {} : { capsGrade }),
    ...(lowersGrade === undefined ? {} : { lowersGrade }),
  }
}

const pointsOf = (written: number | string): Rational => (typeof written === 'number' ? exact(written) : fromFraction(written))

const exampleOf = ({ given, points, source }: NonNullable<NodeData['examples']>[number]): Example =>
  ({ given, points: pointsOf(points), ...(source === undefined ? {} : { source: textOf(source) }) })
