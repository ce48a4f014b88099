import { closedBy } from '../../criteria/closed.ts'
import { ownIdsOf, type Component, type CriteriaSet } from '../../criteria/criteria.ts'
import { agreedWord } from '../../evidence/appraisal/layout.ts'
import type { Layer, Unit } from '../../evidence/answer.ts'
import { answersOwn, rulingsOf } from '../../evidence/appraisal/rulings.ts'
import { answersOf } from '../../evidence/merge.ts'
import type { Finding } from '../../finding.ts'
import { compare, type Rational } from '../../rational.ts'
import { text } from '../../text.ts'
import type { Entry, Standing } from '../ledger.ts'
import type { LeafScore } from '../scorecard.ts'

/** A step of a ledger, for what is told of it. */
export interface Step {
  readonly set: CriteriaSet
  readonly unit: Unit
  readonly component: Component
  readonly layer: Layer
  readonly entry: Entry
  readonly before: Standing
  readonly after: Standing
  readonly earlier: readonly Layer[]
}

type About = Pick<Step, 'unit' | 'component' | 'entry'>

const about = ({ unit, component, entry }: About): Pick<Finding, 'unit' | 'component' | 'at'> =>
  ({ unit: unit.id, component: component.code, ...(entry.from === undefined ? {} : { at: entry.from }) })

const lead = ({ unit, component }: About): string => `${unit.name}, ${component.code}`

/** What is told of the verdicts and explanations of a component. */
export const verdictTold = {
  of: (step: Step): readonly Finding[] => (step.layer.kind === 'explanation' ? explanationTold(step) : appraisalTold(step)),
  /** Verdicts on what nobody may give the unit points for. */
  out: (unit: Unit, component: Component, layers: readonly Layer[]): readonly Finding[] =>
    layers.filter(layer => layer.kind === 'appraisal').flatMap(layer => {
      const verdict = layer.verdicts?.get(component.code)
      return typeof verdict?.points === 'object' ? [outOfReach(unit, component, verdict.from)] : []
    }),
}

function appraisalTold(step: Step): readonly Finding[] {
  const { component, layer, entry, before, after, earlier } = step
  const verdict = layer.verdicts?.get(component.code)
  const closed = closedBy(component)
  const isForeign = verdict !== undefined && (closed === 'survey' || closed === 'relative') && !same(before, after) && isKnown(earlier, component)
  const isUnexplained = entry.reason === '' && (entry.isLowered || isForeign)
  return [
    ...(isUnexplained ? [noReason(step)] : []),
    ...(isForeign && closed !== undefined ? [overOthers(step, closed)] : []),
    ...(verdict !== undefined && verdict.points === undefined && entry.values.length === 0 && entry.reason !== '' ? [reasonOnly(step)] : []),
    ...(verdict?.points === 'agreed' ? agreedTold(step) : []),
    ...(typeof verdict?.points === 'object' && entry.values.length > 0 ? [pointsOverValues(step)] : []),
    ...(verdict?.points === undefined && entry.values.length > 0 && !answersOwn(step.set, layer, component) ? sharedTold(step) : []),
  ]
}

const reasonOnly = (step: Step): Finding => ({
  ...about(step), code: 'appraisal/reason-only', severity: 'warning', read: step.entry.reason,
  message: text(
    t => `Cần xem: ${lead(step)}: thẩm định lần ${step.entry.round ?? 1} có lý do mà không có điểm hay giá trị; điểm giữ nguyên ${shown(step.after, t.number)}.`,
    t => `To look at: ${lead(step)}: appraisal ${step.entry.round ?? 1} gives a reason but neither points nor a value; the points stay ${shown(step.after, t.number)}.`,
  ),
  fix: text(() => `Ghi điểm hoặc giá trị thẩm định; giữ nguyên điểm thì ghi “${agreedWord.vi}”.`, () => `Write points or a value; to let the points stand write “${agreedWord.vi}”.`),
})

