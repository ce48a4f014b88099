import type { Unit } from '../evidence/answer.ts'
import type { Finding } from '../finding.ts'
import { text } from '../text.ts'
import { isOwnWord, type Origins } from './origin.ts'
import type { LeafScore, LeafState } from './scorecard.ts'

/** What a unit set aside on its own word, "Không áp dụng" or "Không phát sinh": a list for the office to look at. */
export function exemptTold(unit: Unit, leaves: readonly LeafScore[], origins: Origins): readonly Finding[] {
  const own = leaves.filter(leaf => leaf.component.list === 'base' && (leaf.state === 'not-applicable' || leaf.state === 'not-arisen') && isOwnWord(origins(leaf.component)))
  const codes = (state: LeafState): readonly string[] => own.filter(leaf => leaf.state === state).map(leaf => leaf.component.code)
  const [notApplicable, notArisen] = [codes('not-applicable'), codes('not-arisen')]
  if (notApplicable.length + notArisen.length === 0) return []
  return [{
    code: 'score/exempt', severity: 'info', unit: unit.id,
    message: text(
      t => `${unit.name} tự ghi ${[named('“Không áp dụng”', notApplicable, t.list), named('“Không phát sinh” (hoặc mẫu số bằng 0)', notArisen, t.list)].filter(Boolean).join('; ')}.`,
      t => `${unit.name} states on its own word ${[named('“not applicable”', notApplicable, t.list), named('“did not arise” (or a zero denominator)', notArisen, t.list)].filter(Boolean).join('; ')}.`,
    ),
    fix: text(() => 'Đối chiếu với thực tế trước khi công bố.', () => 'Check before publishing.'),
  }]
}

const named = (what: string, codes: readonly string[], list: (items: readonly string[]) => string): string => (codes.length === 0 ? '' : `${what}: ${list(codes)}`)
