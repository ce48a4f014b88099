import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openResult, type OpenedResult } from '../../../src/commands/open-result.ts'
import type { Component } from '../../../src/criteria/criteria.ts'
import { loadCriteria } from '../../../src/criteria/load.ts'
import type { Dossier } from '../../../src/evidence/answer.ts'
import { readYaml } from '../../../src/io/yaml.ts'
import { resultJson } from '../../../src/report/json.ts'
import type { Explained } from '../../../src/report/explain/view.ts'
import { explainer } from '../../../src/scoring/explain/explain.ts'
import { scoreGroup } from '../../../src/scoring/group.ts'
import { same } from '../../../src/text.ts'
import { cchc } from '../../cli/scenario.ts'

const root = resolve(import.meta.dirname, '../../..')
export const world = { cwd: tmpdir(), lang: 'vi', columns: 100, colour: false, out: () => undefined, err: () => undefined } as const

export const examples = ['xa-mau-2025', 'xa-mau-2025/giua-ky', 'binh-duong-2017', 'bai-bao'] as const

/** Scores an example round into a folder of its own. */
export async function scored(round: string): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'cchc-giai-thich-'))
  await cchc(['score', join(root, 'examples', round), '--out', out], out)
  return join(out, 'ket-qua.json')
}

/** A result file over a set that ships (its text changed as told) and these dossiers. */
export function written(name: string, change: (yaml: string) => string, dossiers: (of: ReturnType<typeof loaded>['set']) => readonly Dossier[]): string {
  const text = change(readFileSync(join(root, 'criteria', `${name}.yaml`), 'utf8'))
  const { set, source } = loaded(text, `criteria/${name}.yaml`)
  const path = join(mkdtempSync(join(tmpdir(), 'cchc-giai-thich-')), 'ket-qua.json')
  const group = { ...scoreGroup(same('Nhóm'), { ...set, sha256: source.sha256 }, dossiers(set)), findings: [] }
  writeFileSync(path, resultJson({ tool: '0.1.0', groups: [group], findings: [], sets: [{ file: `criteria/${name}.yaml`, sha256: source.sha256, text }] }, 'vi'))
  return path
}

function loaded(text: string, file: string) {
  const source = readYaml(Buffer.from(text), file)
  const { set, findings } = loadCriteria(source)
  if (set === undefined) throw new Error(`${file} does not load: ${findings.map(finding => finding.message.en).join(' ')}`)
  return { set, source }
}

/** What explain would tell of every unit of a result: the chains of these components, without their next level unless asked. */
export async function explained(path: string, which: (component: Component) => boolean = () => true, withNext = false): Promise<readonly Explained[]> {
  const result: OpenedResult = await openResult(path, world)
  return result.opened.flatMap(({ group, source }) => group.units.map(unit => {
    const explaining = explainer(group, source, unit)
    return { tool: '0.1.0', file: 'ket-qua.json', group, unit, chains: group.set.components.filter(which).map(component => explaining(component, withNext)), isSlip: false }
  }))
}
