import type { Slot, Slots } from '../../document.ts'
import type { Text, Tongue } from '../../text.ts'

/** A placeholder that templates may use: what it is called there, what it means, and what it stands for of a subject. */
export interface Placeholder<Subject> extends Described {
  of(subject: Subject, t: Tongue): Slot
}

/** What a person who edits a template must know of a placeholder. */
export interface Described {
  /** Vietnamese words, as they are typed between the braces. */
  readonly name: string
  readonly is: 'text' | 'cells' | 'list'
  readonly means: Text
  /** What stands for each item of a list, beside what stands outside of it. */
  readonly inside: readonly Described[]
}

/** A placeholder for a text; an empty one is "nothing": `{#tên}…{/tên}` leaves its part out. */
export const said = <Subject>(name: string, means: Text, of: (subject: Subject, t: Tongue) => string): Placeholder<Subject> =>
  ({ name, is: 'text', means, inside: [], of })

/** A placeholder for as many cells as there are texts. */
export const cells = <Subject>(name: string, means: Text, of: (subject: Subject, t: Tongue) => readonly string[]): Placeholder<Subject> =>
  ({ name, is: 'cells', means, inside: [], of: (subject, t) => ({ across: of(subject, t) }) })

/** A placeholder for a part that comes once for each item. */
export const list = <Subject, Item>(name: string, means: Text, each: (subject: Subject) => readonly Item[], inside: readonly Placeholder<Item>[]): Placeholder<Subject> =>
  ({ name, is: 'list', means, inside, of: (subject, t) => each(subject).map(item => slotsOf(inside, item, t)) })

/** What the placeholders stand for, of one subject. */
export const slotsOf = <Subject>(placeholders: readonly Placeholder<Subject>[], subject: Subject, t: Tongue): Slots =>
  Object.fromEntries(placeholders.map(each => [each.name, each.of(subject, t)]))
