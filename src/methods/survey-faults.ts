import type { Finding } from '../finding.ts'
import { equal, exact } from '../rational.ts'
import { text } from '../text.ts'
import type { OptionData } from './questionnaire.ts'

/** Numbers on the questionnaire that would mean two options: stated twice, or the id of another one. */
export function* valueFaults(options: readonly OptionData[]): Iterable<Finding> {
  for (const [index, { value }] of options.entries()) {
    if (value === undefined) continue
    const other = options.findIndex((each, at) => at < index && each.value !== undefined && equal(exact(each.value), exact(value)))
    const named = options.findIndex((each, at) => at !== index && each.id === String(value))
    if (other >= 0) yield valueTwice(value, index, other)
    else if (named >= 0) yield valueOfOther(value, index, named)
  }
}

const split = { fix: text(() => 'Ghi mỗi phương án một số, đúng như trên phiếu.', () => 'Give each option the number that stands on the questionnaire.') }

const valueTwice = (value: number, index: number, other: number): Finding => ({
  code: 'survey/value-twice', severity: 'error', path: ['options', index, 'value'], read: String(value), ...split,
  message: text(
    () => `Số ${value} đã là của phương án thứ ${other + 1}: một phiếu ghi ${value} sẽ không biết là phương án nào.`,
    () => `The number ${value} already belongs to option ${other + 1}: an answer of ${value} could mean either.`),
})

const valueOfOther = (value: number, index: number, other: number): Finding => ({
  code: 'survey/value-twice', severity: 'error', path: ['options', index, 'value'], read: String(value), ...split,
  message: text(
    () => `Số ${value} cũng là mã của phương án thứ ${other + 1}: một phiếu ghi ${value} sẽ không biết là phương án nào.`,
    () => `The number ${value} is also the id of option ${other + 1}: an answer of ${value} could mean either.`),
})

export const nothingCounts: Finding = {
  code: 'survey/no-percent', severity: 'error', path: ['options'],
  message: text(() => 'Không phương án nào ghi `percent`: không có gì để tính tỷ lệ.', () => 'No option states `percent`: there is nothing to make a rate of.'),
}

export const noWeight: Finding = {
  code: 'survey/no-weight', severity: 'error', path: ['groups'],
  message: text(() => 'Mọi nhóm đều có `weight: 0`: không nhóm nào được tính.', () => 'Every group has `weight: 0`: none of them counts.'),
  fix: text(() => 'Ghi trọng số lớn hơn 0 cho ít nhất một nhóm.', () => 'Give at least one group a weight above 0.'),
}
