import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { departure } from '../../../src/criteria/validate.ts'
import { explainJson } from '../../../src/report/explain/json.ts'
import { decimalText, equal, exact, fromFraction, hundred, isZero, multiply, type Rational } from '../../../src/rational.ts'
import { serialOf } from '../../../src/sheet.ts'
import { layer, verdicts } from '../../scoring/build.ts'
import { randomUnit } from '../../scoring/plan/rounds.ts'
import { examples, explained, scored, world, written } from './rounds.ts'
import { recheck, steps, type PrintedStep, type PrintedWorth } from './recheck.ts'

interface Page { readonly unit: { readonly id: string }; readonly components: readonly (PrintedWorth & { readonly code: string; readonly state: string; readonly exact?: string; readonly max?: string })[] }
interface Kept {
  readonly groups: readonly { readonly units: readonly {
    readonly id: string; readonly components: readonly { readonly code: string; readonly exact: string }[]
    readonly evidence: readonly { readonly file: string; readonly answers: readonly { readonly id: string; readonly number?: string; readonly file?: string; readonly sheet?: string; readonly cell?: string; readonly line?: number }[] }[]
  }[] }[]
  readonly sets: readonly { readonly file: string; readonly text: string }[]
}

const { $schema: _, ...schema } = JSON.parse(readFileSync(new URL('../../../docs/explain.schema.json', import.meta.url), 'utf8')) as Record<string, unknown>

/** Everything that does not hold in the pages of a result file: arithmetic, sources, points; and how many components were done again. */
async function faultsIn(path: string): Promise<{ readonly faults: readonly string[]; readonly count: number }> {
  const kept = JSON.parse(readFileSync(path, 'utf8')) as Kept
  const lines = new Map(kept.sets.flatMap(({ file, text }) => text.split('\n').map((line, index) => [`${file}:${index + 1}`, line] as const)))
  let count = 0
  const faults = (await explained(path)).flatMap(each => {
    const page = JSON.parse(explainJson(each, world)) as Page
    const unit = kept.groups.flatMap(({ units }) => units).find(({ id }) => id === page.unit.id)
    const stored = new Map(unit?.components.map(({ code, exact }) => [code, exact]))
    const cells = new Set(unit?.evidence.flatMap(layer => layer.answers.map(answer => cellKey(answer.id, answer.number, layer.file, answer))))
    const wrong = departure(schema, page)
    return [...(wrong === undefined ? [] : [`not in the form of the schema at ${wrong}`]), ...page.components.flatMap(chain => {
      if (chain.state === 'not-submitted') return []
      count++
      const component = each.group.set.components.find(({ code }) => code === chain.code)
      const { points, faults } = recheck(chain, component?.max ?? exact(0))
      const last = points === undefined || points.toFraction() !== stored.get(chain.code) ? [`comes to ${points?.toFraction()}, stored is ${stored.get(chain.code)}`] : []
      const all = chain.arithmetic === undefined ? [] : steps(chain.arithmetic)
      return [...faults, ...last, ...all.flatMap(step => strays(step, lines, cells))].map(fault => `${page.unit.id} ${chain.code}: ${fault}`)
    })]
  })
  return { faults, count }
}

const cellKey = (id: string, number: string | undefined, usual: string, { file = usual, sheet, cell, line }: { readonly file?: string; readonly sheet?: string; readonly cell?: string; readonly line?: number }): string =>
  `${id}=${number ?? ''}@${file} › ${cell === undefined ? '' : sheet === undefined ? cell : `${sheet}!${cell}`}${line === undefined ? '' : line}`

