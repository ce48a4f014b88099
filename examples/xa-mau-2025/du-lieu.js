// Số liệu của ví dụ xa-mau-2025: mười hai đơn vị BỊA RA, không có thật; mọi con số đều đặt ra để minh họa.
// `node examples/build.js` lấy tệp này điền vào phiếu tự chấm và các bảng số liệu.

const co = 'Có'
const khong = 'Không'
const khongPhatSinh = 'Không phát sinh'
const khongApDung = 'Không áp dụng'

/** Danh sách đơn vị; đơn vị cuối không nộp phiếu. */
export const units = [
  { id: 'phuong-hoa-nang', name: 'Phường Hoa Nắng', kind: 'phường', predecessors: ['Phường Hoa Nắng Đông', 'Phường Hoa Nắng Tây'], notApplicable: [] },
  { id: 'xa-suoi-mo', name: 'Xã Suối Mơ', kind: 'xã', predecessors: [], notApplicable: [] },
  { id: 'phuong-ben-trang', name: 'Phường Bến Trăng', kind: 'phường', predecessors: [], notApplicable: [] },
  { id: 'xa-ba-nguon', name: 'Xã Ba Nguồn', kind: 'xã', predecessors: [], notApplicable: [] },
  { id: 'xa-may-trang', name: 'Xã Mây Trắng', kind: 'xã', predecessors: [], notApplicable: [] },
  { id: 'xa-thung-xanh', name: 'Xã Thung Xanh', kind: 'xã', predecessors: ['Xã Thung Lá'], notApplicable: [] },
  { id: 'phuong-cau-vong', name: 'Phường Cầu Vồng', kind: 'phường', predecessors: [], notApplicable: [] },
  { id: 'xa-da-biec', name: 'Xã Đá Biếc', kind: 'xã', predecessors: ['Xã Đá Biếc', 'Xã Đá Ngân'], notApplicable: [] },
  { id: 'xa-song-lanh', name: 'Xã Sông Lành', kind: 'xã', predecessors: [], notApplicable: [] },
  { id: 'xa-rung-thom', name: 'Xã Rừng Thơm', kind: 'xã', predecessors: ['Xã Rừng Thơm'], notApplicable: [] },
  { id: 'dac-khu-dao-sao', name: 'Đặc khu Đảo Sao', kind: 'đặc khu', predecessors: ['Huyện đảo Sao'], notApplicable: ['4.3.2', '8.2.2'] },
  { id: 'xa-doi-gio', name: 'Xã Đồi Gió', kind: 'xã', predecessors: ['Xã Đồi Gió', 'Xã Gió Ngàn'], notApplicable: [] },
]

