import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cchc, workplace } from '../cli/scenario.ts'

const place = workplace(['examples/xa-mau-2025', 'criteria'])
const round = join(place.dir, 'examples/xa-mau-2025')
const profile = mkdtempSync(join(tmpdir(), 'cchc-soffice-'))
afterAll(() => { place.done(); rmSync(profile, { recursive: true, force: true }) })

interface Unit { readonly id: string; readonly components: readonly { readonly code: string; readonly state: string; readonly exact: string }[] }

/** State and exact points of every component of every unit, with the forms in one format. */
async function scored(kind: string): Promise<unknown> {
  writeFileSync(join(round, `${kind}.yaml`), readFileSync(join(round, 'cchc.yaml'), 'utf8').replace('phieu/*.xlsx', `phieu/*.${kind}`))
  await cchc(['score', join(round, `${kind}.yaml`)], place.dir)
  const { groups } = JSON.parse(readFileSync(join(round, 'ket-qua/ket-qua.json'), 'utf8')) as { readonly groups: readonly { readonly units: readonly Unit[] }[] }
  return groups[0]?.units.map(unit => [unit.id, unit.components.map(({ code, state, exact }) => `${code} ${state} ${exact}`)])
}

let before: unknown
beforeAll(async () => {
  before = await scored('xlsx')
  const forms = readdirSync(join(round, 'phieu')).map(name => join(round, 'phieu', name))
  for (const kind of ['ods', 'xls']) execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', kind, ...forms, '--outdir', join(round, 'phieu')], { stdio: 'ignore' })
}, 180_000)

describe('the forms of a round saved in an old or foreign format', () => {
  it.each(['ods', 'xls'])('as .%s earn the same, component by component', async kind => {
    expect(readdirSync(join(round, 'phieu')).filter(name => name.endsWith(`.${kind}`))).toHaveLength(11)
    expect(await scored(kind)).toEqual(before)
  })
})
