import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Change, Edition } from '../../../src/criteria/diff/change.ts'
import { diffSets, type SetDiff } from '../../../src/criteria/diff/diff.ts'
import { loadCriteria } from '../../../src/criteria/load.ts'
import type { SetData } from '../../../src/criteria/written.ts'
import { readYaml } from '../../../src/io/yaml.ts'

export type Edit = readonly [from: string, to: string]

/** The small set that the cases change. */
export const old = readFileSync(join(import.meta.dirname, 'old.yaml'), 'utf8')

/** A text with words replaced, each of which must be there once. */
export function edited(text: string, ...edits: readonly Edit[]): string {
  return edits.reduce((now, [from, to]) => {
    if (now.split(from).length !== 2) throw new Error(`the set has not exactly one ${from}`)
    return now.replace(from, () => to)
  }, text)
}

/** A sound set as one side of a comparison. */
export function edition(text: string, file = 'set.yaml'): Edition {
  const source = readYaml(new TextEncoder().encode(text), file)
  const { set, findings } = loadCriteria(source)
  if (set === undefined) throw new Error(findings.map(({ code, at, message }) => `${at?.line} ${code} ${message.en}`).join('\n'))
  return { set, data: source.data as SetData, place: path => ({ file, ...source.locate(path) }) }
}

export const compared = (before: string, after: string): SetDiff => diffSets(edition(before, 'old.yaml'), edition(after, 'new.yaml'))

/** `nang component/max 1.1.1`; the old code of what is gone, nothing for the set as a whole. */
export const short = ({ weight, kind, newCode, oldCode, newPlace }: Change): string =>
  [weight, kind, (newPlace === undefined || newCode !== undefined ? newCode ?? oldCode : oldCode) ?? ''].join(' ').trim()
