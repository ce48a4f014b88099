import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openResult } from '../../../src/commands/open-result.ts'
import { exact } from '../../../src/rational.ts'
import type { RoundResult } from '../../../src/report/json.ts'
import type { Before } from '../../../src/scoring/compare/before.ts'
import { scoreGroup } from '../../../src/scoring/group.ts'
import type { GroupScore } from '../../../src/scoring/scorecard.ts'
import { same, type Lang } from '../../../src/text.ts'
import { cchc } from '../../cli/scenario.ts'
import { randomUnit, shipped } from '../../scoring/plan/rounds.ts'

const examples = resolve(import.meta.dirname, '../../../examples')

/** A shipped round, scored and opened again from its result file, as `cchc report` does. */
export async function roundOf(name: string, lang: Lang): Promise<RoundResult> {
  const dir = mkdtempSync(join(tmpdir(), 'cchc-trang-'))
  await cchc(['score', join(examples, name), '--out', dir, '--lang', lang], dir)
  return openResult(join(dir, 'ket-qua.json'), { cwd: dir, lang, columns: 100, colour: false, out: () => {}, err: () => {} })
}

/** So many units of a shipped set with random answers; every fourth has something that cannot be read. */
export function randomResult(name: string, units: number, seed = 0): RoundResult {
  const set = shipped(name)
  const dossiers = Array.from({ length: units }, (_, index) => {
    const made = randomUnit(set, `xa-${index}`, seed + index)
    const layers = index % 4 === 3 ? made.layers : made.layers.map(layer => ({ ...layer, answers: new Map([...layer.answers].filter(([, answer]) => answer.state !== 'unreadable')) }))
    return { ...made, layers, unit: { ...made.unit, name: `Xã Thử Nghiệm Số ${index}` } }
  })
  return resultOf(scoreGroup(same('Xã, phường'), set, dossiers))
}

export const resultOf = (...groups: readonly GroupScore[]): RoundResult => ({ tool: '0.0.0', groups, findings: [] })

/** The same beside a result before that means nothing: units whose place is a multiple of five were not in it. */
export const besideMadeUp = (result: RoundResult): RoundResult => ({
  ...result,
  groups: result.groups.map(group => ({
    ...group,
    before: new Map(group.units.map(({ unit }, place): readonly [string, Before] => [unit.id, place % 5 === 4 ? { was: 'new', from: [] } : { was: 'same', from: [], rank: (place * 7) % group.units.length + 1, index: exact((place * 13) % 60 + 20) }])),
  })),
})
