import { text, type Text } from '../../text.ts'

/** The sheets of the appraisers' workbook and of the explanation sheet, by the names that people see; `about` is hidden. */
export const appraisalSheets = { appraisal: 'Thẩm định', explanation: 'Giải trình', about: 'Thông tin', guide: 'Hướng dẫn' } as const

/** What the hidden sheet "Thông tin" keeps: labels in A, values in B. */
export type AboutRow = 'kind' | 'criteria' | 'sha256' | 'round'

/** What is typed into the cell of points by an appraiser who lets them stand. */
export const agreedWord = text(() => 'Đồng ý', () => 'Agreed')

/** What is typed there by one who cannot decide before the unit has explained. */
export const undecidedWord = text(() => 'Chưa kết luận', () => 'Undecided')

/** A column of a sheet that is written here and read back. */
export interface SheetColumn {
  readonly id: string
  readonly head: Text
  readonly width: number
  /** To be typed into. */
  readonly open?: boolean
  /** Ids for the reader, or what a first round has nothing to put into. */
  readonly hidden?: boolean
}

const column = (id: string, vi: string, en: string, width: number, more: Pick<SheetColumn, 'open' | 'hidden'> = {}): SheetColumn =>
  ({ id, head: { vi, en }, width, ...more })

const who: readonly SheetColumn[] = [
  column('unit', 'Đơn vị', 'Unit', 20),
  column('field', 'Lĩnh vực', 'Field', 9),
  column('code', 'Mã tiêu chí', 'Criterion code', 9),
  column('name', 'Tiêu chí thành phần, số liệu', 'Component, figure', 38),
  column('max', 'Điểm tối đa', 'Maximum', 8),
]

const documents: readonly SheetColumn[] = [column('document', 'Văn bản, tài liệu', 'Document', 20, { open: true })]

const ids: readonly SheetColumn[] = [
  column('unitId', 'Mã đơn vị', 'Unit id', 12, { hidden: true }),
  column('id', 'Mã số liệu', 'Figure id', 12, { hidden: true }),
]

/** The columns of "Thẩm định", left to right; `later` ones have something to say from the second round on. */
export function appraisalColumns(later: boolean): readonly SheetColumn[] {
  const hidden = later ? {} : { hidden: true }
  return [
    ...who,
    column('declared', 'Đơn vị kê khai', 'Declared', 15),
    column('current', 'Đang tính theo', 'Counted figure', 15),
    column('self', 'Điểm tự chấm', 'Self-assessed points', 8),
    column('points', 'Điểm đang tính', 'Current points', 8),
    column('previous', 'Điểm năm trước', 'Last year', 8),
    column('proof', 'Tài liệu kiểm chứng', 'Proof', 22),
    column('explanation', 'Giải trình trong phiếu', 'Explanation on the form', 20),
    column('flags', 'Cần xem', 'To look at', 28),
    column('before', 'Thẩm định lần trước', 'Earlier verdict', 24, hidden),
    column('answer', 'Đơn vị trả lời', 'The unit\'s answer', 24, hidden),
    column('proposed', 'Điểm đơn vị đề nghị', 'Points proposed', 9, hidden),
    column('value', 'Giá trị thẩm định', 'Appraised value', 15, { open: true }),
    column('verdict', 'Điểm thẩm định', 'Appraised points', 10, { open: true }),
    column('reason', 'Lý do', 'Reason', 30, { open: true }),
    ...documents,
    column('by', 'Người thẩm định', 'Appraiser', 14, { open: true }),
    column('on', 'Ngày', 'Date', 11, { open: true }),
    ...ids,
    column('list', 'Loại điểm', 'Kind of points', 8, { hidden: true }),
  ]
}

/** The columns of "Giải trình": what was lowered, and room for the unit's answer. */
export const explanationColumns: readonly SheetColumn[] = [
  ...who,
  column('self', 'Điểm tự chấm', 'Self-assessed points', 9),
  column('points', 'Điểm thẩm định', 'Appraised points', 9),
  column('why', 'Lý do', 'Reason', 34),
  column('answer', 'Giải trình của đơn vị', 'The unit\'s answer', 40, { open: true }),
  column('proposed', 'Điểm đề nghị', 'Points proposed', 10, { open: true }),
  ...documents,
  column('by', 'Người giải trình', 'Answered by', 15, { open: true }),
  column('on', 'Ngày', 'Date', 11, { open: true }),
  ...ids,
]
