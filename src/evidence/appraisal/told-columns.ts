import type { Finding, Place } from '../../finding.ts'
import { text } from '../../text.ts'
import type { Unit } from '../answer.ts'
import { shownColumn } from '../chosen.ts'
import type { ColumnDoubt } from './doubts.ts'

/** Columns that may be verdicts and are not read. */
export const columnTold = (doubt: ColumnDoubt, at: Place): Finding => (doubt.is === 'two' ? twoColumns(doubt, at) : unusedColumn(doubt, at))

const twoColumns = ({ columns }: ColumnDoubt, at: Place): Finding => ({
  code: 'appraisal/two-columns', severity: 'error', at, read: columns[0]?.title ?? '',
  message: text(
    t => `Các cột ${t.list(columns.map(each => t.say(shownColumn(each))))} đều có thể là kết quả thẩm định; không rõ cột nào là cuối cùng nên không dùng cột nào.`,
    t => `The columns ${t.list(columns.map(each => t.say(shownColumn(each))))} may all be the verdict; which is the last is not clear, so none is used.`,
  ),
  fix: text(() => 'Ghi “lần 1”, “lần 2”… vào tiêu đề theo thứ tự, hoặc chỉ giữ một cột.', () => 'Write “lần 1”, “lần 2”… into the heads in their order, or keep one column.'),
})

const unusedColumn = ({ columns }: ColumnDoubt, at: Place): Finding => ({
  code: 'appraisal/unused-column', severity: 'warning', at, read: columns[0]?.title ?? '',
  message: text(
    t => `Cột ${t.list(columns.map(each => t.say(shownColumn(each))))} có số liệu nhưng không được dùng: không rõ đó có phải kết quả thẩm định không.`,
    t => `The column ${t.list(columns.map(each => t.say(shownColumn(each))))} is filled in and not used: whether it is a verdict is not clear.`,
  ),
  fix: text(() => 'Nếu đó là điểm của một lần thẩm định thì ghi tiêu đề “Điểm thẩm định lần …”.', () => 'If it holds the points of a round, head it “Điểm thẩm định lần …”.'),
})

/** A round that is no number: the row could belong to any. */
export const roundUnread = (unit: Unit, at: Place, read: string): Finding => ({
  code: 'appraisal/round-unread', severity: 'error', unit: unit.id, at, read,
  message: text(
    () => `${unit.name}: không rõ “${read}” là lần thẩm định thứ mấy; không dùng dòng này.`,
    () => `${unit.name}: which round “${read}” is, is not clear; the row is not used.`,
  ),
  expected: text(() => 'số của lần thẩm định: 1, 2… hoặc I, II…, “lần hai”', () => 'the number of the round: 1, 2 … or I, II …'),
})
