import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dateOf, serialOf } from '../../dist/sheet.js'
import { chance } from './chance.js'

/** The set of the example that counts a register. */
export const registerSet = readFileSync(join(import.meta.dirname, '../../examples/so-ho-so/bo-tieu-chi.yaml'), 'utf8')

export const heads = ['Mã hồ sơ', 'Đơn vị', 'Lĩnh vực', 'Thủ tục', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày trả', 'Hình thức nộp', 'Số hóa', 'BCCI']
export const columnsOfDays = new Set([4, 5, 6])

const fields = ['Đất đai', 'Hộ tịch', 'Chứng thực', 'Bảo trợ xã hội', 'Người có công']
const procedures = ['Xác nhận tình trạng sử dụng đất', 'Đăng ký khai sinh', 'Chứng thực chữ ký', 'Trợ cấp xã hội hằng tháng', 'Xác nhận người có công']
const start = serialOf('2025-01-01')

/** The dossiers of a register one after another, as the cells of its row; days are serial numbers, and a pending one has no day of return. Most lie in 2025, some around it. */
export function* dossiers(count, units) {
  const roll = chance(7)
  for (let at = 0; at < count; at++) {
    const received = start - 20 + roll(385)
    const due = received + 5 + roll(20)
    const returned = roll(20) === 0 ? '' : Math.max(received, due - 6 + roll(8))
    const kind = roll(fields.length)
    yield [`000.00.11.H99-${String(at + 1).padStart(7, '0')}`, units[roll(units.length)].name, fields[kind], procedures[kind], received, due, returned, roll(3) === 0 ? 'Trực tiếp' : 'Trực tuyến', roll(4) === 0 ? 'Không' : 'Có', roll(6) === 0 ? 'x' : '']
  }
}

/** `07/03/2025`, of a serial number. */
export const dayOf = serial => (serial === '' ? '' : dateOf(serial).split('-').reverse().join('/'))
