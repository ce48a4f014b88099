import { placeText, type Finding, type Place } from '../../finding.ts'
import { folded, text, tidy, type Tongue } from '../../text.ts'
import type { Dossier, Unit } from '../answer.ts'
import { proofsOf } from './given-proofs.ts'

/** Shorter explanations are alike by nature: “Trong năm không phát sinh hồ sơ trễ hạn”. */
const least = 60

interface Told { readonly unit: Unit; readonly words: string; readonly at: Place }

/** One explanation, word for word, given by several units: told once with every address. */
export function copiedExplanations(dossiers: readonly Dossier[]): readonly Finding[] {
  const groups = new Map<string, readonly Told[]>()
  for (const dossier of dossiers) {
    for (const { explanation, from } of proofsOf(dossier).values()) {
      const words = tidy(explanation)
      if ([...words].length >= least) groups.set(folded(words), [...(groups.get(folded(words)) ?? []), { unit: dossier.unit, words, at: from }])
    }
  }
  return [...groups.values()].filter(all => new Set(all.map(each => each.unit)).size > 1).map(copied)
}

function copied(all: readonly Told[]): Finding {
  const [first, ...others] = all
  const second = others.find(other => other.unit !== first?.unit)
  const units = new Set(all.map(each => each.unit)).size
  const places = (t: Tongue): string => t.list(all.map(({ unit, at }) => `${unit.name} (${placeText(at)})`))
  const begins = `${(first?.words ?? '').slice(0, least)}…`
  return {
    code: 'proof/same-explanation', severity: 'warning', read: first?.words ?? '',
    ...(first === undefined ? {} : { at: first.at }), ...(second === undefined ? {} : { also: second.at }),
    message: text(
      t => `Cần xem: ${units} đơn vị giải trình giống hệt nhau, “${begins}”: ${places(t)}.`,
      t => `To look at: ${units} units give the same explanation, “${begins}”: ${places(t)}.`,
    ),
  }
}
