import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCriteria } from '../../src/criteria/load.ts'
import { gather, type ReadFile } from '../../src/evidence/gather.ts'
import { readRoster } from '../../src/evidence/roster.ts'
import { readSheets } from '../../src/io/read-sheets.ts'
import { readYaml } from '../../src/io/yaml.ts'
import { resultJson } from '../../src/report/json.ts'
import { scoreGroup } from '../../src/scoring/group.ts'
import type { Workbook } from '../../src/sheet.ts'
import { same } from '../../src/text.ts'
import { recalculate } from '../libreoffice.ts'
import { all, columnsSwapped, decomposed, headsRetyped, pasted, rowsInserted, textNumbers, type Change } from './changed-form.ts'

const root = resolve(import.meta.dirname, '../..')
const round = join(root, 'examples/xa-mau-2025')
const { set } = loadCriteria(readYaml(readFileSync(join(root, 'criteria/xa-2025.yaml')), 'xa-2025.yaml'))
if (set === undefined) throw new Error('criteria/xa-2025.yaml does not load')

const open = async (path: string, file: string): Promise<Workbook> => {
  const { workbook } = await readSheets(path, file)
  if (workbook === undefined) throw new Error(`${file} does not open`)
  return workbook
}

const asRead = (workbook: Workbook): ReadFile => ({ file: workbook.file, workbook, findings: [] })

const files = readdirSync(join(round, 'phieu')).sort()
const sent = await Promise.all(files.map(file => open(join(round, 'phieu', file), `phieu/${file}`)))
const roster = readRoster((await open(join(round, 'don-vi.xlsx'), 'don-vi.xlsx')).sheets, set, 'don-vi.xlsx').units
const others = await Promise.all(([
  ['table', 'so-lieu-mot-cua.xlsx'], ['survey', 'khao-sat.xlsx'], ['appraisal', 'tham-dinh-1.xlsx', 1], ['explanation', 'giai-trinh.xlsx', 1], ['appraisal', 'tham-dinh-2.xlsx', 2],
] as const).map(async ([as, file, turn]) => ({ as, files: [asRead(await open(join(round, file), file))], ...(turn === undefined ? {} : { round: turn }) })))

/** The whole result of the round, its ranks, points, states and values; the sources and places of the values left aside. */
function scored(forms: readonly Workbook[]): unknown {
  const sources = [{ as: 'form' as const, files: forms.map(asRead) }, ...others]
  const { dossiers } = gather(set as NonNullable<typeof set>, roster, sources)
  const json = resultJson({ tool: '', groups: [scoreGroup(same('Xã, phường'), set as NonNullable<typeof set>, dossiers)], findings: [] }, 'vi')
  const { groups } = JSON.parse(json, (key, value: unknown) => (['from', 'evidence', 'digest'].includes(key) ? undefined : value)) as { readonly groups: unknown }
  return groups
}

const untouched = scored(sent)
const changed = (change: Change): unknown => scored(sent.map((book, turn) => change(book, turn)))

describe('the forms of xa-mau-2025, changed on their way, earn what they earned', () => {
  it.each<readonly [string, Change]>([
    ['columns swapped', columnsSwapped],
    ['rows inserted', rowsInserted],
    ['heads retyped', headsRetyped],
    ['NFD', decomposed],
    ['numbers as text', textNumbers],
    ['values pasted into a new workbook', pasted],
    ['pasted, then columns swapped', all(pasted, columnsSwapped)],
    ['all of it', all(textNumbers, pasted, headsRetyped, rowsInserted, columnsSwapped, decomposed)],
  ])('%s', (_, change) => expect(changed(change)).toEqual(untouched))

  it('saved by LibreOffice, as they are and with all of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cchc-resaved-'))
    try {
      const saved = await recalculate(files.map(file => join(round, 'phieu', file)), folder)
      const books = await Promise.all(saved.map((path, index) => open(path, `phieu/${files[index] ?? ''}`)))
      expect(scored(books)).toEqual(untouched)
      expect(scored(books.map((book, turn) => all(textNumbers, headsRetyped, rowsInserted, columnsSwapped, decomposed)(book, turn)))).toEqual(untouched)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }, 240_000)
})
