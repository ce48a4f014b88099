import { basename, isAbsolute, relative, resolve } from 'node:path'
import type { CriteriaSet } from '../criteria/criteria.ts'
import type { Edition } from '../criteria/diff/change.ts'
import { loadCriteria } from '../criteria/load.ts'
import type { Source } from '../criteria/source.ts'
import type { SetData } from '../criteria/written.ts'
import { Refusal, type Finding } from '../finding.ts'
import { readBytes } from '../io/files.ts'
import { readYaml } from '../io/yaml.ts'
import { findingsText } from '../report/findings/text.ts'
import { text } from '../text.ts'
import type { World } from './world.ts'

/** A path as people see it: from where the command runs, with forward slashes. */
export const shownPath = (path: string, cwd: string): string => (relative(cwd, path) || '.').replaceAll('\\', '/')

/** A path as seen from a folder; of one on another drive the name alone. */
export const seenFrom = (base: string, path: string): string => { const shown = shownPath(path, base); return isAbsolute(shown) ? basename(shown) : shown }

/** Reads a YAML file that a command cannot do without; a missing one is a Refusal. */
export async function openSource(path: string, shown: string): Promise<Source> {
  return readYaml(await readBytes(path, shown), shown)
}

/** A sound set, the file that it stands in, and what was remarked about it. */
export interface OpenedSet {
  readonly set: CriteriaSet
  readonly source: Source
  readonly findings: readonly Finding[]
}

/** A sound set and what was remarked about it. A set with errors is told on stderr and nothing is scored from it. */
export async function openSet(path: string, shown: string, world: World): Promise<OpenedSet> {
  const source = await openSource(resolve(world.cwd, path), shown)
  const { set, findings } = loadCriteria(source)
  if (set !== undefined) return { set, findings, source }
  world.err(findingsText(findings, [source], world))
  throw new Refusal(text(
    () => `Bộ tiêu chí ${shown} có lỗi nên chưa dùng được. Sửa các lỗi trên rồi chạy lại (cchc check ${shown}).`,
    () => `The criteria set ${shown} has errors and cannot be used. Mend them and run again (cchc check ${shown}).`), findings)
}

/** A set as it is compared with another one. */
export const editionOf = ({ set, source }: Pick<OpenedSet, 'set' | 'source'>): Edition =>
  ({ set, data: source.data as SetData, place: at => ({ file: source.file, ...source.locate(at) }) })
