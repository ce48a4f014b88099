import { basename, dirname } from 'node:path'
import { loadCriteria } from '../criteria/load.ts'
import { repairsOf } from '../criteria/repairs.ts'
import { decode } from '../io/encoding.ts'
import { realPath, tryBytes } from '../io/files.ts'
import type { Found } from '../io/find-files.ts'
import { writeFiles } from '../io/write-files.ts'
import { repaired } from '../io/yaml-fix.ts'
import { readYaml, withLineFeeds } from '../io/yaml.ts'
import { patchOf } from '../report/patch.ts'
import { text, tongues } from '../text.ts'
import type { World } from './world.ts'

/** Each mending may uncover what stood hidden behind it; a file that still changes after so many rounds is left as it is then. */
const mostRounds = 8

/** Repairs what is safe in each file and writes it (`write`), or only gives the patch (`patch`). A file that is no readable set is left alone. */
export async function fix(files: readonly Found[], how: 'write' | 'patch', world: World): Promise<string> {
  const patches = await Promise.all(files.map(file => fixFile(file, how, world)))
  return patches.join('')
}

async function fixFile({ path, file }: Found, how: 'write' | 'patch', world: World): Promise<string> {
  const { bytes } = await tryBytes(path, file)
  if (bytes === undefined || decode(bytes).encoding !== 'utf-8') return ''
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : ''
  const plain = whole.slice(mark.length)
  const start = withLineFeeds(plain)
  const { text: mended, made } = untilStill(start, file)
  if (made === 0) return ''
  const now = mark + (start === plain ? mended : mended.replaceAll('\n', '\r'))
  if (how === 'patch') return patchOf(file, whole, now)
  const target = await realPath(path)
  await writeFiles(dirname(target), [{ name: basename(target), bytes: new TextEncoder().encode(now) }])
  world.err(tongues[world.lang].say(text(() => `Đã sửa ${made} chỗ trong ${file}.\n`, () => `Mended ${made} ${made === 1 ? 'place' : 'places'} in ${file}.\n`)))
  return ''
}

function untilStill(start: string, file: string): { readonly text: string; readonly made: number } {
  let so = { text: start, made: 0 }
  for (let round = 0; round < mostRounds; round++) {
    const source = readYaml(new TextEncoder().encode(so.text), file)
    const next = repaired(so.text, repairsOf(source, loadCriteria(source).findings))
    if (next.made === 0) break
    so = { text: next.text, made: so.made + next.made }
  }
  return so
}
