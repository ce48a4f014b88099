import type { Path, Place } from '../../finding.ts'
import { same, text, type Text } from '../../text.ts'
import type { CriteriaSet } from '../criteria.ts'
import type { SetData } from '../written.ts'
import { kinds, type Kind } from './kinds.ts'
import type { Weight } from './weight.ts'

/** One of the two sets that are compared: resolved, as it is written, and where each thing stands in its file. */
export interface Edition {
  readonly set: CriteriaSet
  readonly data: SetData
  place(path: Path): Place
}

/** What a comparison finds, before it is graded and placed. Paths are from the root of each file's data. */
export interface Difference {
  readonly kind: Kind
  /** What it is about: a component by code and name, a figure, a grade, the set. */
  readonly subject: Text
  /** What of it changed; the kind's own words when left out. */
  readonly what?: Text
  readonly before?: Text
  readonly after?: Text
  readonly oldCode?: string
  readonly newCode?: string
  readonly oldPath?: Path
  readonly newPath?: Path
}

/** One change between two sets. `before` is missing for what is new, `after` for what is gone. */
export interface Change {
  readonly kind: Kind
  readonly weight: Weight
  /** The code of the field, criterion or component in the old and in the new set. */
  readonly oldCode?: string
  readonly newCode?: string
  readonly subject: Text
  readonly what: Text
  readonly before?: Text
  readonly after?: Text
  /** All of it in one sentence. */
  readonly message: Text
  readonly oldPlace?: Place
  readonly newPlace?: Place
}

/** A difference, graded by the table of kinds, placed in both files and said in a sentence. */
export function changeOf(difference: Difference, old: Edition, now: Edition): Change {
  const { kind, subject, oldCode, newCode, oldPath, newPath } = difference
  const { what, before, after } = inDifferingTongue(difference)
  return {
    kind, weight: kinds[kind].weight, subject, what, message: sentence(subject, what, before, after),
    ...(oldCode === undefined ? {} : { oldCode }), ...(newCode === undefined ? {} : { newCode }),
    ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }),
    ...(oldPath === undefined ? {} : { oldPlace: old.place(oldPath) }), ...(newPath === undefined ? {} : { newPlace: now.place(newPath) }),
  }
}

/** What changed in one tongue only is shown in that tongue to readers of the other, which says so. */
function inDifferingTongue({ kind, what = kinds[kind].says, before, after }: Difference): { readonly what: Text; readonly before?: Text; readonly after?: Text } {
  if (before === undefined || after === undefined) return { what, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
  if (isSaidAlike(before, after) || (before.vi !== after.vi && before.en !== after.en)) return { what, before, after }
  if (before.vi === after.vi) return { what: text(t => `${t.say(what)} (tiếng Anh)`, t => `${t.say(what)} (English)`), before: same(before.en), after: same(after.en) }
  return { what: text(() => what.vi, t => `${t.say(what)} (Vietnamese)`), before: same(before.vi), after: same(after.vi) }
}

function sentence(subject: Text, what: Text, before: Text | undefined, after: Text | undefined): Text {
  const sides = [before, after].filter(side => side !== undefined)
  return text(
    t => `${t.say(subject)}: ${[t.say(what), ...(sides.length === 0 ? [] : [sides.map(t.say).join(' → ')])].join(': ')}`,
    t => `${t.say(subject)}: ${[t.say(what), ...(sides.length === 0 ? [] : [sides.map(t.say).join(' → ')])].join(': ')}`)
}

/** Whether two texts, either of which may be missing, say the same in both tongues. */
export const isSaidAlike = (a: Text | undefined, b: Text | undefined): boolean => a?.vi === b?.vi && a?.en === b?.en
