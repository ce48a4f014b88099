import type { Rule } from '../../methods/index.ts'
import { bare, folded } from '../../text.ts'
import { branches, type Branch, type Extra, type FigureRead, type Skeleton } from './skeleton.ts'

/** Keys of a rule that hold a figure. */
const slots = ['of', 'part', 'whole'] as const

interface Written { readonly name: string; readonly unit?: string; readonly kind: FigureRead['kind'] }

const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null && 'name' in value && 'kind' in value

function figuresOf(rule: Rule): readonly Written[] {
  const own = slots.map(slot => (rule as Readonly<Record<string, unknown>>)[slot]).filter(isWritten)
  return [...own, ...('plus' in rule && rule.plus !== undefined ? [rule.plus.part, rule.plus.whole].filter(isWritten) : [])]
}

/** A figure that several components name in the same words is asked once, under `figures`. */
export function withSharedFigures(skeleton: Skeleton): Skeleton {
  const all = [...branches([...skeleton.fields, ...(skeleton.bonus?.components ?? []), ...(skeleton.penalty?.components ?? [])])]
  const names = new Set(all.map(branch => folded(branch.name)))
  const written = all.flatMap(branch => (branch.scoring === undefined ? [] : distinct(figuresOf(branch.scoring.rule)))).filter(figure => says(figure.name, names))
  const known = new Map<string, FigureRead>()
  for (const figure of written) {
    const many = written.filter(other => key(other) === key(figure)).length > 1
    if (many && !known.has(key(figure))) known.set(key(figure), { id: idFor(figure.name, [...known.values()]), name: figure.name, kind: figure.kind, ...(figure.unit === undefined ? {} : { unit: figure.unit }) })
  }
  if (known.size === 0) return skeleton
  const again = (branch: Branch): Branch => ({
    ...branch, children: branch.children.map(again), ...(branch.scoring === undefined ? {} : { scoring: { ...branch.scoring, rule: named(branch.scoring.rule, known) } }),
  })
  const list = (name: 'bonus' | 'penalty', extra: Extra | undefined) => (extra === undefined ? {} : { [name]: { ...extra, components: extra.components.map(again) } })
  return { ...skeleton, fields: skeleton.fields.map(again), ...list('bonus', skeleton.bonus), ...list('penalty', skeleton.penalty), figures: [...known.values()] }
}

/** Whether the words of a name tell which figure it is: not those of a component, nor a few words that fit many. */
const says = (name: string, components: ReadonlySet<string>): boolean => !components.has(folded(name)) && folded(name).split(' ').length > 4

const key = ({ name, kind }: Written): string => `${kind} ${folded(name)}`

const distinct = (figures: readonly Written[]): readonly Written[] => figures.filter((figure, index) => figures.findIndex(other => key(other) === key(figure)) === index)

function named(rule: Rule, known: ReadonlyMap<string, FigureRead>): Rule {
  const asked = (value: unknown): unknown => (isWritten(value) ? known.get(key(value))?.id ?? value : value)
  const plus = 'plus' in rule && rule.plus !== undefined ? { plus: { ...rule.plus, part: asked(rule.plus.part), whole: asked(rule.plus.whole) } } : {}
  return { ...Object.fromEntries(Object.entries(rule).map(([slot, value]) => [slot, slots.some(each => each === slot) ? asked(value) : value])), ...plus } as Rule
}

function idFor(name: string, taken: readonly FigureRead[]): string {
  const words = bare(name).replaceAll('%', ' ').split(' ').filter(word => word !== '').slice(0, 8).join('_').replace(/^(?=\d)/, 'so_') || 'so_lieu'
  for (let turn = 1; ; turn++) {
    const id = turn === 1 ? words : `${words}_${turn}`
    if (!taken.some(figure => figure.id === id)) return id
  }
}
