import { folded } from '../../../text.ts'
import type { Interval } from './interval.ts'

const filler = /^((nếu|trường hợp|đơn vị|có|tổ chức|hoàn thành|thực hiện|ban hành|triển khai|đạt|được|đạt được|kết quả|tỷ lệ|tỉ lệ|mức|từ|cả|đủ|bằng|là|chỉ|khi|với|số|số lượng)(\s+|$))*$/iu

/** Words before a stretch that name no figure: "đạt", "tổ chức được". */
export const isFiller = (lead: string): boolean => filler.test(lead.replace(/[:,]$/, '').trim())

const ranked = /(?<!\p{L})(hạng|thứ hạng|vị trí|xếp thứ|đứng thứ|thứ|top)(?!\p{L})/iu

/** Whether all steps are of one figure: none names another than the first, none counts in another unit, and no rank is left open ("hạng 5 trở lên" goes down). */
export function isOneFigure(steps: readonly Interval[], name: string): boolean {
  const leads = steps.map(({ lead }) => (isFiller(lead) ? '' : folded(lead)))
  const own = new Set(leads.filter(lead => lead !== ''))
  const later = leads[0] === '' && own.size > 0
  const units = new Set(steps.map(({ unit }) => folded(unit).split(' ')[0] ?? '').filter(unit => unit !== ''))
  const ranks = ranked.test(name) || steps.some(({ lead }) => ranked.test(lead))
  const open = steps.some(({ from, to }) => from === undefined || to === undefined)
  return own.size <= 1 && !later && (units.size <= 1 || steps.every(({ percent }) => percent)) && !(ranks && open)
}
