import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import type { Layer, Unit } from '../answer.ts'
import { togetherInRound } from './notes.ts'

const isOrdered = (layer: Layer): boolean => layer.kind === 'appraisal' || layer.kind === 'explanation'

/** An explanation stands behind the round that it answers. */
const order = (layer: Layer): number => (layer.round ?? 0) + (layer.kind === 'explanation' ? 0.5 : 0)

/** Puts the appraisals of a unit in the order of their rounds, whatever the order of the sources; those of one round are one. All other layers keep their places. */
export function inRounds(layers: readonly Layer[], unit: Unit, set: CriteriaSet): { readonly layers: readonly Layer[]; readonly findings: readonly Finding[] } {
  const sorted = layers.filter(isOrdered).sort((a, b) => order(a) - order(b))
  const findings: Finding[] = []
  const merged = sorted.reduce<readonly Layer[]>((done, layer) => {
    const last = done.at(-1)
    if (last === undefined || last.kind !== layer.kind || order(last) !== order(layer)) return [...done, layer]
    const both = togetherInRound(last, layer, unit, set)
    findings.push(...both.findings)
    return [...done.slice(0, -1), both.layer]
  }, [])
  const slots = layers.flatMap((layer, index) => (isOrdered(layer) ? [index] : []))
  const first = slots.slice(0, merged.length)
  return { layers: layers.flatMap((layer, index) => (isOrdered(layer) ? merged[first.indexOf(index)] ?? [] : [layer])), findings }
}