/** A number of the set that its lines do not show, or a figure that its cell does not hold. */
function strays(step: PrintedStep, lines: ReadonlyMap<string, string>, cells: ReadonlySet<string>): readonly string[] {
  if (step.op === 'input' && step.cell?.includes('!') === true && /^-?\d+(\/\d+)?$/.test(String(step.value))) {
    const said = [...cells].filter(each => each.startsWith(`${step.id}=`) && each.endsWith(`@${step.cell}`))
    const isHeld = said.some(each => each.startsWith(`${step.id}=${String(step.value)}@`) || each.startsWith(`${step.id}=@`))
    return isHeld ? [] : [`${step.id} = ${String(step.value)} is not what ${step.cell} holds`]
  }
  if (step.op !== 'number' || isZero(fromFraction(String(step.value)))) return []
  const written = (step.lines ?? []).map(line => lines.get(line) ?? '').join('\n')
  return shows(written, fromFraction(String(step.value))) ? [] : [`${String(step.value)} is not written on ${step.lines?.join(', ')}`]
}

/** As a number, as a percent, or as a day and so many days after it. */
function shows(written: string, value: Rational): boolean {
  const days = [...written.matchAll(/\d{4}-\d\d-\d\d/g)].flatMap(([day]) => [0, ...[...written.matchAll(/days: (\d+)/g)].map(match => Number(match[1]))].map(late => serialOf(day) + late))
  return [decimalText(value), decimalText(multiply(value, hundred))].some(digits => written.includes(digits)) || days.some(day => equal(exact(day), value))
}

describe('every chain, done again from its page alone, comes to the stored points, and each number has its cell or its line', () => {
  it.each(examples)('%s', async round => {
    const { faults, count } = await faultsIn(await scored(round))
    expect(faults.slice(0, 10)).toEqual([])
    expect(count).toBeGreaterThan(15)
  }, 120_000)

  const kinds: readonly (readonly [string, (yaml: string) => string])[] = [
    ['as it ships', yaml => yaml],
    ['rounded at the component, nothing without proof', yaml => yaml.replace(/^rounding:.*$/m, 'rounding: { to: 0.25, mode: half-up, at: component }').replace(/^withoutProof:.*$/m, 'withoutProof: zero')],
  ]
  it.each(['xa-2025', 'xa-2026', 'xa-2016', 'hdnd-xa-thanh-hoa', 'co-quan-chuyen-mon-2025', 'don-vi-su-nghiep-2025'].flatMap(name => kinds.map(([kind, change]) => [name, kind, change] as const)))('random units of %s, %s', async (name, _kind, change) => {
    const path = written(name, change, set => Array.from({ length: 6 }, (_each, index) => {
      const unit = randomUnit(set, `u${index}`, index + 7)
      const ruled = Object.fromEntries(set.components.filter((_component, at) => (at + index) % 9 === 0).map(({ code, max }) => [code, `${decimalText(multiply(max, exact('0.5')))} vì thiếu`]))
      const pending = Object.fromEntries(set.components.filter((_component, at) => (at + index) % 31 === 1).map(({ code }) => [code, 'pending chờ']))
      return { ...unit, layers: [...unit.layers, ...(index % 2 === 0 ? [verdicts(1, { ...ruled, ...pending })] : [layer('appraisal', {})])] }
    }))
    const { faults, count } = await faultsIn(path)
    expect(faults.slice(0, 10)).toEqual([])
    expect(count).toBeGreaterThan(80)
  }, 120_000)
})

describe('the next level', () => {
  it('comes with the unit as it would be scored, among the others', async () => {
    const path = written('xa-2025', yaml => yaml, set => Array.from({ length: 4 }, (_each, index) => randomUnit(set, `u${index}`, index + 3)))
    const all = (await explained(path, ({ code }) => /^[12]\.1/.test(code), true)).flatMap(each => each.chains.map(chain => ({ now: each.unit, chain })))
    const ahead = all.filter(({ chain }) => chain.next?.gain !== undefined)
    expect(ahead.length).toBeGreaterThan(4)
    for (const { now, chain: { next, component } } of ahead) {
      const after = next?.after
      expect(after?.unit.id).toBe(now.unit.id)
      expect(after?.exact.toFraction()).toBe(next?.gain?.exact.toFraction())
      expect(after?.leaves.find(leaf => leaf.component.code === component.code)?.points.toFraction()).toBe(next?.gain?.leaf.points.toFraction())
    }
  }, 120_000)
})
