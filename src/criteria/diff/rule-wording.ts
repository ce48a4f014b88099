import type { Path } from '../../finding.ts'
import type { SetText } from '../../methods/method.ts'
import { same, text, type Text } from '../../text.ts'
import { textOf } from '../seat.ts'
import type { Difference } from './change.ts'
import type { Facing } from './side.ts'

/** A text of a rule: words alone. One that changed in English only says so. */
export function wordsDifference(before: unknown, after: unknown, what: Text, facing: Facing, at: Path, oldAt: Path = at): Difference {
  const [was, is] = [said(before), said(after)]
  const named = was.vi === is.vi ? text(t => `${t.say(what)} (tiếng Anh)`, t => `${t.say(what)} (English)`) : what
  const shown = was.vi === is.vi ? [same(was.en), same(is.en)] as const : [was, is] as const
  return facing.tell({ kind: 'rule/words', what: named, before: shown[0], after: shown[1], oldAt, newAt: at })
}

const said = (value: unknown): Text => (value === undefined ? same('–') : textOf(value as SetText))
