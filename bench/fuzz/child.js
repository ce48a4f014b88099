import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { run } from '../../dist/cli.js'
import { readSheets } from '../../dist/io/read-sheets.js'
import { readTables } from '../../dist/io/read-tables.js'

const root = process.argv[2]
const spotless = JSON.stringify([Object.prototype, Array.prototype, Function.prototype].map(each => Reflect.ownKeys(each).map(String)))
const limit = 1024 * 1024

const polluted = () => JSON.stringify([Object.prototype, Array.prototype, Function.prototype].map(each => Reflect.ownKeys(each).map(String))) !== spotless

/** A whole command line in a folder of its own; what it wrote beside its target. */
async function scored(path, place) {
  const folder = join(place, 'dot')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(place, 'goc.txt'), '')
  let trace = ''
  const world = { argv: ['node', 'cchc', 'score', '--criteria', join(root, 'criteria/xa-2025.yaml'), '--evidence', path, '--out', 'ket-qua'], env: {}, stdout: { write: () => true }, stderr: { write: text => { trace += text; return true } }, cwd: () => folder }
  const code = await run(world)
  const strays = [...readdirSync(place, { recursive: true })].map(String).filter(name => !/^(goc\.txt|dot|dot[\\/]ket-qua([\\/](ket-qua\.(xlsx|json)|phieu([\\/][^\\/]+)?))?)$/.test(name))
  if (strays.length > 0) return `outside the target: ${strays.join(', ')}`
  return ![0, 1, 2].includes(code) || /\n\s+at /.test(trace) ? `score ended with ${code}: ${trace.slice(0, 500)}` : undefined
}

async function trouble({ path, score, place }) {
  const file = basename(path)
  for (const read of [readSheets, readTables]) {
    const { workbook, findings } = await read(path, file)
    if (workbook === undefined && findings.length === 0) return 'neither a workbook nor a finding'
  }
  const wrong = score ? await scored(path, place) : undefined
  if (score) rmSync(place, { recursive: true, force: true })
  if (wrong !== undefined) return wrong
  if (polluted()) return 'a prototype was changed'
  const { maxRSS } = process.resourceUsage()
  return maxRSS > limit ? `memory: ${Math.round(maxRSS / 1024)} MiB` : undefined
}

process.on('message', async item => {
  const wrong = await trouble(item).catch(error => `thrown: ${error?.stack ?? error}`)
  process.send({ wrong, fresh: process.resourceUsage().maxRSS > limit / 2 })
})
process.send({ ready: true })
