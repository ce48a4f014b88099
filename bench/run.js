/**
 * Every figure of speed and memory in one run: both sides of a row are programs in processes of their own that take turns (A B, B A, …; more where rows share a side);
 * the least time (or peak memory) of one over the least of the other is the ratio that a goal speaks of. It judges nothing: a goal that
 * is missed is told, and the command ends well.
 *
 *     npm run bench [-- --rounds 5] [--only startup] [--quick] [--cache folder] [--out bench/results.md]
 *
 * `--only` takes words, parted by commas, of ids; `--quick` tries the bench itself: one round, a tenth of every size.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { bundledSide, bundleSides } from './harness/bundled.js'
import { folderOf, made } from './harness/data.js'
import { judged } from './harness/judged.js'
import { machine } from './harness/machine.js'
import { options } from './harness/options.js'
import { markdown, tableLine } from './harness/results.js'
import { grouped, rowsNamed } from './harness/rows.js'
import { takingTurns } from './harness/turns.js'

const asked = options(process.argv.slice(2))
const rows = await rowsNamed(asked.only)
const folder = folderOf(asked)
const say = text => process.stderr.write(`${text}\n`)

/** Rows of one group take their turns together, so that a side which several of them share runs once a round. */
async function measured(group) {
  const dirs = await made([...new Set(group.flatMap(row => row.needs ?? []))], folder, asked, say)
  const sides = new Map()
  const known = (row, written) => { const args = bundledSide(written); const key = JSON.stringify([args, row.bare]); sides.set(key, { args, bare: row.bare === true }); return key }
  const pairs = group.map(row => [row, known(row, row.ours(dirs)), known(row, row.theirs(dirs))])
  const runs = await takingTurns(sides, Math.min(asked.rounds, group[0].rounds ?? asked.rounds))
  return pairs.map(([row, ours, theirs]) => judged(row, [runs.get(ours), runs.get(theirs)]))
}

await bundleSides()
try {
  const done = []
  for (const group of grouped(rows)) {
    const results = await measured(group)
    done.push(...results)
    for (const result of results) process.stdout.write(`${tableLine(result)}\n`)
    if (asked.out !== undefined) writeFileSync(resolve(asked.out), markdown(done, machine(), asked))
  }
} finally {
  if (asked.cache === undefined) rmSync(folder, { recursive: true, force: true })
}
