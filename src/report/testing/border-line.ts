import type { Component } from '../../criteria/criteria.ts'
import { decimalText, equal, fractionText, terminates, type Rational } from '../../rational.ts'
import type { Proposal } from '../../scoring/testing/borders.ts'

/** A proposal as one line of a list in YAML, indented by two, unapproved. */
export function borderLine({ component, name, given, state, points, max }: Proposal): string {
  const entries = [
    `component: ${quoted(component.code)}`, `name: ${quoted(name)}`, `given: ${mapping(given)}`, `points: ${amount(points)}`,
    ...(equal(max, component.max) ? [] : [`max: ${amount(max)}`]), ...(state === 'scored' ? [] : [`state: ${state}`]),
    'approved: false',
  ]
  return `  - { ${entries.join(', ')} }`
}

/** The comment above the lines of a component. */
export const borderHead = ({ code, name }: Component): string => `  # ${code} ${name.vi}`

const quoted = (word: string): string => `'${word.replaceAll('\'', '\'\'')}'`

const amount = (value: Rational): string => (terminates(value) ? decimalText(value) : quoted(fractionText(value)))

function mapping(given: Proposal['given']): string {
  const entries = Object.entries(given).map(([key, value]) => `${isPlain(key) ? key : quoted(key)}: ${typeof value === 'string' && !isPlain(value) ? quoted(value) : String(value)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** What YAML reads as the text that it is, without quotes. */
const isPlain = (word: string): boolean => /^(?:\d{4}-\d{2}-\d{2}|\p{L}[\p{L}\p{M}\p{N}_ -]*(?<! ))$/u.test(word) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(word)
