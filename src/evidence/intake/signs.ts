import type { Input } from '../../methods/method.ts'
import { text, tidy } from '../../text.ts'
import { expectedOf } from './expected.ts'
import { remark, unreadable, type Reading } from './reading.ts'

/** Empty boxes, boxes crossed and crosses: of the words beside them nobody can tell whether they were chosen (Word crosses a box that is ticked). */
const box = /[☐□▢◻◽⬜○◯☒⊠✗✘✕✖❌❎×]|(?:^|\s)(?:\[ ?\]|\( ?\))(?=\s*[\p{L}\p{N}]|\s*$)/u
const said = /[\p{L}\p{N}]/u

/** `☐ Không  ☒ Có`, `☐ Không áp dụng`, `✗ Có`: words beside a box or a cross, unless a level of the input is written so; undefined where none stands there. */
export function boxed(raw: string, input: Input): Reading | undefined {
  if (!box.test(raw) || !said.test(raw)) return undefined
  const line = tidy(raw)
  if ((input.options ?? []).some(({ name }) => tidy(name.vi) === line || tidy(name.en) === line)) return undefined
  return unreadable('box-beside', text(
    () => `“${line}” có ô trống hoặc dấu gạch chéo: không rõ câu trả lời đã được chọn hay bị bỏ.`,
    () => `“${line}” has an empty box or a cross: whether the answer was chosen or crossed out is not clear.`,
  ), expectedOf(input), text(() => 'Xóa các ô, các dấu; chỉ để lại câu trả lời.', () => 'Delete the boxes and crosses, and leave the answer alone.'))
}

/** An answer with a question mark stands, and the doubt of its writer is told. */
export function questioned(raw: string, input: Input, reading: Reading): Reading {
  if (!raw.includes('?') || reading.state === 'blank' || reading.state === 'unreadable') return reading
  const line = tidy(raw)
  if ((input.options ?? []).some(({ name }) => name.vi.includes('?'))) return reading
  return { ...reading, remarks: [...reading.remarks, remark('question-mark', 'warning', text(
    () => `“${line}” có dấu hỏi; câu trả lời vẫn được tính.`, () => `“${line}” has a question mark; the answer is counted all the same.`,
  ), text(() => 'Cần xem câu trả lời đã chắc chắn chưa, rồi xóa dấu hỏi.', () => 'Check whether the answer is certain, and delete the mark.'))] }
}
