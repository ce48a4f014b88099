import { isShut } from '../../criteria/closed.ts'
import type { Component, CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import { compare, sign, type Rational } from '../../rational.ts'
import { folded } from '../../text.ts'
import { addressIn, cellIn, textIn } from '../grid.ts'
import { take } from '../intake.ts'
import { closedWords, type FormSheet } from './reader.ts'
import { claimOutside, pointsDiffer } from './told-claims.ts'

/** The self-scores of a form that has no column of figures, each as it stands in its row; what lies outside its maximum is told and left out. */
export function claimedOn(form: FormSheet, set: CriteriaSet, file: string): { readonly claimed?: ReadonlyMap<string, Rational>; readonly findings: readonly Finding[] } {
  if (form.columns.declared !== undefined || form.columns.points === undefined) return { findings: [] }
  const read = set.components.filter(component => !isShut(component)).map(component => claimOf(form, component, file))
  return { claimed: new Map(read.flatMap(each => each.claims)), findings: read.flatMap(each => each.findings) }
}

interface Claims { readonly claims: readonly (readonly [code: string, points: Rational])[]; readonly findings: readonly Finding[] }

function claimOf({ sheet, columns, rows }: FormSheet, component: Component, file: string): Claims {
  const input = { id: `${component.code}.points`, name: component.name, kind: 'points', shared: false } as const
  const taken = (rows.components.get(component.code) ?? []).filter(row => !closedWords.has(folded(textIn(row, columns.points)))).map(row => {
    const about = { component: component.code, address: addressIn(row, columns.points) }
    return { ...take(cellIn(row, columns.points), input, file, sheet.name, about), read: textIn(row, columns.points) }
  })
  const findings = taken.flatMap(each => each.findings)
  const given = taken.flatMap(({ answer }) => (answer.value?.is === 'number' ? [{ points: answer.value.number, from: answer.from, read: answer.read }] : []))
  const [one, ...more] = given
  if (one === undefined) return { claims: [], findings }
  const other = more.find(each => compare(each.points, one.points) !== 0)
  if (other !== undefined) return { claims: [], findings: [...findings, pointsDiffer(component, one, other)] }
  if (sign(one.points) < 0 || compare(one.points, component.max) > 0) return { claims: [], findings: [...findings, claimOutside(component, one)] }
  return { claims: [[component.code, one.points]], findings }
}