/** Phiếu tự chấm, tờ "Số liệu": mỗi dòng một số liệu, mỗi cột một đơn vị theo thứ tự trên (mười một đơn vị có nộp). Tỷ lệ ghi theo phần trăm. */
export const figures = {
  par_tasks_planned: [35, 23, 28, 26, 24, 27, 31, 30, 22, 27, 26],
  par_tasks_done: [34, 21, 25, 22, 21, 22, 26, 23, 16, 18, 22],
  assigned_tasks: [62, 64, 68, 62, 34, 38, 40, 35, 48, 69, 61],
  assigned_tasks_done: [62, 61, 66, 61, 33, 38, 38, 32, 44, 65, 60],
  assigned_tasks_early: [19, 17, 19, 15, 7, 8, 9, 6, 7, 5, 11],
  assigned_tasks_late: [0, 2, 2, 1, 1, 0, 2, 3, 3, 3, 1],
  targets_assigned: [18, 20, 20, 18, 20, 20, 20, 18, 16, 16, 20],
  targets_met: [17, 19, 18, 15, 17, 16, 17, 14, 12, 11, 16],
  petitions_received: [16, 33, 13, 18, 17, 25, 14, 12, 13, 29, 40],
  petitions_on_time: [16, 31, 12, 16, 15, 22, 12, 10, 11, 21, 35],
  dossiers_received: [4157, 2406, 3684, 1926, 1597, 1316, 2974, 1119, 1017, 885, 665],
  dossiers_resolved: [4061, 2353, 3564, 1885, 1545, 1292, 2919, 1090, 990, 866, 643],
  dossiers_pending: [96, 53, 120, 41, 52, 24, 55, 39, 27, 19, 22],
  dossiers_on_time: [4019, 2320, 3529, 1834, 1528, 1243, 2828, 1043, 944, 811, 627],
  dossiers_late: [42, 33, 35, 51, 17, 49, 91, 47, 46, 55, 16],
  dossiers_pending_overdue: [1, 1, 2, 0, 2, 2, 3, 4, 4, 3, 3],
  dossiers_returned: [13, 8, 7, 4, 14, 3, 18, 8, 20, 5, 3],
  apology_letters: [42, 32, 34, 47, 30, 50, 79, 37, 34, 35, 13],
  dossiers_online: [3690, 1927, 3027, 1457, 1121, 863, 2134, 677, 604, 355, 461],
  online_rate: [88.77, 80.09, 82.17, 75.65, 70.19, 65.58, 71.76, 59.96, 59.39, 40.11, 69.32],
  dossiers_with_fee: [1356, 740, 1492, 765, 709, 574, 1078, 410, 344, 354, 249],
  payments_online: [880, 457, 867, 413, 347, 263, 543, 163, 115, 69, 120],
  dossiers_digitised: [3928, 2168, 3221, 1650, 1296, 1034, 2370, 852, 686, 512, 537],
  dossiers_by_post: [488, 271, 388, 160, 121, khongPhatSinh, 266, 78, 45, 22, 46],
  procedures_total: [382, 382, 382, 382, 382, 382, 382, 382, 382, 382, 382],
  procedures_published: [382, 382, 374, 373, 373, 372, 368, 359, 353, 345, 372],
  procedures_to_review: [12, 11, 9, 11, 15, 12, 9, 14, 15, 8, 13],
  procedures_reviewed: [12, 10, 9, 10, 13, 10, 8, 11, 11, 5, 11],
  procedures_simplified: [3, 3, 2, 2, 2, 2, 2, 1, 1, 1, 2],
  staff_quota: [54, 62, 52, 54, 60, 55, 65, 54, 63, 70, 62],
  staff_total: [53, 61, 47, 50, 56, 51, 62, 48, 62, 71, 59],
  staff_qualified: [53, 59, 45, 49, 52, 47, 59, 43, 55, 60, 55],
  staff_to_train: [36, 34, 37, 46, 38, 56, 51, 40, 49, 36, 56],
  staff_trained: [35, 31, 33, 40, 31, 45, 44, 32, 35, 23, 46],
  revenue_planned: [13_301_000_000, 14_248_000_000, 32_861_000_000, 28_318_000_000, 15_934_000_000, 25_638_000_000, 4_120_000_000, 21_270_000_000, 5_959_000_000, 14_072_000_000, 17_384_000_000],
  revenue_actual: [13_720_487_000, 14_349_620_000, 31_067_865_000, 27_248_036_000, 15_777_711_000, 23_270_141_000, 4_073_519_000, 17_676_120_000, 4_997_378_000, 10_682_253_000, 16_211_770_000],
  documents_outgoing: [880, 862, 666, 904, 836, 477, 908, 861, 721, 621, 561],
  documents_signed: [880, 838, 649, 863, 822, 453, 876, 813, 664, 552, 527],
}