/** Agreement lets the points stand: not those that the unit proposed in between. */
function agreedTold(step: Step): readonly Finding[] {
  const { component, earlier, after } = step
  const proposed = earlier.findLast(layer => layer.kind === 'explanation' && layer.verdicts?.get(component.code) !== undefined)?.verdicts?.get(component.code)?.points
  if (typeof proposed !== 'object' || after.points === null || compare(proposed, after.points) === 0) return []
  return [{
    ...about(step), code: 'appraisal/agreed-not-proposed', severity: 'warning',
    message: text(
      t => `Cần xem: ${lead(step)}: “${agreedWord.vi}” giữ ${shown(after, t.number)} điểm, không phải ${t.number(proposed)} điểm mà đơn vị đề nghị.`,
      t => `To look at: ${lead(step)}: “${agreedWord.vi}” keeps ${shown(after, t.number)} points, not the ${t.number(proposed)} that the unit proposes.`,
    ),
    fix: text(t => `Muốn theo đề nghị thì ghi ${t.number(proposed)} vào cột “Điểm thẩm định”.`, t => `To accept the proposal write ${t.number(proposed)} as appraised points.`),
  }]
}

const same = (a: Standing, b: Standing): boolean => a.points !== null && b.points !== null && compare(a.points, b.points) === 0

const isKnown = (layers: readonly Layer[], component: Component): boolean =>
  layers.some(layer => component.inputs.some(input => (layer.answers.get(input.id)?.state ?? 'blank') !== 'blank'))

const noReason = (step: Step): Finding => ({
  ...about(step), code: 'appraisal/no-reason', severity: 'error',
  message: text(
    t => `${lead(step)}: thẩm định lần ${step.entry.round ?? 1} ${step.component.list === 'penalty' ? 'tăng điểm phạt' : 'đổi điểm'} từ ${shown(step.before, t.number)} ${step.component.list === 'penalty' ? 'lên' : 'xuống'} ${shown(step.after, t.number)} mà không ghi lý do. Điểm thẩm định vẫn được tính.`,
    t => `${lead(step)}: appraisal ${step.entry.round ?? 1} moves the points from ${shown(step.before, t.number)} to ${shown(step.after, t.number)} without a reason. The appraised points still count.`,
  ),
  fix: text(() => `Ghi lý do vào cột “Lý do”; nếu giữ nguyên điểm thì ghi “${agreedWord.vi}” hoặc để trống.`, () => `Write the reason under “Lý do”; to let the points stand write “${agreedWord.vi}” or nothing.`),
})

const shown = (standing: Standing, number: (value: Rational) => string): string => (standing.points === null ? '–' : number(standing.points))

const overOthers = (step: Step, closed: 'survey' | 'appraisal' | 'relative'): Finding => ({
  ...about(step), code: 'appraisal/over-others', severity: 'info',
  message: text(
    t => `${lead(step)}: điểm này ${closed === 'survey' ? 'do khảo sát' : 'do so sánh giữa các đơn vị'} cho là ${shown(step.before, t.number)}; thẩm định sửa thành ${shown(step.after, t.number)}.`,
    t => `${lead(step)}: ${closed === 'survey' ? 'the survey' : 'the comparison of units'} gives ${shown(step.before, t.number)}; the appraisers make it ${shown(step.after, t.number)}.`,
  ),
})

const pointsOverValues = (step: Step): Finding => ({
  ...about(step), code: 'appraisal/points-and-values', severity: 'info',
  message: text(
    t => `${lead(step)}: thẩm định lần ${step.entry.round ?? 1} ghi cả giá trị và điểm; tính theo điểm ${shown(step.after, t.number)}, giá trị được lưu.`,
    t => `${lead(step)}: appraisal ${step.entry.round ?? 1} gives both a value and points; the points ${shown(step.after, t.number)} count, the value is kept.`,
  ),
})

/** A figure that several components share was corrected: what was decided of one of them is not touched by that. */
function sharedTold(step: Step): readonly Finding[] {
  const { set, component, earlier } = step
  const ruling = rulingsOf(set, earlier).get(component.code)
  if (typeof ruling?.points === 'object') return [sharedUnder(step, ruling.round)]
  const answers = answersOf(earlier)
  const isSet = ownIdsOf(set, component).some(id => { const state = answers.get(id)?.state; return state === 'not-applicable' || state === 'not-arisen' })
  return isSet ? [sharedBeside(step)] : []
}

