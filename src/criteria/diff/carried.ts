import type { Input, Option } from '../../methods/method.ts'
import { folded } from '../../text.ts'
import { isInOneUnit, isOfOneKind, isSameFigure, isSameQuestion } from './asked.ts'
import type { Edition } from './change.ts'
import type { Entry } from './entries.ts'
import type { Matches } from './match.ts'

/** Where an answer of the new set comes from, and what its options were called. */
export interface Origin {
  readonly from: string
  /** Of a choice: the option of the new set behind each option of the old one; an option that is gone is not there. */
  readonly options?: ReadonlyMap<string, string>
}

/** Where answers to the old set belong in the new one. */
export interface Carried {
  /** By the id of the new set's input; an input that is not there was never asked before. */
  readonly inputs: ReadonlyMap<string, Origin>
  /** The codes of the old set in the new one: fields, criteria, components, bonus and penalty items. */
  readonly codes: ReadonlyMap<string, string>
}

/** Shared figures go by their own ids, a component's inputs by its code and their slot, or by their names; a figure that is named or measured otherwise is another one. */
export function carriedInputs(matches: Matches, figureIds: ReadonlyMap<string, string>, old: Edition, now: Edition): Carried {
  const inputs = new Map<string, Origin>()
  const shared = new Map(old.set.figures.map(({ id, input }) => [figureIds.get(id) ?? '', input]))
  for (const { id, input } of now.set.figures) {
    const from = shared.get(id)
    if (from !== undefined && isSameFigure(from, input)) inputs.set(id, { from: from.id })
  }
  for (const entry of matches.news) {
    for (const input of entry.component?.inputs ?? []) {
      const from = inputs.has(input.id) ? undefined : originAmong(input, entry, [matches.before.get(entry), ...mergedInto(entry, matches)])
      if (from !== undefined) inputs.set(input.id, { from: from.id, ...optionsOf(from, input) })
    }
  }
  return { inputs, codes: new Map([...matches.after].map(([from, to]) => [from.code, to.code])) }
}

const mergedInto = (entry: Entry, matches: Matches): readonly Entry[] => [...matches.mergedInto].filter(([, into]) => into === entry).map(([from]) => from)

const originAmong = (input: Input, entry: Entry, olds: readonly (Entry | undefined)[]): Input | undefined =>
  olds.map(from => originOf(input, entry, from)).find(each => each !== undefined)

/** The input of the old component that asked the same: in the same slot, or under the same name. */
function originOf(input: Input, entry: Entry, from: Entry | undefined): Input | undefined {
  const asked = (from?.component?.inputs ?? []).filter(other => isOfOneKind(other, input) && isInOneUnit(other, input))
  const slot = input.id.startsWith(entry.code) ? (from?.code ?? '') + input.id.slice(entry.code.length) : undefined
  return asked.find(other => other.id === slot && (isQuestion(input) || isSameQuestion(other.name, input.name)))
    ?? asked.find(other => folded(other.name.vi) === folded(input.name.vi))
}

/** A date, a level, a plain yes or no: known by its slot; the words of its name are the method's own or may be edited freely. A box to tick is known by its name. */
const isQuestion = ({ kind, ifBlank }: Input): boolean => kind === 'date' || kind === 'choice' || kind === 'points' || (kind === 'yes-no' && ifBlank === undefined)

function optionsOf(from: Input, to: Input): { readonly options?: ReadonlyMap<string, string> } {
  if (to.kind !== 'choice') return {}
  const became = (option: Option): Option | undefined =>
    to.options?.find(other => folded(other.name.vi) === folded(option.name.vi)) ?? to.options?.find(other => other.id === option.id && isSameQuestion(other.name, option.name))
  return { options: new Map((from.options ?? []).flatMap(option => { const other = became(option); return other === undefined ? [] : [[option.id, other.id] as const] })) }
}
