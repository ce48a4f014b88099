import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { spentByChildren } from './processor.js'

const meter = join(import.meta.dirname, 'meter.cjs')
const written = join(tmpdir(), `cchc-bench-peak-${process.pid}`)

/** What the sides cost, each by its key, round after round; every other round goes through them backwards. A side that fails is not asked again. */
export async function takingTurns(sides, rounds) {
  const runs = new Map([...sides.keys()].map(key => [key, []]))
  const order = [...sides]
  for (let round = 0; round < rounds; round++) {
    for (const [key, { args, bare }] of round % 2 === 0 ? order : [...order].reverse()) {
      if (runs.get(key).every(({ failed }) => failed === undefined)) runs.get(key).push(await one(args, bare))
    }
  }
  return runs
}

/**
 * One run of `node` with these arguments: milliseconds from start to end, megabytes at its peak (not of a bare side, into which nothing is put), its last lines.
 * A side that does more than what is compared times that part itself, and prints `took <ms>`; `sum <…>` says what it has found.
 */
function one(args, bare) {
  return new Promise((done, broken) => {
    const [before, start] = [spentByChildren(), process.hrtime.bigint()]
    const child = spawn(process.execPath, [...(bare ? [] : ['--require', meter]), ...args], { env: { ...process.env, CCHC_BENCH_PEAK: written, CCHC_LANG: 'vi', NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, err, ms] = ['', '', 0]
    child.stdout.on('data', text => { out = (out + text).slice(-4000) })
    child.stderr.on('data', text => { err = (err + text).slice(-4000) })
    child.once('error', broken)
    child.once('exit', () => { ms = Number(process.hrtime.bigint() - start) / 1e6 })
    child.once('close', (code, signal) => {
      const said = word => new RegExp(`^${word} (.*)$`, 'm').exec(out)?.[1]
      if (isCrash(code, err)) return done({ failed: `${basename(args[0])} ended with ${code ?? signal}: ${lastWords(err)}` })
      const took = said('took')
      done({ ms: Number(took ?? ms), processor: took === undefined ? spentByChildren() - before : Number.NaN, megabytes: bare ? undefined : peak(), sum: said('sum'), said: (err || out).trim().split('\n').at(-1) })
    })
  })
}

/** 0, 1 and 2 are answers of a command; a stack on stderr is none. */
const isCrash = (code, err) => ![0, 1, 2].includes(code) || /^\s+at .+:\d+:\d+\)?$/m.test(err)

const lastWords = err => /^(?:FATAL )?\w*Error.*$|^FATAL.*$/m.exec(err)?.[0] ?? err.trim().split('\n').at(-1)

function peak() {
  try {
    return Number(readFileSync(written, 'utf8')) / 1024
  } finally {
    rmSync(written, { force: true })
  }
}
