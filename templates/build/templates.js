import { layout } from './layout.js'
import { words } from './words.js'

const written = '2025-01-01T00:00:00Z'
const timeless = (path, xml) => (path === 'docProps/core.xml' ? xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, written) : xml)

/** Tên và nội dung của các mẫu đi kèm; `repacked` đóng gói lại, cùng nội dung thì cùng byte. */
export async function templates(repacked) {
  return [
    ['ket-qua.vi.docx', repacked(new Uint8Array(await layout(words.vi, 'vi-VN', 'Báo cáo kết quả: {tên kết quả}')), timeless)],
    ['ket-qua.en.docx', repacked(new Uint8Array(await layout(words.en, 'en-GB', 'Report: {tên kết quả}')), timeless)],
  ]
}
