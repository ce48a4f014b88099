// Bảng Chỉ số CCHC cấp huyện tỉnh Bình Dương năm 2017, chép đúng như công bố.
// Nguồn: http://baubang.binhduong.gov.vn/Default.aspx?tabid=175&ID=1881

/** Danh sách chín huyện, thị xã, thành phố. */
export const units = [
  { id: 'thu-dau-mot', name: 'Thành phố Thủ Dầu Một', kind: 'thành phố' },
  { id: 'tan-uyen', name: 'Thị xã Tân Uyên', kind: 'thị xã' },
  { id: 'bau-bang', name: 'Huyện Bàu Bàng', kind: 'huyện' },
  { id: 'thuan-an', name: 'Thị xã Thuận An', kind: 'thị xã' },
  { id: 'di-an', name: 'Thị xã Dĩ An', kind: 'thị xã' },
  { id: 'ben-cat', name: 'Thị xã Bến Cát', kind: 'thị xã' },
  { id: 'dau-tieng', name: 'Huyện Dầu Tiếng', kind: 'huyện' },
  { id: 'phu-giao', name: 'Huyện Phú Giáo', kind: 'huyện' },
  { id: 'bac-tan-uyen', name: 'Huyện Bắc Tân Uyên', kind: 'huyện' },
]

/** Tiêu đề cột, xuống dòng và ghi điểm tối đa ngay trong ô như bản công bố. */
export const heads = [
  'STT', 'HUYỆN, THỊ XÃ, THÀNH PHỐ', 'Điểm\n\nthẩm định\n(65)', 'Điểm ĐTXHH\n(35)', 'Tổng điểm\n(100)', 'Chỉ số CCHC\n-PAR INDEX 2017',
]

/** Thứ tự, tên, điểm thẩm định, điểm điều tra xã hội học, tổng điểm, chỉ số. */
export const table = [
  [1, 'Thành phố Thủ Dầu Một', '51,75', '32,83', '84,58', '84,58%'],
  [2, 'Thị xã Tân Uyên', '48,75', '33,25', '82,00', '82,00%'],
  [3, 'Huyện Bàu Bàng', '47,45', '32,82', '80,27', '80,27%'],
  [4, 'Thị xã Thuận An', '46,8', '32,24', '79,04', '79,04%'],
  [5, 'Thị xã Dĩ An', '46,5', '31,56', '78,06', '78,06%'],
  [6, 'Thị xã Bến Cát', '45,75', '32,08', '77,83', '77,83%'],
  [7, 'Huyện Dầu Tiếng', '44', '32,22', '76,22', '76,22%'],
  [8, 'Huyện Phú Giáo', '46', '30,03', '76,03', '76,03%'],
  [9, 'Huyện Bắc Tân Uyên', '40,45', '31,01', '71,46', '71,46%'],
]

/** Dòng cuối của bảng. */
export const mean = ['', 'Giá trị trung bình', '', '', '', '78,39%']
