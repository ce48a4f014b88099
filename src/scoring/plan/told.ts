import { shownAnswer } from '../../evidence/merge.ts'
import type { Step } from '../../formula/evaluate.ts'
import { show } from '../../formula/shown.ts'
import type { Input } from '../../methods/method.ts'
import { sign, subtract, zero, type Rational } from '../../rational.ts'
import { joined, text, type Text, type Tongue } from '../../text.ts'
import { saying, type Change } from './change.ts'
import type { Gain } from './gain.ts'

/** What is to be done and what it earns: “thêm 1 hồ sơ vào ‘Số hồ sơ đúng hạn’ (197 → 198), đạt 99%: được 2 điểm”. */
export function gainTold(gain: Gain): Text {
  const { leaf, component } = gain
  const [takes, takesEn] = component.list === 'penalty' ? ['còn bị trừ', 'takes'] : ['được', 'earns']
  const what = moveTold(gain)
  return text(
    t => `${t.say(what)}: ${takes} ${show(leaf.points, undefined, t).text} điểm.`,
    t => `${t.say(what)}: it ${takesEn} ${show(leaf.points, undefined, t).text}.`,
  )
}

/** What is to be done alone, with the rate that it makes. */
export function moveTold({ changes, addsProof, isExample, isIfDone, lifts, unfit, leaf }: Gain): Text {
  const [own, along] = [changes.filter(change => change.isAlong !== true), changes.filter(change => change.isAlong === true)]
  const parts = [...own.map(changeTold), ...(isIfDone ? [ifDone] : []), ...along.map(followTold), ...(addsProof ? [namesProof] : []), ...(unfit.length === 0 ? [] : [unfitTold(unfit)]), ...(lifts ? [liftTold] : [])]
  const rate = changes.length === 0 || leaf.trace === undefined ? undefined : rateIn(leaf.trace(), new Set(changes.map(({ input }) => input.id)))
  return text(
    t => `${isExample ? 'Ví dụ: ' : ''}${t.say(joined(parts, '; '))}${rate === undefined ? '' : `, đạt ${rateShown(rate, t)}`}`,
    t => `${isExample ? 'For example: ' : ''}${t.say(joined(parts, '; '))}${rate === undefined ? '' : `, which makes ${rateShown(rate, t)}`}`,
  )
}

const ifDone = text(() => 'chỉ khi việc đã làm mà chưa ghi', () => 'only if it was done and not written down')

const liftTold = text(() => 'gỡ mức đang làm mất điểm cả tiêu chí hoặc khống chế xếp loại', () => 'it lifts the level that loses the criterion or limits the grade')

const followTold = (change: Change): Text => text(t => `kéo theo ${t.say(changeTold(change))}`, t => `along with it ${t.say(changeTold(change))}`)

const unfitTold = (inputs: readonly Input[]): Text => text(
  t => `rà lại cho khớp ${inputs.map(({ name }) => `“${t.say(name)}”`).join(', ')}`,
  t => `see that ${inputs.map(({ name }) => `“${t.say(name)}”`).join(', ')} still fit`,
)

const rateShown = (rate: Rational, t: Tongue): string => show(rate, 'percent', t).text

const namesProof = text(() => 'ghi tài liệu kiểm chứng (số, ký hiệu, ngày)', () => 'name the proof (number, date)')

/** One answer that becomes another, in words. */
export function changeTold({ input, from, to }: Change): Text {
  const then = shownAnswer(saying(input.id, to, from), input)
  const before = from?.value
  if ((from === undefined || before === undefined) && to.is === 'date') return text(t => `ghi “${t.say(input.name)}”: chậm nhất ngày ${t.say(then)}`, t => `write “${t.say(input.name)}”: ${t.say(then)} at the latest`)
  if (from === undefined || before === undefined) return text(t => `ghi “${t.say(input.name)}”: ${t.say(then)}`, t => `write “${t.say(input.name)}”: ${t.say(then)}`)
  const now = shownAnswer(from, input)
  if (before.is === 'number' && to.is === 'number' && input.kind !== 'percent') return moved(input, before.number, to.number, now, then)
  if (to.is === 'date') return text(t => `“${t.say(input.name)}” chậm nhất ngày ${t.say(then)} (nay: ${t.say(now)})`, t => `“${t.say(input.name)}” by ${t.say(then)} (now: ${t.say(now)})`)
  return text(t => `“${t.say(input.name)}”: đổi từ ${t.say(now)} thành ${t.say(then)}`, t => `“${t.say(input.name)}”: from ${t.say(now)} to ${t.say(then)}`)
}

function moved({ name, unit, kind }: Change['input'], before: Rational, to: Rational, now: Text, then: Text): Text {
  const by = subtract(to, before)
  const isMore = sign(by) > 0
  const size = isMore ? by : subtract(zero, by)
  const of = (t: Tongue): string => (unit !== undefined ? ` ${t.say(unit)}` : kind !== 'count' ? '' : t.lang === 'vi' ? ' trường hợp' : ' cases')
  return text(
    t => `${isMore ? 'thêm' : 'bớt'} ${t.number(size)}${of(t)} ở “${t.say(name)}” (${t.say(now)} → ${t.say(then)})`,
    t => `${t.number(size)}${of(t)} ${isMore ? 'more' : 'fewer'} in “${t.say(name)}” (${t.say(now)} → ${t.say(then)})`,
  )
}

/** The rate that a changed figure takes part in. */
function rateIn(step: Step, changed: ReadonlySet<string>): Rational | undefined {
  const { of, value } = step
  if (of.is === 'over' && of.as === 'percent' && typeof value === 'object' && [of.left, of.right].some(side => side.is === 'input' && changed.has(side.id))) return value
  return step.parts.map(part => rateIn(part, changed)).find(rate => rate !== undefined)
}
