import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Finding } from '../../finding.ts'
import type { Layer, Unit } from '../answer.ts'
import { togetherInRound } from './notes.ts'

interface Ordered { readonly layers: readonly Layer[]; readonly findings: readonly Finding[] }

const roundOf = (layer: Layer): number => layer.round ?? 0

/**
 * Puts the appraisals of a unit in the order of their rounds, whatever the order of the sources; those of one round are one, at the
 * place of the last of them. Explanations stand behind the round that they answer and move nothing; all other layers keep their places.
 */
export function inRounds(layers: readonly Layer[], unit: Unit, set: CriteriaSet): Ordered {
  const others = layers.filter(layer => layer.kind !== 'explanation')
  const appraised = merged(others, 'appraisal', unit, set)
  const slots = [...new Map(others.flatMap((layer, index) => (layer.kind === 'appraisal' ? [[roundOf(layer), index] as const] : []))).values()].sort((a, b) => a - b)
  const placed = others.flatMap((layer, index) => (layer.kind === 'appraisal' ? appraised.layers[slots.indexOf(index)] ?? [] : [layer]))
  const answers = merged(layers, 'explanation', unit, set)
  return { layers: answers.layers.reduce(behindItsRound, placed), findings: [...appraised.findings, ...answers.findings] }
}

/** The layers of one kind, by their rounds, each round once. */
function merged(layers: readonly Layer[], kind: Layer['kind'], unit: Unit, set: CriteriaSet): Ordered {
  const findings: Finding[] = []
  const sorted = layers.filter(layer => layer.kind === kind).sort((a, b) => roundOf(a) - roundOf(b))
  const each = sorted.reduce<readonly Layer[]>((done, layer) => {
    const last = done.at(-1)
    if (last === undefined || roundOf(last) !== roundOf(layer)) return [...done, layer]
    const both = togetherInRound(last, layer, unit, set)
    findings.push(...both.findings)
    return [...done.slice(0, -1), both.layer]
  }, [])
  return { layers: each, findings }
}

function behindItsRound(placed: readonly Layer[], answer: Layer): readonly Layer[] {
  const later = placed.findIndex(layer => layer.kind === 'appraisal' && roundOf(layer) > roundOf(answer))
  const answered = placed.findLastIndex(layer => (layer.kind === 'appraisal' || layer.kind === 'explanation') && roundOf(layer) <= roundOf(answer))
  const place = answered >= 0 ? answered + 1 : later >= 0 ? later : placed.length
  return [...placed.slice(0, place), answer, ...placed.slice(place)]
}
