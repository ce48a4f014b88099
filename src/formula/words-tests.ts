import { equal } from '../rational.ts'
import { signs } from './describe.ts'
import type { Step } from './evaluate.ts'
import type { Comparison, Expr } from './expr.ts'
import { showApart, type Unit } from './shown.ts'
import { complete, isState, part, sentence, unitOf, valueOf, type Teller, type Told } from './told.ts'

/** The tests that led to a branch: of several borders put to one number, only the nearest missed and the one reached. */
export function branch(step: Step, teller: Teller, unit: Unit): Told {
  const { asked, taken } = path(step)
  const failed = asked.find(isState)
  if (failed !== undefined) return teller.tell(failed)
  const clauses = grouped(asked).map(group => borders(group, teller)).filter(each => each.text !== '')
  const end = teller.tell(taken, unit)
  const before = [...clauses.flatMap((each, index) => [...each.before, ...(index < clauses.length - 1 ? [each.text] : [])]), ...end.before]
  const last = clauses.at(-1)
  return sentence(before, last === undefined ? complete(end) : `${last.text} → ${complete(end)}`, end.shown)
}

/** All tests that were asked, one after the other, and the branch that was taken in the end. */
function path(step: Step): { readonly asked: readonly Step[]; readonly taken: Step } {
  const asked: Step[] = []
  let taken = step
  while (taken.of.is === 'when' && !asked.some(isState)) {
    asked.push(part(taken, 0))
    taken = part(taken, 1)
  }
  return { asked, taken }
}

const grouped = (asked: readonly Step[]): readonly (readonly Step[])[] => asked.reduce<readonly (readonly Step[])[]>((all, each) => {
  const last = all.at(-1)
  return last?.[0] !== undefined && isSameQuestion(last[0], each) ? [...all.slice(0, -1), [...last, each].slice(-2)] : [...all, [each]]
}, [])

function isSameQuestion({ of: a }: Step, { of: b }: Step): boolean {
  if (a.is === 'chosen') return b.is === 'chosen' && a.id === b.id
  return a.is === 'compare' && b.is === 'compare' && isSame(a.left, b.left)
}

/** Whether two expressions ask for the same number, as far as borders are put to it. */
function isSame(a: Expr, b: Expr): boolean {
  if (a === b) return true
  switch (a.is) {
    case 'input': return b.is === 'input' && a.id === b.id
    case 'points': return b.is === 'points' && a.code === b.code
    case 'number': return b.is === 'number' && equal(a.value, b.value)
    case 'over': case 'times': case 'minus': return b.is === a.is && isSame(a.left, b.left) && isSame(a.right, b.right)
    default: return false
  }
}

interface Clause { readonly before: readonly string[]; readonly text: string }

function borders(group: readonly Step[], teller: Teller): Clause {
  const [missed, reached] = group.length > 1 ? group : [undefined, group[0]]
  if (reached === undefined) return { before: [], text: '' }
  if (missed === undefined || reached.value === false || reached.of.is !== 'compare') return condition(reached, teller)
  const [one, two] = [condition(missed, teller), condition(reached, teller, true)]
  return { before: [...one.before, ...two.before], text: `${one.text}, ${two.text}` }
}

const opposite: Readonly<Record<Comparison, Comparison>> = { '>=': '<', '>': '<=', '=': '<>', '<': '>=', '<=': '>', '<>': '=' }

/** A test as it came out: one that failed is told by its opposite. `bare`: without its left side, which stands there already. */
export function condition(step: Step, teller: Teller, bare = false): Clause {
  const { of } = step
  switch (of.is) {
    case 'compare': return compared(step, step.value === true ? of.by : opposite[of.by], teller, bare)
    case 'chosen': return { before: [], text: answered(step, of.id, of.option, teller) }
    case 'not': return condition(part(step, 0), teller)
    case 'all': case 'any': {
      const decisive = step.value === (of.is === 'any') ? step.parts.slice(-1) : step.parts
      const clauses = decisive.map(each => condition(each, teller)).filter(each => each.text !== '')
      return { before: clauses.flatMap(each => each.before), text: clauses.map(each => each.text).join(', ') }
    }
    default: return { before: [], text: '' }
  }
}

function answered(step: Step, id: string, option: string, { t, names }: Teller): string {
  const answer = step.value === true ? option : step.answered
  return answer === undefined ? '' : `“${t.say(names.option(id, answer))}”`
}

function compared(step: Step, by: Comparison, teller: Teller, bare: boolean): Clause {
  const [a, b] = [part(step, 0), part(step, 1)]
  const unit = unitOf(a, teller) ?? unitOf(b, teller)
  const [left, right] = showApart(valueOf(a), valueOf(b), unit, teller.t)
  const story = teller.tell(a, unit)
  const border = teller.tell(b, unit)
  const isStated = border.level === 4 || b.of.is === 'number'
  const opening = story.level === 0 ? left.text : story.level === 4 ? story.text : `${story.text} ${left.whole ? '=' : '≈'} ${left.text}`
  const computed = border.level === 0 ? border.text : `${border.text} ${right.whole ? '=' : '≈'} ${right.text}`
  return {
    before: [...(bare ? [] : story.before), ...(bare || story.level > 0 ? [] : [story.text]), ...border.before, ...(isStated ? [] : [computed])],
    text: `${bare ? '' : `${opening} `}${signs[by]} ${isStated ? border.text : right.text}`,
  }
}