const sharedUnder = (step: Step, round: number): Finding => ({
  ...about(step), code: 'appraisal/shared-figure', severity: 'info',
  message: text(
    t => `${lead(step)}: số liệu chung đổi ở lần ${step.entry.round ?? 1}; điểm thẩm định lần ${round} vẫn giữ ${shown(step.after, t.number)}.`,
    t => `${lead(step)}: a shared figure changes in round ${step.entry.round ?? 1}; the points of appraisal ${round} still stand: ${shown(step.after, t.number)}.`,
  ),
  fix: text(() => 'Muốn tính lại theo số liệu mới thì ghi vào dòng của chính tiêu chí này.', () => 'To have it reckoned anew, write in the row of the component itself.'),
})

const sharedBeside = (step: Step): Finding => ({
  ...about(step), code: 'appraisal/shared-figure', severity: 'info',
  message: text(
    () => `${lead(step)}: số liệu chung đổi ở lần ${step.entry.round ?? 1}; mục này vẫn là “không áp dụng” hoặc “không phát sinh” như đã ghi.`,
    () => `${lead(step)}: a shared figure changes in round ${step.entry.round ?? 1}; the component stays “not applicable” or “not arisen”, as stated.`,
  ),
  fix: text(() => 'Muốn tính lại theo số liệu mới thì ghi vào dòng của chính tiêu chí này.', () => 'To have it reckoned anew, write in the row of the component itself.'),
})

/** A proposal under what the appraisers gave is probably a slip. */
function explanationTold(step: Step): readonly Finding[] {
  const { component, entry, before } = step
  if (entry.proposed === undefined || before.points === null) return []
  const asksLess = component.list === 'penalty' ? compare(entry.proposed, before.points) > 0 : compare(entry.proposed, before.points) < 0
  return asksLess ? [belowAppraised(step, entry.proposed)] : []
}

const belowAppraised = (step: Step, proposed: Rational): Finding => ({
  ...about(step), code: 'explanation/below-appraised', severity: 'warning',
  message: text(
    t => `Cần xem: ${lead(step)}: đơn vị đề nghị ${t.number(proposed)} điểm, bất lợi hơn mức thẩm định ${shown(step.before, t.number)}.`,
    t => `To look at: ${lead(step)}: the unit proposes ${t.number(proposed)} points, worse than the ${shown(step.before, t.number)} that the appraisers gave.`,
  ),
})

const outOfReach = (unit: Unit, component: Component, at: Finding['at']): Finding => ({
  code: 'appraisal/not-applicable', severity: 'warning', unit: unit.id, component: component.code, ...(at === undefined ? {} : { at }),
  message: text(
    () => `${unit.name}, ${component.code}: có điểm thẩm định nhưng mục này ${component.source === 'survey' ? 'chưa có khảo sát hoặc ' : ''}không áp dụng cho đơn vị; điểm không được dùng.`,
    () => `${unit.name}, ${component.code}: it has appraised points, but ${component.source === 'survey' ? 'no survey was held, or it' : 'it'} does not apply to the unit; they are not used.`,
  ),
})

/** Counter-points given inside a criterion that a chosen level wipes: they earn nothing until the level itself is corrected. */
export const pointsWiped = (unit: Unit, leaf: LeafScore, wiper: Component): Finding => {
  const entry = leaf.ledger?.at(-1)
  return {
    code: 'appraisal/wiped', severity: 'warning', unit: unit.id, component: leaf.component.code, ...(entry?.from === undefined ? {} : { at: entry.from }),
    message: text(
      () => `${unit.name}, ${leaf.component.code}: điểm thẩm định không có tác dụng vì mức đang chọn ở ${wiper.code} làm mất điểm toàn tiêu chí.`,
      () => `${unit.name}, ${leaf.component.code}: the appraised points earn nothing, since the level that stands at ${wiper.code} loses the whole criterion.`,
    ),
    fix: text(() => `Muốn bỏ mức đó thì ghi lại mức đúng ở cột “Giá trị thẩm định” của ${wiper.code}.`, () => `To lift that level, write the right one under “Giá trị thẩm định” of ${wiper.code}.`),
  }
}
