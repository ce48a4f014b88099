import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { catalogue } from '../data/catalogue.js'

const maker = join(import.meta.dirname, '../data/make.js')

/** The folder of all data of a run: a temporary one, or the cache that was named. */
export function folderOf({ cache, quick }) {
  if (cache === undefined) return mkdtempSync(join(tmpdir(), 'cchc-bench-'))
  const folder = resolve(cache, quick ? 'quick' : 'whole')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The folders of the data that are named, by name; each is made once, in a process of its own, and comes to its name only when it is whole. */
export async function made(names, folder, { quick }, say) {
  for (const name of names) {
    if (catalogue[name] === undefined) throw new Error(`no data named ${name}; there are ${Object.keys(catalogue).join(', ')}`)
    if (existsSync(join(folder, name))) continue
    say(`making ${name} …`)
    const part = join(folder, `${name}.part`)
    rmSync(part, { recursive: true, force: true })
    mkdirSync(part)
    await make([maker, name, part, quick ? '0.1' : '1'])
    renameSync(part, join(folder, name))
  }
  return Object.fromEntries(names.map(name => [name, join(folder, name)]))
}

const make = args => new Promise((done, failed) => {
  spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    .once('error', failed).once('exit', code => (code === 0 ? done() : failed(new Error(`${args[1]} could not be made`))))
})
