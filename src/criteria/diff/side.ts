import type { Path } from '../../finding.ts'
import type { Expr } from '../../formula/expr.ts'
import { divide, exact, fractionText, hundred } from '../../rational.ts'
import type { Text } from '../../text.ts'
import type { FigureData } from '../written.ts'
import type { Difference, Edition } from './change.ts'
import type { Entry } from './entries.ts'

/** A mapping as the file writes it. */
export type Written = Readonly<Record<string, unknown>>

/** The rule of one component in one set, with all that its words refer to. */
export interface Side {
  readonly rule: Written
  /** Where the rule stands in the data. */
  readonly path: Path
  readonly figures: Readonly<Record<string, FigureData>>
  gradeName(id: string): Text
  /** The formula counts this written number as a percentage. */
  isPercent(written: number): boolean
}

/** Two rules that are compared; `tell` makes a difference out of what was found at a path within each. */
export interface Facing {
  readonly old: Side
  readonly now: Side
  /** The shared figure of the new set that a shared figure of the old one became. */
  readonly figureIds: ReadonlyMap<string, string>
  /** From the year of the old set to the year of the new one. */
  readonly years: number
  tell(found: Found): Difference
}

/** What was found in a rule; the paths are within the rule. */
export type Found = Pick<Difference, 'kind' | 'what' | 'before' | 'after'> & { readonly oldAt: Path; readonly newAt: Path }

/** The side of an entry that carries a rule. */
export function sideOf(entry: Entry, { set, data }: Edition): Side {
  const percents = entry.component === undefined ? new Set<string>() : percentsIn(entry.component.formula)
  const names = new Map(set.grades.map(grade => [grade.id, grade.name]))
  return {
    rule: { ...entry.node.rule }, path: [...entry.path, 'rule'], figures: data.figures ?? {},
    gradeName: id => names.get(id) ?? { vi: id, en: id },
    isPercent: written => percents.has(fractionText(divide(exact(written), hundred))),
  }
}

function percentsIn(expr: Expr): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if (isExpr(part) && part.is === 'number') { if (part.as === 'percent') found.add(fractionText(part.value)) }
    else Object.values(part).forEach(walk)
  }
  walk(expr)
  return found
}

const isExpr = (part: object): part is Expr => 'is' in part
