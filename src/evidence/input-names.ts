import type { Input } from '../methods/method.ts'
import { folded } from '../text.ts'

/** A key for the name of a figure: as `folded`, and "tỉ lệ" is "tỷ lệ". */
export const nameKey = (raw: string): string => folded(raw).replaceAll('tỉ lệ', 'tỷ lệ')

/** Every key under which people write an input's name: alone, and with its unit (or %) behind it, as forms and heads print it. */
export function namesOf(input: Input): readonly string[] {
  const names = remembered.get(input) ?? spelt(input)
  remembered.set(input, names)
  return names
}

const remembered = new WeakMap<Input, readonly string[]>()

function spelt(input: Input): readonly string[] {
  const written = (['vi', 'en'] as const).flatMap(lang => {
    const units = [input.unit?.[lang], input.kind === 'percent' ? '%' : undefined].filter(unit => unit !== undefined)
    return [input.name[lang], ...units.map(unit => `${input.name[lang]} (${unit})`)]
  })
  return [...new Set(written.map(nameKey))].filter(key => key !== '')
}
