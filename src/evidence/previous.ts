import type { Component, CriteriaSet } from '../criteria/criteria.ts'

/** Last year's points of a unit's component, as its result published them; undefined where there are none to compare with. */
export type Previous = (unitId: string, component: Component) => string | undefined

type Json = unknown

const record = (json: Json): Readonly<Record<string, Json>> => (typeof json === 'object' && json !== null && !Array.isArray(json) ? json as Readonly<Record<string, Json>> : {})
const list = (json: Json): readonly Json[] => (Array.isArray(json) ? json : [])
const word = (json: Json): string => (typeof json === 'string' ? json : '')

/** Reads `ket-qua.json` of an earlier round; undefined when the text is no such result. A component is known by `formerly`, or by its code where the set is the same. */
export function readPrevious(written: string, set: CriteriaSet): Previous | undefined {
  const result = record(parsed(written))
  if (result['schema'] !== 'cchc-result/1') return undefined
  const points = new Map<string, string>()
  const sets = new Map<string, string>()
  for (const group of list(result['groups']).map(record)) {
    for (const unit of list(group['units']).map(record)) {
      sets.set(word(unit['id']), word(record(group['criteria'])['id']))
      for (const component of list(unit['components']).map(record)) points.set(`${word(unit['id'])}\n${word(component['code'])}`, word(component['points']))
    }
  }
  return (unitId, component) => {
    const code = component.formerly ?? (sets.get(unitId) === set.id ? component.code : undefined)
    return code === undefined ? undefined : points.get(`${unitId}\n${code}`)
  }
}

function parsed(written: string): Json {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}
