import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readForm } from '../../src/commands/read-form.ts'
import { fileText } from '../../src/evidence/kept/read-file.ts'
import { filesMatching, type Found } from '../../src/io/find-files.ts'
import { startThread } from '../../src/io/threads.ts'
import { writeXlsx } from '../../src/io/xlsx-write.ts'
import { formBook } from '../../src/report/form/book.ts'
import { fillForm } from '../report/fill-form.ts'
import { randomAnswers } from '../report/random-answers.ts'
import { shipped } from '../scoring/plan/rounds.ts'

const root = join(import.meta.dirname, '../..')
const units = Array.from({ length: 24 }, (_, at) => ({ id: `xa-${at + 1}`, name: `UBND xã Số ${at + 1}` }))
let folder = ''

/** The program as it ships, and a round of 24 units in a folder of Vietnamese letters: forms, one twice, one cut off, one that is no workbook, one of a unit that no list knows. */
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'cchc-threads-')))
  expect(spawnSync(process.execPath, ['build/bundle.js', join(folder, 'program')], { cwd: root, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  for (const name of ['node_modules', 'criteria', 'docs']) symlinkSync(join(root, name), join(folder, name), 'junction')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const forms = join(folder, 'đợt chấm', 'phiếu đã gửi')
  mkdirSync(forms, { recursive: true })
  const set = shipped('xa-2025')
  for (const [at, unit] of units.entries()) writeFileSync(join(forms, `Phiếu ${unit.name}.xlsx`), await writeXlsx(fillForm(formBook(set, unit), set, randomAnswers(set, at + 1))))
  const bytes = (at: number): Buffer => readFileSync(join(forms, `Phiếu ${units[at]?.name ?? ''}.xlsx`))
  writeFileSync(join(forms, 'bản khác.xlsx'), bytes(3))
  writeFileSync(join(forms, `Phiếu ${units[7]?.name ?? ''}.xlsx`), bytes(7).subarray(0, 5000))
  writeFileSync(join(forms, 'ghi chú.csv'), 'Đây là ghi chú, không phải phiếu\n')
  writeFileSync(join(forms, 'lạ.xlsx'), await writeXlsx(fillForm(formBook(set, { id: 'xa-la', name: 'UBND xã Lạ' }), set, randomAnswers(set, 99))))
  writeFileSync(join(folder, 'đợt chấm', 'don-vi.csv'), `Mã,Tên đơn vị,Loại\n${units.map(({ id, name }) => `${id},${name},xã`).join('\n')}\n`)
  writeFileSync(join(folder, 'đợt chấm', 'cchc.yaml'), `name: Thử\ncriteria: ../criteria/xa-2025.yaml\nunits: don-vi.csv\nevidence:\n  - { as: form, from: phiếu đã gửi }\n`)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const line = (args: readonly string[]): readonly string[] => ['bin/cchc.js', 'score', ...args, '--out', 'kq']
const round = ['đợt chấm']
const flags = ['--criteria', 'criteria/xa-2025.yaml', '--evidence', 'đợt chấm/phiếu đã gửi']
const env = (threads: number | string): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], CCHC_THREADS: String(threads) })

interface Ran { readonly code: number | null; readonly out: string; readonly err: string; readonly files: Readonly<Record<string, Buffer>> }

/** What a run said and wrote. */
function ran(args: readonly string[], threads: number | string): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, line(args), { cwd: folder, encoding: 'utf8', env: env(threads) })
  const files = Object.fromEntries(['ket-qua.json', 'ket-qua.xlsx'].map(name => [name, readFileSync(join(folder, 'kq', name))]))
  rmSync(join(folder, 'kq'), { recursive: true })
  return { code: status, out: stdout, err: stderr, files }
}

const reader = (): string => join(folder, 'program/second-reader.js')

/** Runs with another second reader in the place of the true one, made of its text. */
function withReader<Said>(changed: (text: string) => string, run: () => Said): Said {
  const text = readFileSync(reader(), 'utf8')
  writeFileSync(reader(), changed(text))
  try {
    return run()
  } finally {
    writeFileSync(reader(), text)
  }
}

const port = `import { parentPort as port } from 'node:worker_threads'\n`
const dying = (text: string): string => `${port}let asked = 0\nport.on('message', () => { if (++asked === 3) setTimeout(() => process.exit(1), 5) })\n${text}`
const silent = (): string => `${port}port.on('message', () => { for (;;); })`

describe('forms read on several threads', () => {
  it.each([false, true])('are understood by the second reader as by the first (guessing: %s)', async guess => {
    const wanted = { set: shipped('xa-2025'), units: units.map(unit => ({ ...unit, kind: 'xã', predecessors: [], notApplicable: [] })), guess }
    const { files } = await filesMatching('phiếu đã gửi', join(folder, 'đợt chấm'))
    expect(files).toHaveLength(27)
    const thread = startThread<Found, string | null>(pathToFileURL(reader()), wanted)
    for (const found of files) {
      const read = await readForm(found, wanted)
      expect(await thread.ask(found)).toBe(read.workbook === undefined ? fileText(read) : null)
    }
    await thread.end()
  }, 60_000)

  it('give the same bytes and words as on one, whoever dies or never answers', () => {
    const alone = ran(round, 1)
    expect((JSON.parse(String(alone.files['ket-qua.json'])) as { readonly groups: readonly { readonly units: readonly unknown[] }[] }).groups[0]?.units).toHaveLength(24)
    expect(alone.err).toContain('bản khác.xlsx')
    expect(ran(round, 4)).toEqual(alone)
    expect(withReader(dying, () => ran(round, 3))).toEqual(alone)
    expect(withReader(silent, () => ran(round, 2))).toEqual(alone)
  }, 120_000)

  it('give the same where their files tell what they are', () => expect(ran(flags, 2)).toEqual(ran(flags, 1)), 120_000)

  it.each(['', 'hai'])('few are read by one, where CCHC_THREADS is “%s”', said => {
    expect(withReader(() => `import { writeFileSync } from 'node:fs'\nwriteFileSync('begun.txt', '')`, () => ran(round, said)).code).toBe(1)
    expect(existsSync(join(folder, 'begun.txt'))).toBe(false)
  }, 60_000)

  it('are left at once by Ctrl-C, and nothing is written', async () => {
    const begun = `import { writeFileSync } from 'node:fs'\nwriteFileSync('begun.txt', '')\nfor (;;);`
    const text = readFileSync(reader(), 'utf8')
    writeFileSync(reader(), begun)
    const slow = spawn(process.execPath, line(round), { cwd: folder, env: env(2) })
    const ended = new Promise<readonly unknown[]>(resolve => slow.once('exit', (code, signal) => resolve([code, signal])))
    while (!existsSync(join(folder, 'begun.txt'))) await new Promise(resolve => { setTimeout(resolve, 2) })
    slow.kill('SIGINT')
    expect(await ended).toEqual([null, 'SIGINT'])
    expect(readdirSync(folder)).not.toContain('kq')
    writeFileSync(reader(), text)
  }, 60_000)
})