/** Phiếu tự chấm, tờ "Tự chấm": mỗi dòng một ô kê khai; `null` là bỏ trống. */
export const answers = {
  // 1.1.1 Ban hành kế hoạch CCHC năm kịp thời
  '1.1.1.date': ['2025-07-30', '2025-07-24', '2025-07-28', '2025-07-25', '2025-07-28', '2025-07-26', '2025-08-10', '2025-07-17', '2025-08-06', '2025-07-29', '2025-07-26'],
  // 1.1.2 Kế hoạch xác định rõ nội dung, sản phẩm, thời hạn, người chịu trách nhiệm
  '1.1.2.noi-dung': [co, co, co, co, co, khong, co, co, co, co, co],
  '1.1.2.san-pham': [co, co, co, co, khong, co, co, co, khong, khong, co],
  '1.1.2.thoi-han': [co, co, co, co, co, co, co, co, khong, co, co],
  '1.1.2.trach-nhiem': [co, co, co, co, khong, co, co, co, co, khong, co],
  // 1.2.1 Báo cáo CCHC định kỳ, đột xuất đủ, đúng hạn, đúng mẫu
  '1.2.1.of': [0, 1, 0, 0, 0, 1, 1, 0, 0, 2, 1],
  // 1.2.2 Gửi báo cáo CCHC năm
  '1.2.2.date': ['2025-12-12', '2025-12-06', '2025-11-27', '2025-12-04', '2025-11-24', '2025-11-21', '2025-12-02', '2025-11-26', '2025-12-03', '2025-12-08', '2025-11-26'],
  // 1.3.1 Ban hành kế hoạch tuyên truyền CCHC
  '1.3.1': [co, co, co, co, co, co, co, co, khong, khong, co],
  // 1.3.2 Tin, bài, buổi phát thanh tuyên truyền CCHC
  '1.3.2.of': [15, 14, 14, 11, 11, 11, 12, 10, 'khoảng 10', null, 14],
  // 1.3.3 Đa dạng hình thức tuyên truyền
  '1.3.3.truyen-thanh': [co, co, co, co, co, co, co, khong, co, khong, co],
  '1.3.3.truc-tuyen': [co, co, co, khong, co, co, co, co, khong, khong, co],
  '1.3.3.truc-tiep': [co, co, co, khong, co, khong, co, co, co, co, co],
  // 1.4.1 Tự kiểm tra CCHC
  '1.4.1.of': [2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2],
  // 1.4.2 Khắc phục tồn tại sau kiểm tra, khắc phục tiêu chí mất điểm
  '1.4.2.part': [7, 4, 7, 7, 6, 7, 4, 7, 7, null, 7],
  '1.4.2.whole': [7, 4, 8, 8, 7, 9, 5, 9, 9, null, 8],
  // 1.5.2 Sáng kiến, mô hình mới trong CCHC được áp dụng
  '1.5.2.of': [2, 2, 2, 2, 2, 1, 2, 2, 1, 1, 2],
  // 2.1.1 Ban hành kịp thời văn bản triển khai văn bản của cấp trên
  '2.1.1.part': [21, 20, 17, 20, 20, 16, 17, 20, 20, 18, 18],
  '2.1.1.whole': [22, 21, 18, 21, 22, 18, 18, 23, 23, null, 19],
  // 2.1.2 Phổ biến, giáo dục pháp luật
  '2.1.2.of': [4, 4, 4, 3, 3, 3, 3, 3, 3, 1, 3],
  // 2.2.1 Ban hành kế hoạch rà soát văn bản
  '2.2.1': [co, co, co, co, khong, khong, khong, co, co, co, co],
  // 2.2.2 Xử lý văn bản sau rà soát
  '2.2.2.part': [7, 6, 8, 7, 6, 7, 8, 6, 5, 5, 7],
  '2.2.2.whole': [7, 7, 9, 8, 7, 8, 10, 8, 7, 8, 9],
  // 2.2.3 Văn bản ban hành đúng thẩm quyền, nội dung, thể thức
  '2.2.3': ['Không có văn bản sai', 'Không có văn bản sai', 'Không có văn bản sai', 'Không có văn bản sai', 'Không có văn bản sai', 'Không có văn bản sai', 'Có văn bản sai thể thức', 'Có văn bản bị kết luận trái pháp luật', 'Có văn bản sai thể thức', 'Có văn bản sai thể thức', 'Có văn bản sai thể thức'],
  // 2.3.1 Ban hành kế hoạch theo dõi thi hành pháp luật
  '2.3.1': [co, co, co, co, co, co, co, co, co, co, co],
  // 2.3.2 Xử lý kết quả theo dõi thi hành pháp luật
  '2.3.2': ['Xử lý kịp thời', 'Xử lý kịp thời', 'Xử lý kịp thời', 'Xử lý kịp thời', 'Xử lý kịp thời', 'Xử lý chậm', 'Xử lý kịp thời', 'Xử lý kịp thời', 'Xử lý kịp thời', 'Xử lý chậm', 'Xử lý chậm'],
  // 2.3.3 Trả lời phản ánh, kiến nghị của cử tri và người dân đúng hạn
  '2.3.3.don-doc': [khong, khong, khong, khong, khong, khong, khong, khong, khong, khong, khong],
  // 3.1.2 Cập nhật, công khai TTHC sau khi có quyết định công bố
  '3.1.2': ['Trong 05 ngày làm việc', 'Trong 05 ngày làm việc', 'Chậm hơn 05 ngày làm việc', 'Chậm hơn 05 ngày làm việc', 'Chậm hơn 05 ngày làm việc', 'Trong 05 ngày làm việc', 'Trong 05 ngày làm việc', 'Trong 05 ngày làm việc', 'Trong 05 ngày làm việc', 'Trong 05 ngày làm việc', 'Trong 05 ngày làm việc'],
  // 3.1.3 Công khai tiến độ, kết quả giải quyết hồ sơ
  '3.1.3.tai-cho': [co, co, co, co, co, co, co, co, co, co, co],
  '3.1.3.truc-tuyen': [co, co, co, co, co, co, co, co, khong, co, khong],
  // 3.3.1 Ban hành kế hoạch rà soát TTHC
  '3.3.1.date': ['2025-08-22', '2025-08-19', '2025-08-24', '2025-08-27', '2025-08-17', '2025-08-28', '2025-08-19', '2025-09-03', '2025-09-02', '2025-09-02', '2025-08-18'],
  // 3.4.1 Cơ sở vật chất, trang thiết bị
  '3.4.1.dien-tich': [co, co, co, co, co, co, co, co, co, co, khong],
  '3.4.1.may-tinh': [co, co, co, co, co, co, co, co, khong, co, co],
  '3.4.1.tra-cuu': [co, co, co, khong, co, khong, co, khong, co, co, co],
  '3.4.1.ho-tro': [co, co, co, co, co, co, co, co, khong, khong, khong],
  // 3.4.2 Bố trí đủ công chức làm việc tại Trung tâm
  '3.4.2': [co, co, khong, khong, co, co, co, co, co, co, co],
  // 3.5 Xử lý phản ánh, kiến nghị về quy định hành chính đúng hạn
  '3.5': [null, null, null, null, null, null, null, null, null, null, khongPhatSinh],
  '3.5.part': [11, 6, 10, 9, 8, 5, 7, 8, 7, 4, null],
  '3.5.whole': [11, 6, 11, 10, 10, 6, 8, 10, 9, 6, null],
  // 3.7.2 Hỗ trợ giải quyết TTHC tại nhà cho người già yếu, khuyết tật
  '3.7.2': [co, co, co, co, co, co, co, co, co, co, co],
  // 4.1.1 Ban hành nội quy, quy chế của cơ quan
  '4.1.1.of': [4, 4, 4, 3, 4, 3, 3, 3, 2, 2, 3],
  // 4.1.2 Phân công nhiệm vụ rõ người, rõ việc
  '4.1.2': [co, co, co, co, co, co, co, khong, co, khong, khong],
  // 4.1.3 Ban hành Quy chế làm việc của UBND
  '4.1.3.date': ['2025-08-01', '2025-07-23', '2025-07-29', '2025-07-23', '2025-07-25', '2025-07-27', '2025-07-22', '2025-08-06', '2025-08-07', null, '2025-07-17'],
  // 4.2.1 Sắp xếp cơ quan chuyên môn theo quy định
  '4.2.1': ['Đúng quy định, kịp thời', 'Đúng quy định nhưng chậm', 'Đúng quy định, kịp thời', 'Đúng quy định nhưng chậm', 'Đúng quy định, kịp thời', 'Đúng quy định, kịp thời', 'Đúng quy định, kịp thời', 'Đúng quy định, kịp thời', 'Đúng quy định nhưng chậm', 'Đúng quy định nhưng chậm', 'Đúng quy định, kịp thời'],
  // 4.3.1 Thực hiện nhiệm vụ được phân cấp, ủy quyền
  '4.3.1.part': [50, 44, 43, 42, 41, 38, 42, 37, 35, 30, 41],
  '4.3.1.whole': [51, 47, 46, 48, 48, 47, 49, 48, 49, 46, 50],
  // 4.3.2 Sắp xếp thôn, tổ dân phố theo kế hoạch
  '4.3.2': [co, co, co, co, co, co, khong, co, khong, co, khongApDung],
  // 5.1.2 Bố trí công chức đúng vị trí việc làm được phê duyệt
  '5.1.2.part': [53, 59, 44, 48, 52, 46, 57, 43, 55, 59, 54],
  // 5.2.2 Bồi dưỡng kỹ năng số
  '5.2.2.of': [86.8, 77, 72.3, 64, 58.9, 52.9, 61.3, 47.4, 41.5, 30.4, 55.9],
  // 5.3.1 Không để cán bộ, công chức bị kỷ luật
  '5.3.1.of': [0, 1, 0, 0, 1, 1, 1, 0, 1, 2, 1],
  // 5.3.2 Tự kiểm tra công vụ
  '5.3.2.of': [2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 2],
  // 5.3.3 Người đứng đầu chấp hành kỷ luật, kỷ cương
  '5.3.3': ['Không vi phạm', 'Không vi phạm', 'Không vi phạm', 'Không vi phạm', 'Bị kỷ luật từ khiển trách trở lên', 'Không vi phạm', 'Không vi phạm', 'Không vi phạm', 'Không vi phạm', 'Không vi phạm', 'Không vi phạm'],
  // 5.4.1 Đánh giá, xếp loại đúng hạn
  '5.4.1.date': ['2025-12-13', '2025-12-07', '2025-12-01', '2025-12-18', '2025-12-06', '2025-12-01', '2025-12-05', '2025-12-08', '2025-12-02', '2025-12-17', '2025-12-24'],
  // 5.4.2 Đánh giá gắn với kết quả thực hiện nhiệm vụ CCHC
  '5.4.2': [co, co, co, co, co, co, co, co, co, khong, khong],
  // 6.1.2 Giải ngân vốn đầu tư công
  '6.1.2': [null, null, null, null, null, null, null, null, null, null, khongPhatSinh],
  '6.1.2.part': [2_943_000_000, 2_753_000_000, 11_065_000_000, 4_322_000_000, 7_856_000_000, 8_916_000_000, 5_887_000_000, 9_249_000_000, 8_703_000_000, 5_190_000_000, null],
  '6.1.2.whole': [3_000_000_000, 3_000_000_000, 12_000_000_000, 5_000_000_000, 9_000_000_000, 11_000_000_000, 7_000_000_000, 12_000_000_000, 12_000_000_000, 8_000_000_000, null],
  // 6.2.1 Ban hành quy chế về tài chính, tài sản công
  '6.2.1.chi-tieu': [co, co, co, co, co, co, co, co, co, khong, co],
  '6.2.1.tai-san': [co, co, co, co, co, co, co, co, co, co, co],
  // 6.2.2 Chấp hành quy định về tài chính, ngân sách
  '6.2.2': ['Không có sai phạm', 'Không có sai phạm', 'Có sai phạm và đã khắc phục xong', 'Không có sai phạm', 'Không có sai phạm', 'Không có sai phạm', 'Có sai phạm và đã khắc phục xong', 'Không có sai phạm', 'Không có sai phạm', 'Không có sai phạm', 'Không có sai phạm'],
  // 6.3.1 Công khai ngân sách đủ các nội dung
  '6.3.1.of': [4, 4, 3, 3, 4, 3, 4, 3, 3, null, 4],
  // 6.3.2 Thực hiện kiến nghị của thanh tra, kiểm toán
  '6.3.2.part': [9, 6, 4, 4, 6, 8, 8, 7, 5, 6, 3],
  '6.3.2.whole': [9, 6, 4, 5, 7, 9, 9, 7, 7, 9, 4],
  // 7.1.1 Ban hành kế hoạch chuyển đổi số
  '7.1.1': [co, co, co, co, khong, khong, co, co, co, co, khong],
  // 7.1.2 Máy tính cài phần mềm phòng chống mã độc tập trung
  '7.1.2.part': [65, 60, 60, 53, 54, 47, 51, 46, 43, 34, 52],
  '7.1.2.whole': [68, 68, 69, 64, 68, 65, 67, 66, 67, 67, 68],
  // 7.2.2 Hồ sơ công việc xử lý trên môi trường mạng
  '7.2.2.part': [117, 105, 106, 96, 94, 93, 95, 87, 78, 66, 94],
  '7.2.2.whole': [144, 141, 140, 140, 142, 144, 144, 145, 141, 141, 144],
  // 7.4.1 Áp dụng hệ thống quản lý chất lượng TCVN ISO 9001:2015
  '7.4.1': ['Đã công bố và duy trì', 'Đã công bố và duy trì', 'Đã công bố và duy trì', 'Đang xây dựng', 'Đã công bố và duy trì', 'Đã công bố và duy trì', 'Đã công bố và duy trì', 'Đã công bố và duy trì', 'Đã công bố và duy trì', null, 'Đã công bố và duy trì'],
  // 7.4.2 Trang thông tin điện tử đủ nội dung
  '7.4.2.gioi-thieu': [co, co, co, co, khong, co, co, khong, khong, co, co],
  '7.4.2.tthc': [co, co, co, co, co, co, co, co, khong, khong, co],
  '7.4.2.van-ban': [co, co, co, co, co, co, co, co, khong, co, co],
  '7.4.2.ngan-sach': [co, co, co, co, co, co, co, co, khong, khong, co],
  '7.4.2.hoi-dap': [co, co, co, co, co, co, co, khong, co, co, co],
  // 8.2.2 Thu ngân sách tăng so với cùng kỳ
  '8.2.2': [null, null, null, null, null, null, null, null, null, null, khongApDung],
  '8.2.2.whole': [13_510_000_000, 13_876_000_000, 31_450_000_000, 25_475_000_000, 14_234_000_000, 21_894_000_000, 3_697_000_000, 16_162_000_000, 5_014_000_000, 10_972_000_000, null],
  // T.1 Sáng kiến, mô hình CCHC được cấp tỉnh trở lên công nhận, nhân rộng
  'T.1.of': [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  // T.2 Khen thưởng về CCHC
  'T.2': ['Không được khen thưởng', 'Không được khen thưởng', 'Không được khen thưởng', 'Không được khen thưởng', 'Không được khen thưởng', 'Không được khen thưởng', 'Không được khen thưởng', 'Không được khen thưởng', 'Không được khen thưởng', 'Không được khen thưởng', 'Không được khen thưởng'],
  // T.4 Được chọn làm điểm của tỉnh về CCHC hoặc chuyển đổi số
  'T.4': [khong, khong, co, khong, khong, khong, khong, khong, khong, co, khong],
  // P.1 Khiếu nại, tố cáo đúng về giải quyết TTHC
  'P.1.of': [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  // P.2 Kê khai số liệu, tài liệu kiểm chứng không trung thực
  'P.2.of': [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0],
  // P.3 Có cán bộ, công chức bị truy cứu trách nhiệm hình sự liên quan đến công vụ
  'P.3': [khong, khong, khong, khong, khong, khong, khong, khong, khong, khong, khong],
  // P.4 Bị UBND tỉnh phê bình bằng văn bản về CCHC
  'P.4.of': [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0],
}

/** Bảng số liệu của hệ thống một cửa: đủ mười hai đơn vị; chỗ khác phiếu thì số của bảng này được dùng. */
export const oneStop = {
  dossiers_received: [4157, 2406, 3684, 1926, 1597, 1316, 2974, 1129, 1017, 885, 665, 1432],
  dossiers_resolved: [4061, 2353, 3564, 1885, 1545, 1292, 2919, 1090, 990, 866, 643, 1399],
  dossiers_pending: [96, 53, 120, 41, 52, 24, 55, 39, 27, 19, 22, 33],
  dossiers_on_time: [4019, 2320, 3529, 1834, 1511, 1243, 2828, 1043, 944, 811, 627, 1341],
  dossiers_late: [42, 33, 35, 51, 34, 49, 91, 47, 46, 55, 16, 58],
  dossiers_pending_overdue: [1, 1, 2, 1, 2, 2, 3, 4, 4, 3, 3, 7],
  dossiers_returned: [13, 8, 7, 4, 14, 3, 18, 8, 20, 5, 3, 21],
  dossiers_online: [3690, 1927, 3027, 1457, 1121, 863, 2134, 677, 540, 355, 461, 874],
  dossiers_with_fee: [1356, 740, 1492, 765, 709, 574, 1078, 410, 344, 354, 249, 511],
  payments_online: [880, 457, 867, 413, 347, 263, 543, 163, 115, 69, 120, 203],
  dossiers_digitised: [3928, 2168, 3221, 1650, 1296, 1034, 2370, 852, 686, 512, 537, 1102],
}

/** Kết quả khảo sát: tỷ lệ phần trăm, riêng 7.5.1 và 8.1.2 là số phiếu của từng phương án. */
export const survey = {
  '1.6.1.of': [92.3, 90.8, 88.6, 83.3, 84.4, 82.1, 85.6, 76.6, 76.4, 68.2, 80.1, 78.4],
  '1.6.2.of': [90.2, 90.6, 87.7, 86.6, 83.7, 79.5, 85.7, 76.7, 75.9, 69.6, 80.8, 81.2],
  '2.4.1.of': [93.7, 89, 86.9, 86.3, 83.2, 79.9, 85.5, 76.7, 75.9, 68.1, 83.7, 76.9],
  '2.4.2.of': [90.3, 88, 90, 84.8, 83.5, 79.3, 84.9, 77.2, 76.8, 67.4, 84.8, 79.5],
  '3.8.1.of': [92.7, 87.6, 88.1, 86.1, 82.8, 79.1, 84.6, 79.7, 75.7, 67.9, 84.6, 83.1],
  '3.8.2.of': [90.4, 90.7, 90, 83.6, 85.6, 81.9, 84.1, 78.7, 76.9, 69.9, 80.4, 78.4],
  '3.8.3.of': [90.6, 90.1, 90.9, 83.3, 85.9, 83.1, 83.2, 80.4, 77.5, 67.2, 81.9, 81.2],
  '3.8.4.of': [92.7, 89, 86.9, 82.9, 84.7, 80.5, 83.5, 78.7, 75.8, 68.9, 83.7, 76.9],
  '4.4.1.of': [91.1, 91.6, 88.2, 86.7, 83.5, 80, 85.6, 81.2, 77.2, 68.2, 80.9, 79.5],
  '4.4.2.of': [92.5, 88.9, 88.3, 85.7, 85.9, 81.9, 81.9, 78.1, 76.3, 68.3, 80.5, 83.1],
  '5.5.1.of': [91.5, 90.8, 88, 84.4, 81.5, 79, 85.1, 80.2, 75.2, 69.9, 81.2, 78.4],
  '5.5.2.of': [93.9, 88.5, 91, 86.6, 84.2, 81.8, 85.5, 79.3, 73.5, 69.4, 84.6, 81.2],
  '5.5.3.of': [92, 86.9, 88.8, 86.2, 85.6, 83.4, 83.4, 77.5, 73.5, 70.5, 81.1, 76.9],
  '6.4.of': [94.4, 87.3, 89, 87, 85, 80.4, 85.7, 79.4, 76, 70.4, 80.6, 79.5],
  '7.5.1.A': [57, 67, 51, 73, 47, 46, 59, 46, 40, 35, 68, 45],
  '7.5.1.B': [11, 17, 14, 27, 20, 24, 23, 27, 32, 44, 30, 22],
  '7.5.1.C': [2, 4, 3, 6, 5, 6, 6, 6, 7, 11, 7, 10],
  '7.5.1.D': [1, 2, 1, 3, 2, 2, 2, 3, 3, 4, 3, 4],
  '7.5.1.E': [11, 6, 15, 2, 1, 18, 1, 11, 16, 9, 8, 6],
  '7.5.2.of': [93.5, 89.5, 89.1, 84.6, 83.7, 79.4, 81.6, 80.8, 76.9, 70.7, 83.2, 83.1],
  '8.1.1.of': [90.8, 87.3, 90.6, 86.7, 83.6, 81.7, 82.4, 81.1, 75.3, 70.3, 81.4, 78.4],
  '8.1.2.A': [51, 80, 57, 53, 57, 67, 47, 64, 43, 26, 41, 45],
  '8.1.2.B': [9, 19, 14, 20, 22, 32, 18, 38, 34, 32, 17, 22],
  '8.1.2.C': [2, 4, 3, 4, 5, 7, 4, 9, 8, 8, 4, 10],
  '8.1.2.D': [1, 2, 1, 2, 2, 3, 2, 4, 3, 3, 2, 4],
}

/** Do thẩm định cho: điểm Bộ chỉ số 766, điểm kiểm tra Trung tâm, điểm đánh giá người đứng đầu. */
export const appraisal = {
  '3.4.3.points': [1, 1, 0.75, 0.75, 0.75, 0.75, 0.75, 0.75, 0.5, 0.5, 0.75, 0.75],
  service_index: [93.1, 88.2, 87.72, 85.11, 81.46, 79.14, 82.23, 75.19, 69.4, 62.75, 81.16, 79.35],
  '5.4.3.points': [0.9, 0.9, 0.9, 0.8, 0.8, 0.8, 0.8, 0.7, 0.7, 0.5, 0.8, 0.7],
}

/** Các mục để trống tài liệu kiểm chứng. */
export const withoutProof = {
  'xa-da-biec': ['1.4.1', '5.3.2'],
  'xa-rung-thom': ['1.1.3', '2.2.2', '3.3.2', '7.2.2'],
}

/** Lời giải trình của đơn vị. */
export const explanations = {
  'xa-may-trang': { '3.2.1': 'Hệ thống một cửa gián đoạn trong tháng 9, một số hồ sơ cập nhật kết quả chậm.' },
  'phuong-cau-vong': { 'P.2': 'Số liệu văn bản ký số kỳ trước kê khai nhầm, đã đính chính.' },
  'xa-da-biec': { '2.2.3': 'Văn bản đã được bãi bỏ ngày 12/11/2025.' },
  'xa-rung-thom': { '7.4.1': 'Chưa có hướng dẫn sau khi sắp xếp đơn vị hành chính.' },
  'dac-khu-dao-sao': { '6.1.2': 'Đặc khu chưa được giao vốn đầu tư công trong kỳ.', '8.2.2': 'Không có số thu cùng kỳ của đơn vị hành chính cấp xã để so sánh.' },
}

const team = 'Tổ thẩm định (bịa ra)'
const first = { by: team, on: '2026-01-20' }
const second = { by: team, on: '2026-02-10' }
const submitted = units.slice(0, figures.dossiers_received.length)

/** Thẩm định lần 1: điểm do thẩm định cho của mọi đơn vị; hạ điểm, ghi lại số liệu, yêu cầu giải trình ở ba đơn vị. */
export const firstAppraisal = [
  ...submitted.flatMap(({ id: unit }, index) => [
    { unit, id: '3.4.3', cells: { verdict: appraisal['3.4.3.points'][index], ...first } },
    { unit, id: '5.4.3', cells: { verdict: appraisal['5.4.3.points'][index], ...first } },
    { unit, id: 'service_index', cells: { value: appraisal.service_index[index], ...first } },
  ]),
  { unit: 'phuong-cau-vong', id: '7.4.2', cells: { verdict: 0.4, reason: 'Trang thông tin chưa có mục giới thiệu, mục văn bản chỉ đạo; mục hỏi đáp chưa có câu trả lời nào', ...first } },
  { unit: 'xa-da-biec', id: '6.3.2.part', cells: { value: 6, reason: 'Một kiến nghị của thanh tra mới thực hiện một phần', document: 'Báo cáo số 118/BC-TTr ngày 22/12/2025', ...first } },
  { unit: 'xa-ba-nguon', id: '4.1.1', cells: { verdict: 'Chưa kết luận', reason: 'Đề nghị nêu số, ngày của quy chế thứ ba', ...first } },
]

const said = { by: 'UBND đơn vị', on: '2026-01-29' }

/** Đơn vị trả lời sau lần 1. */
export const answersToFirst = [
  { unit: 'phuong-cau-vong', id: '7.4.2', cells: { answer: 'Mục hỏi đáp đã có 14 câu trả lời từ tháng 10; hai mục còn lại đã bổ sung', proposed: 1, document: 'Ảnh chụp trang thông tin ngày 28/01/2026', ...said } },
  { unit: 'xa-da-biec', id: '6.3.2', cells: { answer: 'Nhất trí với kết quả thẩm định', ...said } },
  { unit: 'xa-ba-nguon', id: '4.1.1', cells: { answer: 'Quy chế chi tiêu nội bộ ban hành kèm Quyết định số 45/QĐ-UBND ngày 15/9/2025', proposed: 0.75, document: 'Quyết định số 45/QĐ-UBND', ...said } },
]

/** Thẩm định lần 2: lần sau cùng có nói đến tiêu chí nào thì điểm ấy là điểm cuối. */
export const secondAppraisal = [
  { unit: 'phuong-cau-vong', id: '7.4.2', cells: { verdict: 0.6, reason: 'Chấp nhận mục hỏi đáp; hai mục kia bổ sung sau kỳ đánh giá', ...second } },
  { unit: 'xa-ba-nguon', id: '4.1.1', cells: { verdict: 'Đồng ý', reason: 'Đã nêu đủ ba quy chế', ...second } },
  { unit: 'xa-song-lanh', id: '1.3.2', cells: { value: 10, reason: 'Phiếu ghi “khoảng 10”; đếm theo danh sách kèm liên kết được 10 tin, bài', ...second } },
]

/** Các nguồn có trước khi thẩm định. */
export const evidence = [
  { as: 'form', from: 'phieu/*.xlsx' },
  { as: 'table', from: 'so-lieu-mot-cua.xlsx', source: 'Hệ thống một cửa' },
  { as: 'survey', from: 'khao-sat.xlsx', source: 'Khảo sát' },
]
