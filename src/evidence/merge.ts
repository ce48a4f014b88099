import { optionName } from '../criteria/names.ts'
import type { Finding } from '../finding.ts'
import { placeText } from '../finding.ts'
import type { Input } from '../methods/method.ts'
import { equal } from '../rational.ts'
import { same, text, type Text, type Tongue } from '../text.ts'
import type { Answer, Dossier, Layer } from './answer.ts'

/** What stands of all layers: a later one overrules an earlier one, a blank or a lost row overrules nothing, and what a later source wrote unreadably stays unreadable. */
export function answersOf(layers: readonly Layer[]): ReadonlyMap<string, Answer> {
  const standing = new Map<string, Answer>()
  for (const layer of layers) {
    for (const code of layer.reopens ?? []) standing.delete(code)
    for (const [id, answer] of layer.answers) {
      if (overrules(answer, standing.get(id))) standing.set(id, answer)
    }
  }
  return standing
}

/** A blank yields to whatever stands; a row or a file that is lost yields to whatever was said. */
function overrules(answer: Answer, before: Answer | undefined): boolean {
  if (before === undefined) return true
  return isLost(answer) ? before.state === 'blank' : answer.state !== 'blank'
}

/** Whether two answers say the same: equal values, or the same state. Two that cannot be read are not known to agree. */
export function agree(a: Pick<Answer, 'state' | 'value'>, b: Pick<Answer, 'state' | 'value'>): boolean {
  if (a.state !== b.state || a.state === 'unreadable') return false
  const [left, right] = [a.value, b.value]
  if (left?.is === 'number' && right?.is === 'number') return equal(left.number, right.number)
  if (left?.is === 'date' && right?.is === 'date') return left.date === right.date
  if (left?.is === 'option' && right?.is === 'option') return left.option === right.option
  return left === undefined && right === undefined
}

/** Two answers of one source that contradict: neither is used, and what stands there is both. */
export const conflictOf = (one: Answer, other: Answer): Answer =>
  ({ id: one.id, state: 'unreadable', from: one.from, read: [...new Set([...one.read.split(' ≠ '), other.read])].join(' ≠ ') })

/** Each answer of a unit that a later source overruled with something else, told with both addresses. `inputs` gives them their names. */
export function disagreements(dossier: Dossier, inputs: ReadonlyMap<string, Input> = new Map()): readonly Finding[] {
  const standing = new Map<string, readonly [Layer, Answer]>()
  const last = answersOf(dossier.layers)
  const found: Finding[] = []
  for (const layer of dossier.layers) {
    for (const [id, answer] of layer.answers) {
      if (answer.state === 'blank' || isLost(answer)) continue
      const before = standing.get(id)
      if (before !== undefined && !agree(before[1], answer)) found.push(overruled(dossier, before, [layer, answer], last.get(id) ?? answer, inputs.get(id)))
      standing.set(id, [layer, answer])
    }
  }
  return found
}

type Said = readonly [Layer, Answer]

/** A row that is gone, or a file that could not be used at all: it was told once, and says nothing against what another source gives. */
const isLost = (answer: Answer): boolean => answer.state === 'unreadable' && answer.from.cell === undefined

/** `last` is what stands in the end: a third source may have overruled both. */
function overruled(dossier: Dossier, [earlier, old]: Said, [later, used]: Said, last: Answer, input: Input | undefined): Finding {
  const name = input?.name ?? same(used.id)
  const says = (t: Tongue, [layer, answer]: Said): string => `${t.say(sourceName(layer))} ${t.lang === 'vi' ? 'ghi' : 'says'} ${t.say(shownAnswer(answer, input))} (${placeText(answer.from, t.lang)})`
  const pair = (t: Tongue): string => `${t.say(name)}: ${says(t, [earlier, old])}, ${says(t, [later, used])}`
  return {
    code: 'evidence/overruled', severity: later.kind === 'appraisal' ? 'info' : 'warning', unit: dossier.unit.id, at: used.from, also: old.from, read: used.read,
    message: last !== used ? text(t => `${pair(t)}; sau cùng theo ${placeText(last.from)}: ${t.say(shownAnswer(last, input))}.`, t => `${pair(t)}; in the end ${placeText(last.from, t.lang)} stands: ${t.say(shownAnswer(last, input))}.`)
      : used.state === 'unreadable' ? text(t => `${pair(t)}; không dùng số nào.`, t => `${pair(t)}; neither is used.`)
      : text(t => `${pair(t)}; dùng ${t.say(shownAnswer(used, input))}.`, t => `${pair(t)}; ${t.say(shownAnswer(used, input))} is used.`),
    ...(earlier.kind === 'register' && later.kind === 'register' ? { fix: text(() => 'Các nguồn sổ không cộng với nhau: ghi các tệp của một sổ thành một nguồn (from: so/*.csv).', () => 'Sources of registers are not added together: state the files of one register as one source (from: so/*.csv).') } : {}),
  }
}

const sourceName = (layer: Layer): Text => (layer.kind === 'form' ? text(() => 'phiếu', () => 'the form') : same(layer.name))

/** An answer as people write it: `5.190`, `98,5%`, `31/01/2025`, `Có`, `không phát sinh`. */
export function shownAnswer(answer: Answer, input?: Input): Text {
  const value = answer.value
  if (value === undefined) return stateShown(answer)
  if (value.is === 'date') return text(t => t.date(value.date), t => t.date(value.date))
  if (value.is === 'option') return optionName(input, value.option)
  const how = input?.kind === 'percent' ? 'percent' : 'number'
  return text(t => t[how](value.number), t => t[how](value.number))
}

function stateShown(answer: Answer): Text {
  switch (answer.state) {
    case 'not-arisen': return text(() => 'không phát sinh', () => 'not arisen')
    case 'not-applicable': return text(() => 'không áp dụng', () => 'not applicable')
    case 'unreadable': return text(() => `“${answer.read}” (không đọc được)`, () => `“${answer.read}” (unreadable)`)
    default: return text(() => 'để trống', () => 'blank')
  }
}
