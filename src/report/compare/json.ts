import { decimalText, type Rational } from '../../rational.ts'
import type { GroupMoves, PartMove, UnitMove } from '../../scoring/compare/years.ts'
import type { Component } from '../../criteria/criteria.ts'
import type { Lang } from '../../text.ts'
import { findingJson } from '../json.ts'
import { jsonText } from '../json-text.ts'
import type { Comparison, GroupComparison } from './view.ts'
import { indexChange, kinTold } from './words.ts'

/** `cchc-compare/1`: every unit beside what it was, its fields and components, the causes of a change between two runs. Decimals are texts. */
export const compareJson = ({ oldFile, newFile, findings, groups, alone, only }: Comparison, { lang }: { readonly lang: Lang }): string => `${jsonText({
  schema: 'cchc-compare/1', old: oldFile, new: newFile,
  groups: groups.map(group => groupJson(group, only, lang)), alone, findings: findings.map(finding => findingJson(finding, lang)),
})}\n`

function groupJson({ moves, causes }: GroupComparison, only: ReadonlySet<string> | undefined, lang: Lang): object {
  const units = moves.units.filter(({ now }) => only?.has(now.unit.id) !== false)
  return {
    name: moves.now.name[lang], old: sideJson(moves.before), new: sideJson(moves.now),
    units: units.map(unit => ({ ...unitJson(unit, lang), causes: causesJson(causes?.get(unit.now.unit.id)) })),
    gone: only === undefined ? moves.gone.map(({ unit: { id, name }, status, index, rank, grade }) => ({ id, name, index: status === 'ranked' ? decimalText(index) : null, rank, grade: grade?.id })) : undefined,
    newComponents: moves.fresh.map(component => componentJson(component, lang)), goneComponents: moves.ended.map(component => componentJson(component, lang)),
  }
}

const sideJson = ({ set: { id, sha256, year } }: GroupMoves['now']): object => ({ criteria: id, sha256, year })

const componentJson = ({ code, name, max }: Component, lang: Lang): object => ({ code, name: name[lang], max: decimalText(max) })

function unitJson(unit: UnitMove, lang: Lang): object {
  const { now, kin, before, silent, open, movedList, fields, components, alike } = unit
  const [change, why] = [indexChange(unit), kinTold(unit)]
  return {
    id: now.unit.id, name: now.unit.name, status: now.status, was: kin.is, why: why?.[lang], from: kin.before.map(each => ({ id: each.unit.id, name: each.unit.name })), missing: kin.missing.length === 0 ? undefined : kin.missing, parted: kin.parted.length === 0 ? undefined : kin.parted.map(each => each.unit.name), silent,
    before: before === undefined ? null : { index: decimalText(before.index), rank: before.rank, grade: before.grade?.id },
    now: now.status !== 'ranked' ? null : { index: decimalText(now.index), rank: now.rank, grade: now.grade?.id },
    change: change === undefined ? null : decimalText(change), alike: alike === undefined ? undefined : { before: decimalText(alike.before), now: decimalText(alike.now) },
    open, movedList, fields: fields.map(part => partJson(part, lang)), components: components.map(part => partJson(part, lang)),
  }
}

const partJson = ({ code, name, formerly, before, now }: PartMove, lang: Lang): object => ({
  code, name: name[lang], formerly: formerly.length === 0 ? undefined : formerly,
  before: { points: decimalText(before.points), max: decimalText(before.max) }, now: { points: decimalText(now.points), max: decimalText(now.max) },
})

const causesJson = (causes: Readonly<Record<'criteria' | 'evidence' | 'appraisal' | 'tool', Rational>> | undefined): object | undefined => (causes === undefined ? undefined
  : { criteria: decimalText(causes.criteria), evidence: decimalText(causes.evidence), appraisal: decimalText(causes.appraisal), tool: decimalText(causes.tool) })
