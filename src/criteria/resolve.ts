import type { Finding, Path } from '../finding.ts'
import type { Input } from '../methods/method.ts'
import { divide, exact, hundred, sum, zero, type Rational } from '../rational.ts'
import { tidy } from '../text.ts'
import { componentAt, type LeafPlace, type Ruled } from './component.ts'
import type { Amount, Component, CriteriaSet, CrossCheck, ExtraList, Figure, Grade, Node } from './criteria.ts'
import { measuresOf } from './measures.ts'
import { figureInput, textOf, type Surroundings } from './seat.ts'
import { below, childrenOf, type AmountData, type CheckData, type NodeData, type SetData } from './written.ts'

/** A set with its defaults filled in, each component's rule in its seat, and the names that could not be resolved. */
export interface Resolved {
  readonly set: CriteriaSet
  readonly rules: readonly Ruled[]
  /** Grows while the rules are looked at: a rule may name a figure only in its check. */
  readonly unknown: ReadonlyMap<string, Finding>
}

/** Data that the schema has let pass, as a set ready to score with. Defaults are those of the contract, §1. */
export function resolve(data: SetData, sha256: string): Resolved {
  const figures = Object.entries(data.figures ?? {}).map(([id, figure]): Figure => ({ id, input: figureInput(id, figure, 'count', true) }))
  const grades = (data.grades ?? []).map(gradeOf)
  const unknown = new Map<string, Finding>()
  const around: Surroundings = {
    figures: new Map(figures.map(({ id, input }): [string, Input] => [id, input])),
    grades: new Map(grades.map(grade => [grade.id, grade.name])),
    report: finding => { unknown.set([...(finding.path ?? []), finding.read].join('\0'), finding) },
  }
  const rules: Ruled[] = []
  const leaf: Leaf = (node, place) => {
    const ruled = componentAt(node, place, data, around)
    rules.push(ruled)
    return ruled.component
  }
  const fields = data.fields.map((node, index) => nodeAt(node, ['fields', index], [], leaf))
  const bonus = extra(data, 'bonus', leaf)
  const penalty = extra(data, 'penalty', leaf)
  const set: CriteriaSet = {
    ...identity(data, sha256), ...policies(data),
    grades, figures, checks: (data.checks ?? []).flatMap(crossCheck), fields,
    ...(data.measures === undefined ? {} : { measures: measuresOf(data) }),
    ...(bonus === undefined ? {} : { bonus }), ...(penalty === undefined ? {} : { penalty }),
    components: rules.map(ruled => ruled.component),
  }
  return { set, rules, unknown }
}

type Leaf = (node: NodeData, place: LeafPlace) => Component

function nodeAt(node: NodeData, path: Path, above: readonly string[], leaf: Leaf): Node {
  const shared = { code: node.code, name: textOf(node.name), depth: above.length }
  if (node.rule !== undefined) {
    const component = leaf(node, { list: 'base', above, path })
    return { ...shared, max: component.max, children: [], component }
  }
  const children = childrenOf(node).map((child, index) => nodeAt(child, [...path, below(node), index], [...above, node.code], leaf))
  return { ...shared, max: sum(children.map(child => child.max)), children }
}

function extra(data: SetData, list: 'bonus' | 'penalty', leaf: Leaf): ExtraList | undefined {
  const written = data[list]
  return written && {
    max: exact(written.max),
    components: written.components.map((node, index) => leaf(node, { list, above: [], path: [list, 'components', index] })),
  }
}

function identity(data: SetData, sha256: string) {
  return {
    id: data.id, title: textOf(data.title), year: data.year, period: data.period, sample: data.sample === true,
    ...(data.decision === undefined ? {} : { decision: { ...data.decision, replaces: data.decision.replaces ?? [] } }),
    applies: data.applies.map(tidy), sha256,
  }
}

function policies(data: SetData) {
  return {
    scale: exact(data.scale ?? 100),
    rounding: { to: exact(data.rounding?.to ?? 0.01), mode: data.rounding?.mode ?? 'half-up', at: data.rounding?.at ?? 'total' },
    ranking: { by: data.ranking?.by ?? 'published', ties: data.ranking?.ties ?? 'competition', tieBreak: data.ranking?.tieBreak ?? [] },
    withoutProof: data.withoutProof ?? 'warn',
    whenNotAppraised: data.whenNotAppraised ?? 'self',
    surveyWhenNotHeld: data.survey?.whenNotHeld ?? 'rescale',
    ...(data.ceiling === undefined ? {} : { ceiling: exact(data.ceiling) }),
  } as const
}

/** `25%` as a rate. */
const shareOf = (written: string): Rational => divide(exact(written.replace('%', '')), hundred)

const gradeOf = (grade: NonNullable<SetData['grades']>[number]): Grade => ({
  id: grade.id, name: textOf(grade.name), from: exact(grade.from), ...(grade.atMost === undefined ? {} : { atMost: shareOf(grade.atMost) }),
})

const amount = (written: AmountData): Amount => ({ sum: typeof written === 'string' ? [written] : written.sum })

function crossCheck(written: CheckData): readonly CrossCheck[] {
  const message = written.message === undefined ? {} : { message: textOf(written.message) }
  if (written.equal !== undefined) return [{ is: 'equal', of: written.equal.map(amount), ...message }]
  if (written.atMost !== undefined) return [{ is: 'at-most', of: written.atMost.map(amount), ...message }]
  if (written.percent === undefined) return []
  const { stated, part, whole, within } = written.percent
  return [{ is: 'percent', stated, part: amount(part), whole: amount(whole), within: within === undefined ? zero : divide(exact(within), hundred), ...message }]
}
