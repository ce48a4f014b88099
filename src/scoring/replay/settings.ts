import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Change } from '../../criteria/diff/change.ts'
import type { SetDiff } from '../../criteria/diff/diff.ts'
import type { Kind } from '../../criteria/diff/kinds.ts'

/** The old set with one setting of the new one. */
type Patch = (diff: SetDiff) => Partial<CriteriaSet>

const grades: Patch = ({ now }) => ({ grades: now.grades })

const patches: Partial<Readonly<Record<Kind, Patch>>> = {
  'grade/added': grades, 'grade/removed': grades, 'grade/from': grades, 'grade/quota': grades,
  'set/rounding': ({ now }) => ({ rounding: now.rounding }),
  'set/ranking': ({ old, now }) => ({ ranking: { ...old.ranking, by: now.ranking.by } }),
  'set/ties': ({ old, now }) => ({ ranking: { ...old.ranking, ties: now.ranking.ties } }),
  'set/tie-break': ({ old, now, carried }) => ({ ranking: { ...old.ranking, tieBreak: now.ranking.tieBreak.map(key => oldCode(key, carried.codes)) } }),
  'set/without-proof': ({ now }) => ({ withoutProof: now.withoutProof }),
  'set/when-not-appraised': ({ now }) => ({ whenNotAppraised: now.whenNotAppraised }),
  'set/survey-not-held': ({ now }) => ({ surveyWhenNotHeld: now.surveyWhenNotHeld }),
  'set/ceiling': ({ now }) => (now.ceiling === undefined ? {} : { ceiling: now.ceiling }),
  'set/bonus-cap': ({ old, now }) => (old.bonus === undefined ? {} : { bonus: { ...old.bonus, max: now.bonus?.max ?? old.bonus.max } }),
  'set/penalty-cap': ({ old, now }) => (old.penalty === undefined ? {} : { penalty: { ...old.penalty, max: now.penalty?.max ?? old.penalty.max } }),
  'set/not-arisen': diff => policies(diff, 'notArisen', 'component/not-arisen'),
  'set/not-applicable': diff => policies(diff, 'notApplicable', 'component/not-applicable'),
}

/** The old set as this change alone would make it; undefined where a change is none of the set as a whole. */
export function withSetting(diff: SetDiff, { kind }: Change): CriteriaSet | undefined {
  const patch = patches[kind]
  if (patch === undefined) return undefined
  const { ceiling, ...old } = diff.old
  const kept = ceiling === undefined || kind === 'set/ceiling' ? {} : { ceiling }
  return { ...old, ...kept, ...patch(diff) }
}

const oldCode = (code: string, codes: ReadonlyMap<string, string>): string => [...codes].find(([, now]) => now === code)?.[0] ?? code

/** The policy of each component that changed with the set's default and not by its own word. */
function policies({ old, now, carried, changes }: SetDiff, key: 'notArisen' | 'notApplicable', own: Kind): Partial<CriteriaSet> {
  const told = new Set(changes.filter(change => change.kind === own).map(change => change.oldCode))
  const became = new Map(now.components.map(component => [component.code, component]))
  return {
    components: old.components.map(component => {
      const other = became.get(carried.codes.get(component.code) ?? '')
      return other === undefined || told.has(component.code) ? component : { ...component, [key]: other[key] }
    }),
  }
}
