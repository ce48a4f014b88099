/**
 * How much of what can go wrong in one place of a criteria set `cchc check` notices: every key deleted, doubled and misspelt, every
 * entry of a list deleted and doubled, every number nudged (last digit up, down, point moved; days by one and by a year), every code
 * misspelt and changed for its neighbour. Survivors are listed with why they are sets that somebody could have meant.
 *
 *     npm run bench:mutants [-- criteria/xa-2025.yaml] [--list]
 */
import { readFileSync } from 'node:fs'
import { loadCriteria } from '../dist/criteria/load.js'
import { readYaml } from '../dist/io/yaml.js'
import { mutants } from './mutate.js'

const wanted = 0.95
const args = process.argv.slice(2)
const file = args.find(arg => !arg.startsWith('--')) ?? 'criteria/xa-2025.yaml'
const bytes = readFileSync(file)
const source = readYaml(bytes, file)

/** The meaning of a set as a text: everything but the hash of the file and the places in it. */
const meaning = set => JSON.stringify(set, (key, value) => (key === 'sha256' || key === 'path' ? undefined : typeof value === 'bigint' ? String(value) : value))

const sound = loadCriteria(source)
if (sound.set === undefined || sound.findings.length > 0) throw new Error(`${file} must be sound and silent to begin with`)
const original = meaning(sound.set)

/** `noticed`, `same` for a file that means what it meant before, or why it is a set that could be meant. */
function fate(mutant) {
  if (mutant.fragment !== undefined) return readYaml(Buffer.from(mutant.fragment), file).findings.length > 0 ? 'noticed' : 'survived'
  const { set, findings } = loadCriteria({ ...source, data: mutant.data, locate: () => ({ line: 1, column: 1 }), written: () => undefined })
  if (findings.length > 0) return 'noticed'
  return meaning(set) === original ? 'same' : reason(mutant)
}

/** Why a set that differs in one place may be meant all the same: what only the document can tell. */
function reason({ path, kind }) {
  const [head] = path
  const text = path.join('.')
  if (/\.examples\.\d+$/.test(text)) return 'one worked example less; others still hold the rule'
  if (/\.examples\./.test(text)) return 'another worked example that holds as well'
  if (head === 'checks') return 'a cross-check less, or another figure in one: which are wanted is the author\'s choice'
  if (head === 'grades') return 'another border, quota or number of grades: a policy'
  if (['ranking', 'rounding', 'notArisen', 'notApplicable', 'withoutProof', 'whenNotAppraised', 'survey', 'applies', 'ceiling'].includes(head)) return 'another policy that the set may state'
  if (['id', 'title', 'year', 'period', 'sample', 'decision'].includes(head)) return 'another name or day of the set'
  if (/\.(proof|source|notArisen|notApplicable|capsGrade|lowersGrade|zeroes|leastSample|unit|kind|en|message)(\.|$)/.test(text)) return 'a policy of one component'
  return kind === 'number' ? 'a number of a rule that no worked example pins down' : 'a smaller set that is whole in itself'
}

const tallies = new Map()
const survivors = []
const started = performance.now()
for (const mutant of mutants(source.data)) {
  const outcome = fate(mutant)
  const name = `${mutant.kind} ${mutant.way}`
  const tally = tallies.get(name) ?? { noticed: 0, same: 0, survived: 0 }
  tally[outcome === 'noticed' || outcome === 'same' ? outcome : 'survived']++
  tallies.set(name, tally)
  if (outcome !== 'noticed' && outcome !== 'same') survivors.push({ ...mutant, outcome })
}

const percent = (part, whole) => `${((part / whole) * 100).toFixed(1)}%`
const line = (name, { noticed, same, survived }) => console.log(`${name.padEnd(18)} ${String(noticed + same + survived).padStart(6)} ${String(noticed).padStart(8)} ${String(same).padStart(8)} ${String(survived).padStart(9)}   ${percent(noticed, noticed + survived).padStart(6)}`)
const all = [...tallies.values()].reduce((sum, each) => ({ noticed: sum.noticed + each.noticed, same: sum.same + each.same, survived: sum.survived + each.survived }), { noticed: 0, same: 0, survived: 0 })

console.log(`${file}: one change at a time, ${((performance.now() - started) / 1000).toFixed(0)} s\n`)
console.log('change              tried  noticed     same  survived    share')
for (const [name, tally] of tallies) line(name, tally)
line('all', all)
console.log('\nsame: the file means what it meant before (a default written out or left out); it is not counted in the share.\n')
const classes = Map.groupBy?.(survivors, each => each.outcome) ?? survivors.reduce((map, each) => map.set(each.outcome, [...(map.get(each.outcome) ?? []), each]), new Map())
for (const [why, list] of [...classes].sort((a, b) => b[1].length - a[1].length)) {
  console.log(`${String(list.length).padStart(5)}  ${why}`)
  for (const { kind, way, path, what } of args.includes('--list') ? list : list.slice(0, 3)) console.log(`       ${kind} ${way}: ${path.join('.')} (${what})`)
}
const examples = survivors.filter(each => /worked example/.test(each.outcome) && /\.examples\./.test(each.path.join('.'))).length
const share = all.noticed / (all.noticed + all.survived)
console.log(`\nof changes that could change a score (worked examples that hold as well aside): ${percent(all.noticed, all.noticed + all.survived - examples)}`)
console.log(`noticed: ${percent(all.noticed, all.noticed + all.survived)} (wanted: at least ${wanted * 100}%)`)
process.exitCode = share >= wanted ? 0 : 1
