import { folded } from '../../../text.ts'
import type { Interval } from './interval.ts'
import { isOneUnit } from './unit.ts'

const filler = /^((nếu|trường hợp|đơn vị|có|tổ chức|hoàn thành|thực hiện|ban hành|triển khai|đạt|được|đạt được|kết quả|tỷ lệ|tỉ lệ|mức|từ|cả|đủ|bằng|là|chỉ|khi|với|số|số lượng)(\s+|$))*$/iu

/** Words before a stretch that name no figure: "đạt", "tổ chức được". */
export const isFiller = (lead: string): boolean => filler.test(lead.replace(/[:,]$/, '').trim())

const among = /(?<!\p{L})(top|tốp|nhóm)$/iu

/** Whether the number behind these words is a place in an order, where less is better. */
export const isRank = (lead: string): boolean => /(?<!\p{L})(hạng|thứ|vị trí)$/iu.test(lead)

const ranked = /(?<!\p{L})(thứ hạng|xếp hạng|xếp thứ)(?!\p{L})/iu

/** Whether all steps are of one figure: none names another than the first or counts in another unit, and no rank is left open ("hạng 5 trở lên" goes down). */
export function isOneFigure(steps: readonly Interval[], name: string): boolean {
  const leads = steps.map(({ lead }) => (isFiller(lead) ? '' : folded(lead)))
  const own = new Set(leads.filter(lead => lead !== ''))
  const later = leads[0] === '' && own.size > 0
  const ranks = ranked.test(name) || steps.some(({ lead }) => isRank(lead))
  const open = steps.some(({ from, to }) => from === undefined || to === undefined)
  return own.size <= 1 && !later && isOneUnit(steps.map(({ unit }) => unit)) && !(ranks && open) && !steps.some(({ lead }) => among.test(lead))
}
