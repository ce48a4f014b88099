import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCriteria, type Loaded } from '../../src/criteria/load.ts'
import { readYaml } from '../../src/io/yaml.ts'

/** A small set without any fault. */
export const sound = readFileSync(join(import.meta.dirname, 'fixtures/sound.yaml'), 'utf8')

/** Loads a text as `set.yaml`. */
export const load = (text: string): Loaded => loadCriteria(readYaml(new TextEncoder().encode(text), 'set.yaml'))

/** The sound set with words replaced, each of which must be there. */
export function broken(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the fixture has no ${from}`)
    return text.replace(from, to)
  }, sound)
}

/** Code and place of each finding: `criteria/sum 25:10`. */
export const told = (text: string): readonly string[] =>
  load(text).findings.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)

const mark = '¦'

/** A text with places marked by ¦: the text without marks, and each place as `line:column`. */
export function marked(text: string): { readonly text: string; readonly places: readonly string[] } {
  const places = text.split('\n').flatMap((line, index) =>
    line.split(mark).slice(0, -1).map((_part, nth, parts) => `${index + 1}:${parts.slice(0, nth + 1).join('').length + 1}`))
  return { text: text.replaceAll(mark, ''), places }
}
