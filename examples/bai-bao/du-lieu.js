// Số liệu của năm bài báo, chép đúng như bài viết ghi (dấu chấm, dấu phẩy, số 0 đứng trước, đơn vị tính dính liền).

/** Năm nơi mà các bài viết nói đến. */
export const units = [
  { id: 'an-khanh', name: 'Xã An Khánh', kind: 'xã', article: '000' },
  { id: 'lap-vo', name: 'Huyện Lấp Vò', kind: 'huyện', article: '001' },
  { id: 'tien-loi', name: 'Xã Tiến Lợi', kind: 'xã', article: '002' },
  { id: 'ninh-phung', name: 'Xã Ninh Phụng', kind: 'xã', article: '003' },
  { id: 'dien-bien', name: 'Huyện Điện Biên', kind: 'huyện', article: '004' },
]

/** Mã số liệu, giá trị như bài viết ghi. */
export const printed = {
  'an-khanh': [
    ['area', '850,33ha'],
    ['population', '51.477'],
    ['plans_issued', '26 kế hoạch'],
    ['procedures_published', '179 thủ tục'],
    ['dossiers_received', '7.995 hồ sơ'],
    ['dossiers_resolved', '7.959 hồ sơ'],
    ['dossiers_pending', '36 hồ sơ'],
    ['dossiers_overdue', '85 hồ sơ'],
    ['staff_total', '22'],
  ],
  'lap-vo': [
    ['targets_met', '05'],
    ['targets_total', '06'],
    ['staff_qualified_rate', '99,5%'],
    ['postgraduates', '43'],
    ['doctors', '01'],
    ['masters', '42'],
    ['online_rate', '60,47%'],
    ['procedures_reviewed', '411'],
    ['procedures_kept', '210 thủ tục'],
    ['procedures_simplified', '99 thủ tục'],
    ['savings', '2.035.817.000 đồng/năm'],
  ],
  'tien-loi': [
    ['on_time_target', '98%'],
    ['dossiers_by_post', 'Chưa phát sinh'],
  ],
  'ninh-phung': [
    ['one_stop_area', '40m2'],
    ['procedures_reviewed', '12 thủ tục'],
    ['procedures_justice', '04 thủ tục'],
    ['procedures_labour', '07 thủ tục'],
    ['procedures_environment', '01 thủ tục'],
    ['dossiers_received', '293 hồ sơ'],
    ['dossiers_carried_over', '0'],
  ],
  'dien-bien': [
    ['agencies_inspected', '05'],
    ['agencies_total', '11'],
    ['agencies_rate', '45,45%'],
    ['communes_as_printed', '07/21 (đạt 30%)'],
    ['communes_inspected', '07'],
    ['communes_total', '21'],
    ['communes_rate', '30%'],
    ['computers_protected', '79'],
    ['computers', '170'],
    ['computers_protected_rate', '46,5%'],
    ['electronic_documents_rate', '99.60%'],
    ['leaders_signing_rate', '45%'],
    ['dossiers_handled', '5.369 hồ sơ'],
    ['online_rate', '79%'],
    ['dossiers_on_time', '5.190 hồ sơ'],
    ['dossiers_early', '5.126 hồ sơ'],
    ['early_rate', '95,5%'],
    ['dossiers_late', '64 hồ sơ'],
    ['procedures_in_iso', '252 TTHC'],
  ],
}
