import type { Input } from '../../methods/method.ts'
import { text, type Text, type Tongue } from '../../text.ts'

/** What a cell of this input should hold, said to the person who fills it in. */
export function expectedOf(input: Input): Text {
  return text(t => asks(input, t, 'vi'), t => asks(input, t, 'en'))
}

function asks(input: Input, t: Tongue, lang: 'vi' | 'en'): string {
  const vi = lang === 'vi'
  switch (input.kind) {
    case 'count': return vi ? 'một số nguyên từ 0 trở lên, ví dụ 197' : 'a whole number from 0 up, such as 197'
    case 'money': return vi ? 'một số tiền, ví dụ 2.035.817.000' : 'an amount of money, such as 2,035,817,000'
    case 'number': return vi ? 'một số, ví dụ 12,5' : 'a number, such as 12.5'
    case 'percent': return vi ? 'một tỷ lệ phần trăm, ví dụ 98,5%' : 'a percentage, such as 98.5%'
    case 'date': return dateAsks(input, vi)
    case 'yes-no': return vi ? 'Có hoặc Không' : 'Có (yes) or Không (no)'
    case 'choice': return (vi ? 'một trong các mức: ' : 'one of: ') + (input.options ?? []).map(option => t.say(option.name)).join('; ')
    case 'points': {
      if (input.to === undefined) return vi ? 'số điểm, ví dụ 1,5' : 'points, such as 1.5'
      return vi ? `số điểm từ 0 đến ${t.number(input.to)}` : `points from 0 to ${t.number(input.to)}`
    }
  }
}

function dateAsks(input: Input, vi: boolean): string {
  const date = vi ? 'ngày/tháng/năm, ví dụ 31/01/2025' : 'day/month/year, such as 31/01/2025'
  return input.orNo === true ? date + (vi ? '; chưa thực hiện thì ghi Không' : '; Không if it was never done') : date
}

/** Read as two different values; nobody but the writer can choose. */
export const chooseOne: Text = text(
  () => 'Ghi lại để chỉ còn một cách đọc: không dùng dấu chấm, phẩy phân cách hàng nghìn.',
  () => 'Write it again so that it reads in one way only: no marks between thousands.',
)
