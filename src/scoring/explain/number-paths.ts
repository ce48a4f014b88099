import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { seatAt } from '../../criteria/seat.ts'
import type { NodeData } from '../../criteria/written.ts'
import type { Path } from '../../finding.ts'
import type { Expr, Test } from '../../formula/expr.ts'
import { nodes } from '../../formula/nodes.ts'
import { methodOf, type Rule } from '../../methods/index.ts'
import { add, equal, exact, toDouble, type Rational } from '../../rational.ts'
import { dateOf, serialOf } from '../../sheet.ts'

/** The paths, within the set's data, at which the numbers of a formula are written; a number of the method itself has none. */
export type NumberPaths = ReadonlyMap<Expr | Test, readonly Path[]>

/**
 * Law: a number of the formula is written where a change of the file changes it. So each number of the rule is moved by a hair, the formula
 * is made again by its method, and what differs is what that number says. No method need tell, and a new one is found as it is.
 */
export function numberPathsOf(set: CriteriaSet, component: Component, data: unknown): NumberPaths {
  const found = new Map<Expr | Test, readonly Path[]>()
  const written = at(data, component.path) as NodeData | undefined
  if (written === undefined) return found
  const rule = written.rule ?? { method: 'yes-no' as const }
  const note = (path: Path, moved: Expr): void => {
    for (const node of differing(component.formula, moved)) found.set(node, once([...(found.get(node) ?? []), [...component.path, ...path]]))
  }
  note(['max'], remade(set, component, rule, add(component.max, hair(component.max))))
  for (const [path, value] of scalars(rule)) {
    for (const other of beside(value)) note(['rule', ...path], remade(set, component, withAt(rule, path, other) as Rule, component.max))
  }
  return found
}

/** Two numbers of one text, or one that is used twice. */
const once = (paths: readonly Path[]): readonly Path[] => [...new Map(paths.map(path => [path.join('\0'), path])).values()]

/** What stands at a path of plain data; undefined where nothing does. */
export const at = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((within, key) => (typeof within === 'object' && within !== null ? Reflect.get(within, key) : undefined), data)

function remade(set: CriteriaSet, component: Component, rule: Rule, max: Rational): Expr {
  const around = { figures: new Map(set.figures.map(({ id, input }) => [id, input])), grades: new Map(set.grades.map(({ id, name }) => [id, name])), report: () => undefined }
  return methodOf(rule).formula(rule, seatAt(component.code, max, component.path, around))
}

/** So little that no two borders change places. */
const hair = (value: Rational): Rational => exact(Math.max(1, Math.abs(toDouble(value))) * 2 ** -20)

const movedBy = (value: number): number => value + Math.max(1, Math.abs(value)) * 2 ** -20

/** The scalar with a number moved: itself, a date, or each number of a formula that is written as text. */
function beside(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [movedBy(value)]
  if (typeof value !== 'string') return []
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [dateOf(serialOf(value) + 1)]
  return [...value.matchAll(literal)].map(({ 0: digits, index }) => value.slice(0, index) + movedBy(Number(digits)).toFixed(9) + value.slice(index + digits.length))
}

const literal = /(?<![\p{L}\d_.])\d+(?:\.\d+)?(?![\p{L}\d_.])/gu

/** Every scalar of plain data with its path. */
const scalars = (data: unknown): readonly (readonly [Path, unknown])[] =>
  (typeof data !== 'object' || data === null ? [[[], data]] : Object.entries(data).flatMap(([key, value]) => scalars(value).map(([path, scalar]) => [[Array.isArray(data) ? Number(key) : key, ...path], scalar] as const)))

function withAt(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined || typeof data !== 'object' || data === null) return value
  if (Array.isArray(data)) return data.map((each, index) => (index === key ? withAt(each, rest, value) : each))
  return { ...data, [key]: withAt(Reflect.get(data, key), rest, value) }
}

/** The nodes of a formula that say another number in one of the same shape. */
function differing(formula: Expr, moved: Expr): readonly (Expr | Test)[] {
  const [before, after] = [nodes(formula), nodes(moved)]
  if (before.length !== after.length || before.some((node, index) => node.is !== after[index]?.is)) return []
  return before.filter((node, index) => { const [a, b] = [saidBy(node), saidBy(after[index])]; return a !== undefined && b !== undefined && !equal(a, b) })
}

function saidBy(node: Expr | Test | undefined): Rational | undefined {
  switch (node?.is) {
    case 'number': return node.value
    case 'round': return node.to
    case 'held': return node.max
    default: return undefined
  }
}
