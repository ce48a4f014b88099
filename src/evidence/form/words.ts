/** What offices call the columns of a form; the first word is ours, the last one English. A column serves one thing, in this order. */
export const formWords = {
  declared: ['Số liệu kê khai', 'Kê khai', 'Giá trị kê khai', 'Số liệu thực hiện', 'Kết quả kê khai', 'Kết quả thực hiện', 'Số liệu', 'Trả lời', 'Giá trị', 'Số lượng', 'Declared figures', 'Declared'],
  number: ['STT', 'TT', 'Số TT', 'Số thứ tự', 'Mã', 'Mã số', 'Mã tiêu chí', 'Mục', 'No.'],
  name: [
    'Tiêu chí, tiêu chí thành phần', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Tiêu chí/Tiêu chí thành phần', 'Tiêu chí thành phần', 'Tên tiêu chí thành phần', 'Tiêu chí', 'Các tiêu chí', 'Tiêu chí, chỉ tiêu', 'Tiêu chí đánh giá',
    'Chỉ tiêu', 'Nội dung', 'Nội dung tiêu chí', 'Nội dung đánh giá', 'Tên tiêu chí', 'Lĩnh vực', 'Nhóm', 'Nhóm tiêu chí', 'Lĩnh vực, tiêu chí', 'Field, criterion, component',
  ],
  max: ['Điểm tối đa', 'Điểm chuẩn', 'Điểm chuẩn tối đa', 'Điểm số tối đa', 'Số điểm tối đa', 'Thang điểm tối đa', 'Thang điểm', 'Maximum'],
  points: ['Điểm tự đánh giá', 'Điểm tự chấm', 'Tự đánh giá', 'Điểm số tự chấm', 'Điểm số tự đánh giá', 'Tự chấm', 'Tự chấm điểm', 'Điểm đơn vị tự chấm', 'Điểm đơn vị tự đánh giá', 'Đơn vị tự chấm', 'Self-assessed points'],
  proof: ['Tài liệu kiểm chứng', 'Minh chứng', 'TLKC', 'Các yêu cầu và tài liệu kiểm chứng', 'Yêu cầu về tài liệu kiểm chứng', 'Tài liệu kiểm chứng/Giải trình', 'Tài liệu minh chứng', 'Hồ sơ minh chứng', 'Proof'],
  explanation: ['Giải trình', 'Ghi chú của đơn vị', 'Giải trình của đơn vị', 'Ý kiến của đơn vị', 'Ghi chú', 'Explanation'],
  rule: ['Cách tính điểm', 'Thang điểm đánh giá', 'Cách chấm điểm', 'Phương pháp đánh giá', 'How points are given'],
} as const

/** Where the codes stand under a name ("Tiêu chí, chỉ tiêu") and the names in a column of their own. */
export const contentWords = ['Nội dung', 'Nội dung tiêu chí', 'Nội dung đánh giá', 'Tên tiêu chí'] as const

/** What offices call the columns of the sheet "Số liệu". */
export const figureWords = {
  declared: formWords.declared.filter(word => word !== 'Số liệu'), number: formWords.number,
  name: ['Số liệu', 'Tên số liệu', 'Chỉ tiêu', 'Nội dung', 'Tên chỉ tiêu', 'Figure'],
  unit: ['Đơn vị tính', 'ĐVT', 'Unit'], note: ['Ghi chú', 'Giải trình', 'Note'],
} as const

/** Columns that others fill in, and hidden ones of ours: they stand unused on a form and are no mistake. */
export const othersWords = [
  'Điểm thẩm định', 'Thẩm định', 'Thẩm định lần 1', 'Thẩm định lần 2', 'Điểm thẩm định lần 1', 'Điểm thẩm định lần 2', 'Ý kiến hội đồng thẩm định', 'Ghi chú của thẩm định', 'Điểm ĐTXHH', 'Điểm điều tra xã hội học',
  'Điểm đo lường sự hài lòng', 'Tổng điểm', 'Tổng cộng', 'Chỉ số', 'Tỷ lệ %', 'Tỷ lệ đạt được', 'Xếp loại', 'Phân loại', 'Xếp hạng', 'Thứ hạng', 'Hạng', 'Điểm thưởng', 'Điểm cộng', 'Điểm phạt', 'Điểm trừ',
  'Chữ ký của công chức phụ trách', 'Chữ ký', 'Đơn vị tính', 'ĐVT', 'state', 'counts', 'worth', 'id', 'exact', 'Cần sửa', 'To mend',
] as const
