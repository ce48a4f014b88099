import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import { inputsOf } from '../../criteria/criteria.ts'
import type { SetDiff } from '../../criteria/diff/diff.ts'
import { titleOf } from '../../criteria/title.ts'
import type { Input } from '../../methods/method.ts'
import { newQuestions, type Left, type Moves } from '../../scoring/carry/moves.ts'
import { same, text, tongues, type Text } from '../../text.ts'
import type { Screen } from '../screen.ts'
import { paragraph } from '../wrapped.ts'
import { quotedRead, reasons } from './reasons.ts'

/** One old form and what became of it. */
export interface CarriedForm extends Moves { readonly file: string; readonly diff: SetDiff }

/** What was brought over, and every answer and proof that was not, with its old cell. */
export function carriedText(form: CarriedForm, screen: Screen): string {
  const t = tongues[screen.lang]
  const { left } = form
  const done = text(
    () => `${form.file} → ${form.unit.name}: mang sang ${form.moves.length} câu trả lời và tài liệu kiểm chứng, giải trình của ${form.proofs.size} mục${left.length === 0 ? '.' : `; chưa mang sang ${left.length}:`}`,
    () => `${form.file} → ${form.unit.name}: ${form.moves.length} answers and the proofs and explanations of ${form.proofs.size} items brought over${left.length === 0 ? '.' : `; not brought over, ${left.length}:`}`)
  const lines = left.map(each => paragraph(t.say(leftText(each, form.diff.old)), Math.max(40, screen.columns), '  – '))
  return `${[paragraph(t.say(done), Math.max(40, screen.columns)), ...lines].join('\n')}\n`
}

function leftText({ is, id, old, because }: Left, set: CriteriaSet): Text {
  const { sheet, cell } = old.from
  const place = cell === undefined ? '' : `${sheet ?? ''}!${cell}: `
  const what = is === 'proof' ? text(t => `${t.say(nameOf(id, set))}, tài liệu kiểm chứng, giải trình`, t => `${t.say(nameOf(id, set))}, proof or explanation`) : nameOf(id, set)
  return text(t => `${place}${t.say(what)}: ${quotedRead(old.read, t)}, ${t.say(reasons[because])}.`, t => `${place}${t.say(what)}: ${quotedRead(old.read, t)}, ${t.say(reasons[because])}.`)
}

/** A component by code and name; an input by the component that asks for it, a shared figure by its name. */
function nameOf(id: string, set: CriteriaSet): Text {
  const owner = set.components.find(({ code, inputs }) => code === id || inputs.some(input => input.id === id && !input.shared))
  const input = inputsOf(set).get(id)
  if (owner === undefined) return input?.name ?? same(id)
  return input === undefined || owner.inputs.length === 1 ? titleOf(owner) : text(t => `${owner.code} ${t.say(input.name)}`, t => `${owner.code} ${t.say(input.name)}`)
}

/** What the new set asks and the old one did not; nothing when there is none. */
export function newText(diff: SetDiff, screen: Screen): string {
  const t = tongues[screen.lang]
  const asked = newQuestions(diff).map(each => t.say(isComponent(each) ? titleOf(each) : each.name))
  if (asked.length === 0) return ''
  const head = text(() => `Bộ ${diff.now.id} hỏi thêm, phiếu cũ chưa có (${asked.length}):`, () => `New in ${diff.now.id}, not on the old form (${asked.length}):`)
  return `${[t.say(head), ...asked.map(name => paragraph(name, Math.max(40, screen.columns), '  – '))].join('\n')}\n`
}

const isComponent = (each: Component | Input): each is Component => 'code' in each
