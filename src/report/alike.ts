import { exact, round, sign, subtract, type Rational } from '../rational.ts'
import type { Alike } from '../scoring/compare/since.ts'
import { text, type Text, type Tongue } from '../text.ts'

/** Ratios of the same components are shown in percent with so many decimals. */
export const alikePlaces = 2
export const alikeRounding = { to: exact('0.01'), mode: 'half-up' } as const

/** The two ratios as they are shown; the change is that of the two as they are shown, so that a reader who subtracts finds it. */
export function alikeShown({ before, now }: Alike): Alike & { readonly change: Rational } {
  const [then, today] = [round(before, alikeRounding.to, alikeRounding.mode), round(now, alikeRounding.to, alikeRounding.mode)]
  return { before: then, now: today, change: subtract(today, then) }
}

/** `91,37% → 91,04%`. */
export function alikeText(alike: Alike, t: Tongue): string {
  const { before, now } = alikeShown(alike)
  return `${t.number(before, alikePlaces)}% → ${t.number(now, alikePlaces)}%`
}

/** `91,37% → 91,04% (-0,33)`. */
export function alikeMove(alike: Alike, t: Tongue): string {
  const { change } = alikeShown(alike)
  return `${alikeText(alike, t)} (${sign(change) > 0 ? '+' : ''}${t.number(change, alikePlaces)})`
}

export const alikeName = text(() => 'Cùng tiêu chí', () => 'Like for like')

/** What the published difference and the like-for-like ratio each speak of. */
export const alikeAbout: Text = text(
  () => 'Tăng, giảm là của cả chỉ số, gồm tiêu chí mới và đã bỏ; “Cùng tiêu chí” chỉ tính trên các tiêu chí có ở cả hai năm (điểm trên điểm tối đa, không kể điểm thưởng, điểm phạt).',
  () => 'The change is that of the whole index, with criteria new and gone; “Like for like” counts only the criteria that both years have (points to their maximum, without bonus and penalty).')
