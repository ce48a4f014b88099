import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSet } from '../../../src/commands/open-set.ts'
import { openRound } from '../../../src/commands/plan-round.ts'
import { readGroup } from '../../../src/commands/read-group.ts'
import type { Dossier } from '../../../src/evidence/answer.ts'
import type { CriteriaSet } from '../../../src/criteria/criteria.ts'
import { isKept } from '../../../src/evidence/cross-checks/kept.ts'
import { answersOf } from '../../../src/evidence/merge.ts'
import { compare, fractionText } from '../../../src/rational.ts'
import { withChanges } from '../../../src/scoring/plan/change.ts'
import { combined, provenIn, valuesOf } from '../../../src/scoring/plan/combine.ts'
import type { Gain } from '../../../src/scoring/plan/gain.ts'
import { planOf } from '../../../src/scoring/plan/plan.ts'
import { prospects } from '../../../src/scoring/plan/prospect.ts'
import { situate, type Situation } from '../../../src/scoring/plan/situation.ts'
import { signed } from '../../../src/scoring/sums.ts'
import { leafOf, oneLess, randomUnit, rescored, shipped, whole } from './rounds.ts'

const world = { cwd: resolve(import.meta.dirname, '../../..'), lang: 'vi', columns: 100, colour: false, out: () => undefined, err: () => undefined } as const

interface Group { readonly set: CriteriaSet; readonly dossiers: readonly Dossier[] }

async function groupsOf(round: string): Promise<readonly Group[]> {
  const planned = await openRound(round, world)
  const groups: Group[] = []
  for (const group of planned.round.groups) {
    const { set } = await openSet(resolve(planned.base, group.criteria), group.criteria, world)
    groups.push({ set, dossiers: (await readGroup(group, planned, set)).dossiers })
  }
  return groups
}

/** Everything that a gain promises, as scoring the whole unit gives it; one grain less earns less; and no check of the set comes apart unsaid. */
function holds(situation: Situation, gain: Gain): void {
  const { component, addsProof } = gain
  const proven = addsProof ? [component.code] : []
  const then = whole(situation, valuesOf(gain), proven)
  const sides = [gain.draft, then].map(({ score, limits }) => [component.code, score.status, ...[score.exact, score.exactIndex, score.index, score.max, ...score.leaves.map(leaf => leaf.points)].map(fractionText), ...limits.map(limit => limit.component.code)])
  expect(sides[1]).toEqual(sides[0])
  expect(fractionText(leafOf(then.score, component.code).points)).toBe(fractionText(gain.leaf.points))
  const less = gain.lifts ? undefined : oneLess(gain)
  if (less !== undefined) {
    const points = leafOf(whole(situation, less, proven).score, component.code).points
    if (compare(signed(component, points), signed(component, gain.leaf.points)) >= 0) expect.fail(`${component.code}: ${fractionText(points)} by less`)
  }
  const [before, after] = [situation.answers, answersOf(withChanges(situation.dossier, valuesOf(gain)).layers)]
  const apart = situation.set.checks.filter(check => isKept(check, before) && !isKept(check, after))
  if (apart.length > 0 && gain.unfit.length === 0 && !gain.isExample) expect.fail(`${component.code}: ${JSON.stringify(apart)}`)
}

describe.each([['examples/xa-mau-2025', 1, 700], ['examples/xa-mau-2025/giua-ky', 4, 100], ['examples/bai-bao', 1, 1], ['examples/binh-duong-2017', 1, 0]] as const)('%s', (round, every, least) => {
  it('scoring each unit again gives exactly what each line promises, and its place', async () => {
    const groups = await groupsOf(round)
    let promised = 0
    for (const { set, dossiers } of groups) {
      for (const [index, unit] of dossiers.filter(each => each.submitted).filter((_unit, at) => at % every === 0).entries()) {
        const situation = situate(set, dossiers, unit)
        const { ladders, aim } = planOf(situation, { grade: Math.max(0, set.grades.length - 4) })
        const rungs = ladders.flatMap(ladder => ladder.rungs)
        for (const { gain } of rungs) holds(situation, gain)
        for (const { gain, placed } of rungs.filter((_rung, at) => at % 40 === index)) {
          const again = rescored(set, dossiers, unit, valuesOf(gain), provenIn([gain]))
          expect([again.rank, again.grade?.id, again.status]).toEqual([placed.score.rank, placed.score.grade?.id, placed.score.status])
        }
        promised += rungs.length
        if (aim?.least === undefined) continue
        const { gains } = aim.least
        const again = rescored(set, dossiers, unit, combined(gains) ?? new Map(), provenIn(gains))
        expect([fractionText(again.exactIndex), again.rank, again.grade?.id]).toEqual([fractionText(aim.placed.score.exactIndex), aim.placed.score.rank, dossiers.length > 1 ? aim.placed.score.grade?.id : again.grade?.id])
        expect(aim.outcome === 'found').toBe(again.grade !== undefined && set.grades.indexOf(again.grade) <= Math.max(0, set.grades.length - 4))
      }
    }
    expect(promised).toBeGreaterThanOrEqual(least)
  }, 240_000)
})

describe.each(['xa-2025', 'xa-2026', 'xa-2016', 'co-quan-chuyen-mon-2025', 'don-vi-su-nghiep-2025', 'hdnd-xa-thanh-hoa'])('random answers to %s', name => {
  it('scoring again gives exactly what each line promises', () => {
    const set = shipped(name)
    let promised = 0
    for (const seed of [11, 12, 13]) {
      const unit = randomUnit(set, 'a', seed)
      const situation = situate(set, [unit, randomUnit(set, 'b', seed + 50)], unit)
      for (const gain of prospects(situation).flatMap(each => each.gains)) { holds(situation, gain); promised++ }
    }
    expect(promised).toBeGreaterThan(30)
  }, 120_000)
})
