/**
 * Every figure of speed and memory in one run: both sides of a row are programs in processes of their own that take turns (A B, B A, …);
 * the least time (or peak memory) of one over the least of the other is the ratio that a goal speaks of. It judges nothing: a goal that
 * is missed is told, and the command ends well.
 *
 *     npm run bench [-- --rounds 5] [--only startup] [--quick] [--cache folder] [--out bench/results.md]
 *
 * `--only` takes words, parted by commas, of ids; `--quick` tries the bench itself: one round, a tenth of every size.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { folderOf, made } from './harness/data.js'
import { judged } from './harness/judged.js'
import { machine } from './harness/machine.js'
import { options } from './harness/options.js'
import { markdown, tableLine } from './harness/results.js'
import { rowsNamed } from './harness/rows.js'
import { takingTurns } from './harness/turns.js'

const asked = options(process.argv.slice(2))
const rows = await rowsNamed(asked.only)
const folder = folderOf(asked)
const say = text => process.stderr.write(`${text}\n`)

/** Rows with the very same sides are measured once. */
const measured = new Map()

async function measure(row, dirs) {
  const sides = [row.ours(dirs), row.theirs(dirs)]
  const key = JSON.stringify([sides, row.bare])
  if (!measured.has(key)) measured.set(key, takingTurns(sides, { rounds: asked.rounds, bare: row.bare === true }))
  return measured.get(key)
}

try {
  const done = []
  for (const row of rows) {
    const dirs = await made(row.needs ?? [], folder, asked, say)
    const result = judged(row, await measure(row, dirs))
    done.push(result)
    process.stdout.write(`${tableLine(result)}\n`)
  }
  if (asked.out !== undefined) writeFileSync(resolve(asked.out), markdown(done, machine(), asked))
} finally {
  if (asked.cache === undefined) rmSync(folder, { recursive: true, force: true })
}
