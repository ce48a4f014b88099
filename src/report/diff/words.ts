import type { Change } from '../../criteria/diff/change.ts'
import { weights, type Weight } from '../../criteria/diff/weight.ts'
import { text, type Text } from '../../text.ts'

/** What a weight means, as a heading says it. */
export const weightMeanings: Readonly<Record<Weight, Text>> = {
  nang: text(() => 'có thể làm thay đổi điểm, hạng hoặc xếp loại của cùng một số liệu', () => 'can change points, ranks or grades of the same evidence'),
  vua: text(() => 'phải cung cấp thêm nội dung mới, hoặc đổi người cho điểm', () => 'asks for something new, or changes who gives the points'),
  nhe: text(() => 'câu chữ, đánh số, căn cứ', () => 'wording, numbering, basis'),
}

/** `13 nặng, 10 vừa, 16 nhẹ`. */
export function countsText(changes: readonly Change[]): Text {
  const count = (weight: Weight): number => changes.filter(change => change.weight === weight).length
  const said = (names: Readonly<Record<Weight, string>>): string => weights.filter(weight => count(weight) > 0).map(weight => `${count(weight)} ${names[weight]}`).join(', ')
  return text(() => said({ nang: 'nặng', vua: 'vừa', nhe: 'nhẹ' }), () => said({ nang: 'severe', vua: 'moderate', nhe: 'minor' }))
}

/** Changes of one weight, those of one subject together, in the order in which they stand. */
export function bySubject(changes: readonly Change[], weight: Weight): readonly (readonly Change[])[] {
  const groups = new Map<string, readonly Change[]>()
  for (const change of changes.filter(each => each.weight === weight)) groups.set(change.subject.vi, [...(groups.get(change.subject.vi) ?? []), change])
  return [...groups.values()]
}

/** `xa-2025.yaml:149 → xa-2026.yaml:183`, by lines alone: the files stand at the head. */
export function linesText({ oldPlace, newPlace }: Change): Text {
  const [old, now] = [oldPlace?.line, newPlace?.line]
  if (old === undefined) return text(() => `dòng ${now} tệp mới`, () => `line ${now} of the new file`)
  if (now === undefined) return text(() => `dòng ${old} tệp cũ`, () => `line ${old} of the old file`)
  return text(() => `dòng ${old} → ${now}`, () => `line ${old} → ${now}`)
}

/** `điểm tối đa: 3 → 3,5`: a change under its subject's name. */
export function whatText({ what, before, after }: Change): Text {
  const sides = [before, after].filter(side => side !== undefined)
  return sides.length === 0 ? what : text(t => `${t.say(what)}: ${sides.map(t.say).join(' → ')}`, t => `${t.say(what)}: ${sides.map(t.say).join(' → ')}`)
}
