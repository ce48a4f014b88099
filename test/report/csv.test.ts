import Papa from 'papaparse'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/io/csv.ts'
import { componentRows, unitRows } from '../../src/report/csv.ts'
import { scoreGroup } from '../../src/scoring/group.ts'
import { same } from '../../src/text.ts'
import { absent, dossier, form, layer, leaf, score, setOf, verdicts } from '../scoring/build.ts'
import { randomUnit, shipped } from '../scoring/plan/rounds.ts'

interface Field { readonly name: string; readonly type: string; readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[]; readonly minimum?: number } }
interface Resource { readonly path: string; readonly schema: { readonly fields: readonly Field[]; readonly primaryKey: readonly string[] } }
const { resources } = JSON.parse(readFileSync(new URL('../../docs/csv.datapackage.json', import.meta.url), 'utf8')) as { readonly resources: readonly Resource[] }

/** What a table has against its published schema. */
function faults(path: string, bytes: Uint8Array): readonly string[] {
  const resource = resources.find(each => each.path === path) ?? expect.fail(path)
  const { data, errors } = Papa.parse<Record<string, string>>(Buffer.from(bytes).toString('utf8').replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
  const known = new Set(resource.schema.fields.map(field => field.name))
  const heads = Object.keys(data[0] ?? {}).filter(head => !known.has(head) && !/^field_./.test(head))
  const keys = data.map(row => resource.schema.primaryKey.map(key => row[key]).join('\n'))
  const cells = data.flatMap((row, index) => resource.schema.fields.flatMap(field => (isSound(row[field.name] ?? '', field) ? [] : [`${index + 1} ${field.name}: ${row[field.name]}`])))
  return [...errors.map(error => error.message), ...heads, ...(new Set(keys).size === keys.length ? [] : ['a key twice']), ...cells]
}

function isSound(cell: string, { type, constraints = {} }: Field): boolean {
  if (cell === '') return constraints.required !== true
  if (type !== 'string' && !/^-?\d+(\.\d+)?$/.test(cell)) return false
  return (constraints.enum?.includes(cell) ?? true) && (constraints.minimum === undefined || Number(cell) >= constraints.minimum) && (type !== 'integer' || /^\d+$/.test(cell))
}

const set = setOf([leaf('1.1', 60), leaf('1.2', 40), leaf('P.1', 5, { list: 'penalty' })])
const group = score(set, form('a', { '1.1': '45.125', '1.2': '30', 'P.1': '1' }), dossier('b', [layer('form', { '1.1': '60', '1.2': '30' }), verdicts(1, { '1.2': 'unreadable' })], { name: '=2+3, "Xã"' }), absent('c'))

describe('tables of a result', () => {
  it('hold what is published, and no number where there is no score', () => {
    const [, a, b, c] = unitRows([group], 'vi')
    expect(a).toEqual(['Nhóm', 'a', 'Xã A', 'xã', 'ranked', '1', 'kha', '74.13', '100', '74.13', '75.13', '0', '1', '0', '', '', '', '', '', '', '', '', '75.13'])
    expect(b?.slice(4, 10)).toEqual(['incomplete', '', '', '', '100', ''])
    expect(b?.slice(10, 13)).toEqual(['', '0', '0'])
    expect(c?.slice(4)).toEqual(['not-submitted', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ''])
    expect(componentRows([group], 'vi').find(row => row[1] === 'b' && row[3] === '1.2')?.[8]).toBe('')
  })

  it('disarms a text that a spreadsheet would run, and leaves negative numbers alone', () =>
    expect(Buffer.from(csvOf([['=1+1', '-1.5', '-x', '+84', '@a', 'Xã, "A"']])).toString('utf8')).toBe('\uFEFF\'=1+1,-1.5,\'-x,\'+84,\'@a,"Xã, ""A"""\r\n'))

  it('are sound by their published schema, for random rounds of the shipped sets', () => {
    for (const name of ['xa-2025', 'hdnd-xa-thanh-hoa', 'co-quan-chuyen-mon-2025']) {
      const shippedSet = shipped(name)
      const round = scoreGroup(same(name), shippedSet, ['a', 'b', 'c'].map((id, index) => randomUnit(shippedSet, id, 60 + index)))
      expect(faults('don-vi.csv', csvOf(unitRows([round, group], 'vi')))).toEqual([])
      expect(faults('thanh-phan.csv', csvOf(componentRows([round, group], 'vi')))).toEqual([])
    }
  })
})
