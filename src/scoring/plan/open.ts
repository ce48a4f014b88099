import type { CriteriaSet } from '../../criteria/criteria.ts'
import type { Rational } from '../../rational.ts'
import type { LeafScore } from '../scorecard.ts'
import { decisiveIndex } from '../rank.ts'
import { partsOf, sumsOfParts, type Parts } from '../sums.ts'
import type { Draft } from '../unit.ts'

/** Whether it is not yet told what a component comes to: a cell to be mended, or a word of others to come. */
export const isOpen = ({ state }: Pick<LeafScore, 'state'>): boolean => state === 'unreadable' || state === 'pending'

/** The points of a component where what is open turns out as badly as it can: a penalty takes all that it may. */
export const worstOf = (leaf: Pick<LeafScore, 'component' | 'state' | 'points'>): Rational => (isOpen(leaf) && leaf.component.list === 'penalty' ? leaf.component.max : leaf.points)

/** What is open in a score, by its components. */
export const openIn = ({ score }: Pick<Draft, 'score'>): readonly LeafScore[] => score.leaves.filter(isOpen)

/** The sums before any cap, with the worst of these open components. */
export const partsAtWorst = ({ score }: Pick<Draft, 'score'>, isFeared: (code: string) => boolean = () => true): Parts =>
  partsOf(score.leaves.map(leaf => (isFeared(leaf.component.code) ? { ...leaf, points: worstOf(leaf) } : leaf)))

/** The index that decides, with the worst of what is open. */
export const indexAtWorst = (set: CriteriaSet, draft: Pick<Draft, 'score'>, isFeared?: (code: string) => boolean): Rational => decisiveIndex(set, sumsOfParts(set, partsAtWorst(draft, isFeared)))
