import type { Path } from '../../finding.ts'
import type { SetText } from '../../methods/method.ts'
import { same, type Text } from '../../text.ts'
import { textOf } from '../seat.ts'
import { isSameQuestion } from './asked.ts'
import type { Difference } from './change.ts'
import type { Facing } from './side.ts'

/** A text of a rule: words alone, or the name of a level or an item that is no longer the same. */
export function wordsDifference(before: unknown, after: unknown, what: Text, facing: Facing, at: Path, oldAt: Path = at): Difference {
  const isRenamed = at.at(-1) === 'name' && before !== undefined && after !== undefined && !isSameQuestion(before as SetText, after as SetText)
  return facing.tell({ kind: isRenamed ? 'rule/renamed' : 'rule/words', what, before: said(before), after: said(after), oldAt, newAt: at })
}

const said = (value: unknown): Text => (value === undefined ? same('–') : textOf(value as SetText))
