import type { Cell } from '../../sheet.ts'
import { text } from '../../text.ts'
import { remark, type Remark } from './reading.ts'

const legacy = /^(\.Vn|VNI[- ])/i

/** Text in a TCVN3 (.VnTime …) or VNI font is not Unicode: its letters are not the letters that the screen shows. */
export function legacyFont(cell: Cell | undefined): readonly Remark[] {
  const font = cell?.font ?? ''
  if (cell?.content.is !== 'text' || !legacy.test(font) || !/\p{L}/u.test(cell.content.text)) return []
  return [remark('legacy-font', 'warning', text(
    () => `Chữ trong ô dùng phông ${font}, chưa phải Unicode nên có thể đọc sai.`,
    () => `The text of the cell is in the font ${font}, which is not Unicode, and may be misread.`,
  ), text(() => 'Chuyển mã sang Unicode (phông Times New Roman) rồi gửi lại.', () => 'Convert it to Unicode (Times New Roman) and send it again.'))]
}
