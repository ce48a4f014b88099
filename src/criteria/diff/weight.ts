import { text, type Text } from '../../text.ts'

/** How much a change weighs: `nang` can change the points of the same evidence; `vua` asks for something new or changes who gives it; `nhe` is words and numbering. */
export type Weight = 'nang' | 'vua' | 'nhe'

/** Heaviest first. */
export const weights: readonly Weight[] = ['nang', 'vua', 'nhe']

/** A weight in words. */
export const weightNames: Readonly<Record<Weight, Text>> = {
  nang: text(() => 'Nặng', () => 'Severe'),
  vua: text(() => 'Vừa', () => 'Moderate'),
  nhe: text(() => 'Nhẹ', () => 'Minor'),
}

/** Whether a change weighs as much as `limit` or more. */
export const weighsAtLeast = (weight: Weight, limit: Weight): boolean => weights.indexOf(weight) <= weights.indexOf(limit)
