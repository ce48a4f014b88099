/**
 * Spoils workbooks, tables and documents in their bytes and in their parts, and reads them in a process of its own: nothing may hang
 * for 10 seconds, need more than 1 GiB, end the program, change a prototype, or write outside the target. What fails is kept.
 *
 *     npm run fuzz [-- --runs 300 --seed 1 --keep folder]
 */
import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeDocx } from '../dist/io/docx-write.js'
import { chance } from './fuzz/chance.js'
import { mutated } from './fuzz/mutations.js'

const root = resolve(import.meta.dirname, '..')
const option = (name, otherwise) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? otherwise : process.argv[at + 1] }
const runs = Number(option('runs', 300))
const seed = Number(option('seed', Math.floor(Math.random() * 1e9)))
const keep = resolve(option('keep', join(tmpdir(), 'cchc-fuzz')))
const patience = 10_000
/** Every so many runs the whole of `cchc score` is run. */
const scoreEvery = 10

const cells = texts => ({ cells: texts.map(text => ({ text })) })
const paper = { title: 'Bảng', landscape: false, blocks: [{ is: 'line', text: 'BỘ TIÊU CHÍ' }, { is: 'table', widths: [1, 4, 1], rows: [cells(['TT', 'Tiêu chí', 'Điểm']), cells(['1', 'Kế hoạch', '0,5']), cells(['1.1', 'Đúng hạn', '0,25'])] }] }
const page = `<html><head><meta charset="utf-8"></head><body><table><tr><th rowspan=2>Mã</th><th colspan="2">Hồ sơ</th></tr><tr><td>Nhận</td><td>Trả</td></tr>${'<tr><td>xa-a</td><td>1.234</td><td>98,5%</td></tr>'.repeat(20)}</table></body></html>`
const table = `mã;tên;"số liệu"\r\n${'xa-a;Xã Ẩn;"98,5\n""%"""\r\n'.repeat(20)}`
const example = name => readFileSync(join(root, name))
const subjects = [
  ...['examples/xa-mau-2025/phieu/xa-may-trang.xlsx', 'examples/xa-mau-2025/phieu/xa-suoi-mo.xlsx', 'examples/xa-mau-2025/so-lieu-mot-cua.xlsx', 'examples/bai-bao/so-lieu.xlsx', 'test/fixtures/files/mau.xlsx', 'test/fixtures/files/mau.ods']
    .map(name => ({ name: name.split('/').at(-1), kind: 'zip', bytes: example(name) })),
  { name: 'mau.xls', kind: 'xls', bytes: example('test/fixtures/files/mau.xls') },
  { name: 'trang.xls', kind: 'text', bytes: Buffer.from(page) },
  { name: 'so-lieu.csv', kind: 'text', bytes: Buffer.from(table) },
  { name: 'bang.docx', kind: 'zip', bytes: Buffer.from(await writeDocx(paper)) },
]

let child
const start = () => new Promise((done, failed) => {
  child = fork(join(import.meta.dirname, 'fuzz/child.js'), [root], { execArgv: ['--max-old-space-size=1024'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  child.told = ''
  child.stderr.on('data', text => { child.told = (child.told + text).slice(-2000) })
  child.once('exit', () => failed(new Error(`the reader does not start: ${child.told}`)))
  child.once('message', () => { child.removeAllListeners('exit'); done() })
})

/** What went wrong with one file, undefined when nothing did. */
function outcome(item) {
  return new Promise(done => {
    const end = (wrong, again) => { clearTimeout(timer); child.removeAllListeners(); if (again) child.kill('SIGKILL'); done({ wrong, again }) }
    const timer = setTimeout(() => end(`no answer in ${patience / 1000} s`, true), patience)
    child.once('message', ({ wrong, fresh }) => end(wrong, fresh || wrong !== undefined))
    child.once('exit', (code, signal) => end(`the process ended (${code ?? signal}): ${child.told}`, true))
    child.send(item)
  })
}

/** A machine that does other work may be slow once: what gives no answer is asked again, alone. */
async function patiently(item) {
  const first = await outcome(item)
  if (first.wrong?.startsWith('no answer') !== true) return first
  await start()
  return outcome(item)
}

console.log(`fuzz: ${runs} runs, seed ${seed}`)
const work = mkdtempSync(join(tmpdir(), 'cchc-fuzz-run-'))
const tallies = new Map(subjects.map(({ name }) => [name, 0]))
const failures = []
let slowest = { ms: 0, name: '' }
await start()
for (let at = 0; at < runs; at++) {
  const luck = chance(seed + at * 7919)
  const subject = subjects[at % subjects.length]
  const { bytes, names } = mutated(subject, luck)
  const path = join(work, subject.name)
  writeFileSync(path, bytes)
  const before = performance.now()
  const item = { path, score: at % scoreEvery === Math.floor(at / subjects.length) % scoreEvery, place: join(work, `vong-${at}`) }
  const { wrong, again } = await patiently(item)
  const ms = performance.now() - before
  if (ms > slowest.ms) slowest = { ms, name: `${subject.name}, ${names.join(' ')}` }
  tallies.set(subject.name, tallies.get(subject.name) + 1)
  if (wrong !== undefined) {
    mkdirSync(keep, { recursive: true })
    const kept = join(keep, `${seed}-${at}-${subject.name}`)
    writeFileSync(kept, bytes)
    failures.push(kept)
    console.log(`run ${at}: ${subject.name}, ${names.join(' ')}\n  ${wrong}\n  kept: ${kept}`)
  }
  if (again) await start()
}
child.removeAllListeners()
child.kill()
rmSync(work, { recursive: true, force: true })
console.log([...tallies].map(([name, count]) => `  ${name}: ${count}`).join('\n'))
console.log(`slowest: ${Math.round(slowest.ms)} ms (${slowest.name})`)
console.log(failures.length === 0 ? `no failure in ${runs} runs` : `${failures.length} failures in ${runs} runs, kept in ${keep}`)
process.exitCode = failures.length === 0 ? 0 : 1
