import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startThread } from '../../src/io/threads.ts'
import { built } from '../built.ts'

const program = built()
afterAll(program.remove)
let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'cchc-luồng đọc-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A module in a folder of Vietnamese letters and blanks. */
function entry(name: string, body: string): URL {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, `import { parentPort, workerData } from 'node:worker_threads'\n${body}`)
  return pathToFileURL(path)
}

const doubling = `parentPort.on('message', number => parentPort.postMessage(number * workerData.times))`

describe('a thread beside the first', () => {
  it('answers each question in its turn, with what it was given', async () => {
    const thread = startThread<number, number>(entry('nhân', doubling), { times: 3 })
    expect(await Promise.all([1, 2, 3].map(thread.ask))).toEqual([3, 6, 9])
    await thread.end()
    expect(await thread.ask(4)).toBe(undefined)
  })

  it.each([
    ['that is not there', pathToFileURL(join(tmpdir(), 'nowhere', 'none.mjs')), 0],
    ['that cannot be loaded', 'is no program at all', 0],
    ['that throws when it starts', `throw new Error('a bug')`, 0],
    ['that dies at the second question', `let asked = 0; parentPort.on('message', number => (++asked === 2 ? process.exit(3) : parentPort.postMessage(number)))`, 1],
    ['that throws at the second question', `let asked = 0; parentPort.on('message', number => { if (++asked === 2) throw new Error('a bug'); parentPort.postMessage(number) })`, 1],
  ])('leaves no question open: one %s', async (name, body, answered) => {
    const thread = startThread<number, number>(typeof body === 'string' ? entry(name, body) : body, {})
    const said = await Promise.all([1, 2, 3].map(thread.ask))
    expect(said.filter(each => each !== undefined)).toEqual([1, 2, 3].slice(0, answered))
    expect(await thread.ask(4)).toBe(undefined)
    await thread.end()
  }, 60_000)

  it('leaves no question open where its memory is full, and the first goes on', () => {
    const greedy = entry('đầy', `parentPort.on('message', () => { const held = []; for (;;) held.push(new Array(100_000).fill(held.length)) })`)
    const { out } = program.run(`import { startThread } from './src/io/threads.js'
const thread = startThread(new URL(${JSON.stringify(greedy.href)}), {})
console.log(await Promise.all([1, 2].map(thread.ask)), 'goes on')`, { NODE_OPTIONS: '--max-old-space-size=60' })
    expect(out).toBe('[ undefined, undefined ] goes on\n')
  }, 60_000)

  it('is ended whatever it is doing', async () => {
    const thread = startThread<number, number>(entry('mãi', `parentPort.on('message', () => { for (;;); })`), {})
    const said = thread.ask(1)
    await thread.end()
    expect(await said).toBe(undefined)
  })
})
