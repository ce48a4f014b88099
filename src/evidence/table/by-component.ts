import type { Component } from '../../criteria/criteria.ts'
import { folded } from '../../text.ts'
import { nameKey, namesOf } from '../input-names.ts'
import type { Target } from './columns.ts'

/**
 * Columns that name a component as people write it: its code with words behind it (`3.2.1 Mức độ hài lòng`), or the name of a survey that
 * has several figures, perhaps with a unit. Words behind a code must be the name, or its beginning, where the column would be read as an answer.
 */
export function byComponent(components: readonly Component[], targetOf: (component: Component) => Target): (label: string) => readonly Target[] {
  const coded = components.map((component): Coded => ({ component, code: folded(component.code), names: namesIn(component), target: targetOf(component) }))
    .toSorted((a, b) => b.code.length - a.code.length)
  return label => {
    const key = nameKey(label)
    const found = coded.find(({ code }) => code.includes(' ') && key.startsWith(`${code} `))
    if (found !== undefined) return behindCode(found, key.slice(found.code.length + 1))
    return coded.flatMap(({ component, target, names }) => (target.is === 'state' && component.source === 'survey' && names.includes(withoutUnit(key)) ? [target] : []))
  }
}

interface Coded { readonly component: Component; readonly code: string; readonly names: readonly string[]; readonly target: Target }

const namesIn = ({ name }: Component): readonly string[] => [...new Set([nameKey(name.vi), nameKey(name.en)])].filter(key => key !== '')

const withoutUnit = (key: string): string => key.replace(/ %$/, '')

/** A number behind the code is a longer code, which names something else. */
function behindCode({ component, names, target }: Coded, rest: string): readonly Target[] {
  if (/^\d+( |$)/.test(rest)) return []
  const input = component.inputs.find(each => namesOf(each).includes(rest))
  if (input !== undefined) return [{ is: 'input', input, component }]
  if (target.is === 'state') return [target]
  const words = target.input.kind === 'percent' ? withoutUnit(rest) : rest
  return names.some(name => name === words || (words.includes(' ') && name.startsWith(`${words} `))) ? [target] : []
}
