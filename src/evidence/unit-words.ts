import { folded } from '../text.ts'

/** Words over the columns that say whose a row is, in lists of units and in tables alike. */
export const unitWords = {
  id: ['mã đơn vị', 'mã', 'mã xã', 'mã số', 'mã đvhc', 'mã đơn vị hành chính', 'mã định danh', 'mã định danh điện tử', 'mã cơ quan', 'mã đơn vị cấp xã', 'unit id', 'id', 'code'],
  name: [
    'Tên đơn vị', 'Đơn vị', 'Xã, phường, đặc khu', 'Tên xã, phường, đặc khu', 'Xã, phường', 'Tên xã, phường', 'Xã, phường, thị trấn', 'Tên xã, phường, thị trấn', 'Tên xã', 'Xã', 'Phường', 'Tên phường',
    'Đơn vị hành chính', 'Đơn vị hành chính cấp xã', 'Tên đơn vị hành chính', 'Tên đơn vị hành chính cấp xã', 'Tên ĐVHC', 'ĐVHC', 'Đơn vị cấp xã', 'Cấp xã', 'Địa phương', 'Tên địa phương',
    'UBND xã, phường', 'UBND xã, phường, đặc khu', 'UBND các xã, phường', 'UBND các xã, phường, đặc khu', 'UBND xã, phường, thị trấn', 'UBND cấp xã', 'Tên UBND cấp xã', 'UBND xã', 'Tên cơ quan, đơn vị', 'Cơ quan, đơn vị',
    'Huyện, thị xã, thành phố', 'Tên huyện, thị xã, thành phố', 'Quận, huyện, thị xã', 'Danh sách đơn vị', 'Tên đơn vị cấp xã', 'Tên cơ quan', 'Các xã, phường', 'Xã/phường/đặc khu', 'Tên', 'unit', 'name',
  ],
} as const

/** The words for an id without those that mean something else among the columns of a reader: the code of a criterion, the number of a questionnaire. */
export const idWordsBut = (...others: readonly (typeof unitWords.id)[number][]): readonly string[] => unitWords.id.filter(word => !others.includes(word))

/** Some of the words for a message: the ones that officials use most. */
export const someUnitWords: readonly string[] = unitWords.name.slice(0, 4)

const sums = /^(tổng( cộng| số| điểm| chung)?|cộng|(giá trị |điểm )?(trung bình|bình quân)|total|mean|average)( (toàn|các|của|cả|chung|tỉnh|huyện) .*)?$/u
const kinds = '(ubnd )?(xã|phường|đặc khu|thị trấn|thị xã|thành phố|huyện|quận|đơn vị)'
const heading = new RegExp(`^(([ivx]+|[a-h]|\\d+) )?((các|khối|nhóm|danh sách( các)?) ${kinds}( .*)?|${kinds})$`, 'u')
const closing = /^(người (lập|tổng hợp|ký|kiểm tra|duyệt)|lập biểu|thủ trưởng|chủ tịch|tm |kt |t m |k t |nơi nhận|ghi chú|(.* )?ngày( \d+)? tháng|(.* )?ngày \d)/u

/** A row that sums up others. */
export const isSum = (name: string): boolean => sums.test(folded(name))

/** A heading between units (`CÁC XÃ`, `I. Phường`), which is no unit of its own. */
export const isHeading = (name: string): boolean => heading.test(folded(name))

/** The signatures and notes below a list: nothing under it is a unit either. */
export const isClosing = (name: string): boolean => closing.test(folded(name))
