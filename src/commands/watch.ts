import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../finding.ts'
import { watchFolders } from '../io/watch-files.ts'
import { text, tongues } from '../text.ts'
import type { World } from './world.ts'

/** What one run did: its exit code and the files that it read. */
export interface Ran {
  readonly code: number
  readonly paths: readonly string[]
}

/** An editor saves in several steps; they are waited for, in milliseconds. */
const settling = 80

/** Runs, and again whenever a YAML file in the folders of the first run changes, until the person ends it. The code is that of the last run. */
export async function watch(run: () => Promise<Ran>, world: World): Promise<number> {
  const first = await run()
  let ended = false
  let wake = (): void => undefined
  let isNew = false
  const stop = watchFolders([...new Set(first.paths.map(path => dirname(path)))], name => {
    if (name === undefined || /\.ya?ml$/i.test(name)) { isNew = true; wake() }
  })
  void world.ended?.().then(() => { ended = true; wake() })
  let code = first.code
  tell(first, world)
  while (!ended) {
    if (!isNew) await new Promise<void>(resolve => { wake = resolve; if (isNew || ended) resolve() })
    if (ended) break
    await pause(settling)
    isNew = false
    code = await again(run, world)
  }
  stop()
  return code
}

async function again(run: () => Promise<Ran>, world: World): Promise<number> {
  try {
    const ran = await run()
    tell(ran, world)
    return ran.code
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    world.err(`${tongues[world.lang].say(error.text)}\n`)
    return 2
  }
}

const tell = ({ code, paths }: Ran, world: World): void => world.err(tongues[world.lang].say(text(
  () => `— ${paths.length} tệp, mã thoát ${code}; đang chờ thay đổi (Ctrl-C để dừng)\n`,
  () => `— ${paths.length} ${paths.length === 1 ? 'file' : 'files'}, exit code ${code}; waiting for changes (Ctrl-C ends)\n`)))
