import { methodOf } from '../../methods/index.ts'
import type { Seat } from '../../methods/method.ts'
import { one } from '../../rational.ts'
import { same } from '../../text.ts'
import { figureInput, textOf } from '../seat.ts'
import type { Edition } from './change.ts'
import type { Entry } from './entries.ts'

/**
 * What a rule asks and what it is worth, apart from its code, its maximum and the names of shared figures: two rules with equal
 * meanings score any evidence alike, however they are written. `figureId` gives the id that a shared figure has in the new set.
 */
export function meaningOf({ node }: Entry, edition: Edition, figureId: (id: string) => string, now: Edition): string {
  const { rule } = node
  if (rule === undefined) return ''
  const seat: Seat = {
    code: '·', max: one, text: textOf,
    figure: (ref, slot, kind) => {
      if (typeof ref !== 'string') return figureInput(`·.${slot}`, ref, kind, false)
      const id = figureId(ref)
      const figure = now.data.figures?.[id] ?? edition.data.figures?.[ref]
      return { ...figureInput(id, { name: id, ...(figure?.kind === undefined ? {} : { kind: figure.kind }) }, 'count', true), name: same(id) }
    },
  }
  const method = methodOf(rule)
  const parts = [method.inputs(rule, seat), method.formula(rule, seat), method.effects?.(rule, seat) ?? []]
  return JSON.stringify(parts, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}
