/**
 * What `cchc check` spends on a set: reading the YAML, the schema, and the rules of a points table, each in a fresh process as a person
 * runs it (the median of several), and again once warm. The rules must take under a tenth of the time that parsing takes.
 *
 *     npm run bench:check [-- criteria/xa-2025.yaml]
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checks } from '../dist/criteria/check/table.js'
import { writtenLeftovers } from '../dist/criteria/check/leftovers.js'
import { undecided } from '../dist/criteria/check/undecided.js'
import { resolve } from '../dist/criteria/resolve.js'
import { criteriaSchema } from '../dist/criteria/schema.js'
import { validate } from '../dist/criteria/validate.js'
import { readYaml } from '../dist/io/yaml.js'

const wanted = 0.1
const runs = 9
const file = process.argv.find(arg => arg.endsWith('.yaml')) ?? 'criteria/xa-2025.yaml'

function once() {
  const bytes = readFileSync(file)
  const spent = {}
  const timed = (name, work) => {
    const start = performance.now()
    const result = work()
    spent[name] = (spent[name] ?? 0) + performance.now() - start
    return result
  }
  const source = timed('yaml', () => readYaml(bytes, file))
  timed('schema', () => validate(criteriaSchema(), source))
  const { set, rules } = timed('set', () => resolve(source.data, source.sha256))
  const of = { set, data: source.data, rules, place: () => ({ file }) }
  timed('rules', () => [...writtenLeftovers(source), ...undecided(source)])
  for (const check of checks) {
    const before = spent.rules
    timed('rules', () => [...check(of)])
    if (process.argv.includes('--families')) spent[`  ${check.name}`] = spent.rules - before
  }
  return spent
}

const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
const medians = all => Object.fromEntries(Object.keys(all[0]).map(name => [name, median(all.map(each => each[name]))]))
const line = (name, spent) => console.log(`${name.padEnd(6)} ${Object.entries(spent).map(([part, ms]) => `${part} ${ms.toFixed(1)} ms`).join('   ')}   rules ÷ yaml ${(spent.rules / spent.yaml * 100).toFixed(1)}%`)

if (process.argv.includes('--once')) console.log(JSON.stringify(once()))
else {
  const me = fileURLToPath(import.meta.url)
  const fresh = medians(Array.from({ length: runs }, () => JSON.parse(execFileSync(process.execPath, [me, '--once', file]).toString())))
  for (let warmUp = 0; warmUp < 5; warmUp++) once()
  const warm = medians(Array.from({ length: runs }, once))
  line('fresh', fresh)
  line('warm', warm)
  console.log(`wanted: under ${wanted * 100}% in a fresh process`)
  process.exitCode = fresh.rules / fresh.yaml < wanted ? 0 : 1
}
