import { describe, expect, it } from 'vitest'
import { branches } from '../../../src/evidence/annex/skeleton.ts'
import { codes, drawn, outlined, read } from './table.ts'

describe('the form of Phú Thọ', () => {
  const phuTho = read(drawn(`
*BỘ TIÊU CHÍ CHẤM ĐIỂM CCHC CẤP XÃ NĂM 2025
(từ ngày 01/08/2025 đến 30/09/2025)
STT | Tiêu chí, tiêu chí thành phần | Điểm tối đa | Số liệu kê khai | Cách tính điểm | Các yêu cầu và tài liệu kiểm chứng | Điểm tự đánh giá
(1) | (2) | (3) | (4) | (5) | (6) | (7)
*I | *KẾT QUẢ THỰC HIỆN NHIỆM VỤ THEO CHỨC NĂNG | 36.5
3.1.1 | Ban hành văn bản tổ chức triển khai thực hiện | 0.5 | Có / Không | Có ban hành văn bản tổ chức triển khai: Điểm tối đa; Không ban hành: 0 | Các văn bản triển khai
3.1.2 | Báo cáo kết quả thực hiện đầy đủ nội dung, đúng quy định | 0.5 | | đầy đủ, đúng: tối đa; không: 0 | Báo cáo kết quả triển khai Đề án
3.2 | Ban hành Nội quy cơ quan; Quy chế | 2 | | mỗi nội quy, quy chế: 0.5; không ban hành: 0 | Các nội quy, quy chế
 | Số nội quy, quy chế được ban hành đảm bảo nội dung
*II | *KẾT QUẢ THỰC HIỆN CCHC | 25
2.1 | Cải cách thể chế | 8 | | | Báo cáo
*IV | *ĐIỂM CỘNG | 5
4.1 | Kết quả xếp loại cuối năm | 2 | | xuất sắc = tối đa; tốt = 75%; hoàn thành = 50%
 | *Tổng cộng | 66.5
`))

  it('is read with its Roman parts, and its list of bonus', () => expect(outlined(phuTho)).toEqual([
    'I KẾT QUẢ THỰC HIỆN NHIỆM VỤ THEO CHỨC NĂNG (36.5)',
    '3.1.1 Ban hành văn bản tổ chức triển khai thực hiện (0.5) yes-no',
    '3.1.2 Báo cáo kết quả thực hiện đầy đủ nội dung, đúng quy định (0.5) choice',
    '3.2 Ban hành Nội quy cơ quan; Quy chế (2) count',
    'II KẾT QUẢ THỰC HIỆN CCHC (25)',
    '2.1 Cải cách thể chế (8) given',
    '+ 4.1 Kết quả xếp loại cuối năm (2) choice',
  ]))

  it('what was not taken is told, and what is not in a rule', () =>
    expect(codes(phuTho)).toEqual(['import/columns-unused', 'import/words-left', 'import/no-rule']))

  it('the lines above tell what it is', () => {
    expect(phuTho.skeleton?.identity).toEqual({
      title: 'BỘ TIÊU CHÍ CHẤM ĐIỂM CCHC CẤP XÃ NĂM 2025', year: 2025, applies: ['xã', 'phường', 'đặc khu'], period: { from: '2025-08-01', to: '2025-09-30' },
    })
    expect(phuTho.skeleton?.scale?.toString()).toBe('66.5')
  })
})

describe('the table of Thanh Hóa', () => {
  const thanhHoa = read(drawn(`
PHỤ LỤC II
KHUNG TIÊU CHÍ ĐÁNH GIÁ, XẾP LOẠI HĐND CẤP XÃ, PHƯỜNG NĂM 2026
TT | Nội dung, tiêu chí | Điểm tối đa | Cách chấm | Minh chứng
*I | *TỔ CHỨC KỲ HỌP, BAN HÀNH NGHỊ QUYẾT | *20
*1 | *Tổ chức kỳ họp đúng Luật | *5
a) | Đủ số kỳ họp thường lệ | 1,5đ | - Đủ số kỳ họp: 1,5đ⏎- Thiếu 01 kỳ họp: 0đ và bị trừ điểm tại nhóm IX
b) | Điểm chất lượng | 1,5 | đầy đủ 1,5; một phần 0,75; chưa 0
c) | Kỳ họp chuyên đề | 2 | Kịp thời: 2đ⏎Trong năm không phát sinh yêu cầu: 2đ⏎Phải lùi do chủ quan: 0đ
*2 | *Tài liệu kỳ họp | *15
a) | Số hóa | 2,0 điểm | ≥70%: 2; 40–<70%: 1; <40%: 0
b) | Kiến nghị được thực hiện | tối đa 6,0 | Điểm = Tỷ lệ % × 6,0 (làm tròn đến 0,25đ)
c) | Công khai | 7 | Công khai trong 05 ngày làm việc: 1,0đ; chậm: 0,5đ; không công khai: 0đ
*I | *TỔ CHỨC KỲ HỌP, BAN HÀNH NGHỊ QUYẾT (tiếp theo) | *20
*2 | *Tài liệu kỳ họp (tiếp) | *15
d) | Mô hình mới | 0 | Mỗi mô hình 3,0đ
*VIII | *ĐIỂM THƯỞNG | *10
1 | Nghị quyết chuyên đề | 3 | Mỗi nghị quyết 1,5đ, tối đa 3đ
*IX | *ĐIỂM TRỪ | -20
1 | Nghị quyết trái pháp luật | -5 | Trừ 5,0 điểm mỗi nghị quyết, tối đa trừ 5,0
6 | Không thực hiện chỉ đạo | −3 | Trừ 3,0 điểm/lần, tối đa trừ 6,0
`))

  it('letters and numbers that begin again are joined to what is above them', () => expect(outlined(thanhHoa)).toEqual([
    'I TỔ CHỨC KỲ HỌP, BAN HÀNH NGHỊ QUYẾT (20)',
    'I.1 Tổ chức kỳ họp đúng Luật (5)',
    'I.1.a Đủ số kỳ họp thường lệ (1.5) choice',
    'I.1.b Điểm chất lượng (1.5) choice',
    'I.1.c Kỳ họp chuyên đề (2) choice',
    'I.2 Tài liệu kỳ họp (15)',
    'I.2.a Số hóa (2) bands',
    'I.2.b Kiến nghị được thực hiện (6) ratio',
    'I.2.c Công khai (7) choice',
    'I.2.d Mô hình mới (0) count',
    '+ VIII.1 Nghị quyết chuyên đề (3) count',
    '- IX.1 Nghị quyết trái pháp luật (5) count',
    '- IX.6 Không thực hiện chỉ đạo (3) count',
  ]))

  it('tells where rule and maximum disagree', () => {
    const told = thanhHoa.findings.filter(finding => ['import/rule-and-maximum', 'import/to-decide'].includes(finding.code))
    expect(told.map(({ code, component, at }) => [code, component, at?.cell])).toEqual([
      ['import/to-decide', 'I.1.a', 'B6'], ['import/rule-and-maximum', 'I.2.c', 'B12'], ['import/to-decide', 'IX.6', 'B20'],
    ])
  })
})

describe('the sheet of access to law', () => {
  const access = read(drawn(`
BẢNG CHẤM ĐIỂM TIẾP CẬN PHÁP LUẬT NĂM 2024
Tiêu chí, chỉ tiêu | Nội dung | Điểm số tối đa | Căn cứ chấm điểm | | Điểm số tự chấm | Chữ ký của công chức phụ trách
 | | | Số liệu thực hiện (1) | Tỷ lệ đạt được (2)
*Tiêu chí 1 | *Ban hành văn bản theo thẩm quyền | *20 | | | #20 | Nguyễn Văn A
Chỉ tiêu 1 | Ban hành đầy đủ các văn bản | 10
 | 1. Ban hành đầy đủ các văn bản hành chính | 5
 | a) Đạt 100% | 5
 | b) Từ 90% đến dưới 100% | 3
 | c) Dưới 90% | 0
 | 2. Ban hành đúng quy định về thẩm quyền⏎ | 5
 | a) Đạt 100% | 5
 | b) Dưới 100% | 0
 | | | 0 | 100%
Chỉ tiêu 2 | Ban hành đúng thời hạn | 10
 | Có ban hành đúng hạn | 10
 | Không ban hành đúng hạn | 0
*Tiêu chí 2 | *Tiếp cận thông tin | *30 | | | #28 | Trần Thị B
Chỉ tiêu 1 | Công khai các thông tin | 30
 | a) Từ 80% trở lên | 30
 | b) Từ 50% đến dưới 80% | 15
 | c) Dưới 50% | 0
Tổng điểm | | 50
`, ['D2:E2', 'A2:A3', 'B2:B3', 'C2:C3', 'F2:F3', 'G2:G3']))

  it('answers in rows of their own are the rule of the row above; numbered contents are components', () => expect(outlined(access)).toEqual([
    '1 Ban hành văn bản theo thẩm quyền (20)',
    '1.1 Ban hành đầy đủ các văn bản (10)',
    '1.1.1 Ban hành đầy đủ các văn bản hành chính (5) bands',
    '1.1.2 Ban hành đúng quy định về thẩm quyền (5) bands',
    '1.2 Ban hành đúng thời hạn (10) yes-no',
    '2 Tiếp cận thông tin (30)',
    '2.1 Công khai các thông tin (30) bands',
  ]))

  it('a stray line of a merged cell is kept and told, an officer\'s name is no part of it', () => {
    expect(access.skeleton?.remarks).toEqual(['0 | 100%'])
    expect(access.findings.find(finding => finding.code === 'import/row-not-read')?.at).toEqual({ file: 'bang.xlsx', sheet: 'Trang 1', cell: 'D13' })
    expect(access.skeleton?.scale?.toString()).toBe('50')
  })
})

describe('tables in other ways', () => {
  it('without numbers the levels show by capitals and bold, and every code is told', () => {
    const plain = read(drawn(`
Nội dung | Điểm chuẩn | Cách chấm điểm
*CHỈ ĐẠO, ĐIỀU HÀNH | 3
*Kế hoạch cải cách | 2
Ban hành kế hoạch năm 2025 | 1 | Trước ngày 31/01/2025: 1; chậm không quá 15 ngày: 0,5; chậm hơn: 0
Hoàn thành kế hoạch | 1
- Hoàn thành 100% | 1
- Từ 80% đến dưới 100% | 0,5
- Dưới 80% | 0
*Báo cáo | 1
Báo cáo định kỳ | 1 | Chậm 01 báo cáo trừ 0,25 điểm
`))
    expect(outlined(plain)).toEqual([
      '1 CHỈ ĐẠO, ĐIỀU HÀNH (3)', '1.1 Kế hoạch cải cách (2)', '1.1.1 Ban hành kế hoạch năm 2025 (1) deadline', '1.1.2 Hoàn thành kế hoạch (1) bands',
      '1.2 Báo cáo (1)', '1.2.1 Báo cáo định kỳ (1) deduction',
    ])
    expect(codes(plain)).toContain('import/codes-given')
  })

  it('by indent', () => expect(outlined(read(drawn(`
Tiêu chí | Điểm
Chỉ đạo | 3
>Kế hoạch | 2
>>Ban hành | 2
>Báo cáo | 1
`)))).toEqual(['1 Chỉ đạo (3)', '1.1 Kế hoạch (2)', '1.1.1 Ban hành (2) given', '1.2 Báo cáo (1) given']))

  it('numbers that Excel has changed are told again by their order', () => {
    const rows = [...Array(8).keys()].map(index => `#1.${index + 2} | Mục ${index + 2} | 0,5`)
    const changed = read(drawn(['TT | Tiêu chí | Điểm tối đa', '#1 | Chỉ đạo | #5', '#1.1 | Mục 1 | 0,5', '@2025-02-01 | Mục 2 | 0,5', ...rows.slice(1), '#1.1 | Mục 10 | 0,5', '#1.11 | Mục 11 | x'].join('\n')))
    expect(outlined(changed).map(line => line.split(' ')[0])).toEqual(['1', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '1.10', '1.11'])
    expect(changed.findings.filter(finding => finding.severity !== 'info').map(({ code, component }) => [code, component])).toEqual([
      ['import/code-guessed', '1.2'], ['import/code-guessed', '1.10'], ['import/no-maximum', '1.11'], ['import/no-rule', undefined],
    ])
  })

  it('a column for each level', () => expect(outlined(read(drawn(`
Lĩnh vực | Tiêu chí | Tiêu chí thành phần | Điểm tối đa | Cách tính điểm
I. Chỉ đạo | 1. Kế hoạch | 1.1. Ban hành | 1 | Có: 1; Không: 0
 | | 1.2. Hoàn thành | 2 | Có: 2; Không: 0
 | 2. Báo cáo | 2.1. Gửi báo cáo | 0,5 | Đủ báo cáo: 0,5 điểm. Thiếu báo cáo: 0 điểm
II. Thể chế | 1. Rà soát | 1.1. Rà soát văn bản | 1,5đ | Có: 1,5; Không: 0
`)))).toEqual([
    'I Chỉ đạo (?)', 'I.1 Kế hoạch (?)', 'I.1.1 Ban hành (1) yes-no', 'I.1.2 Hoàn thành (2) yes-no', 'I.2 Báo cáo (?)', 'I.2.1 Gửi báo cáo (0.5) choice',
    'II Thể chế (?)', 'II.1 Rà soát (?)', 'II.1.1 Rà soát văn bản (1.5) yes-no',
  ]))

  it('numbers within the names', () => expect(outlined(read(drawn(`
Lĩnh vực/Tiêu chí/Tiêu chí thành phần | Điểm tối đa | Tự đánh giá
*1. CHỈ ĐẠO, ĐIỀU HÀNH | 2
1.1. Kế hoạch | 2
1.1.1 Ban hành kế hoạch | 2
`)))).toEqual(['1 CHỈ ĐẠO, ĐIỀU HÀNH (2)', '1.1 Kế hoạch (2)', '1.1.1 Ban hành kế hoạch (2) given']))

  it('a heading merged over its row', () => expect(outlined(read(drawn(`
STT | Nội dung | Điểm tối đa | Cách tính
*I. CHỈ ĐẠO, ĐIỀU HÀNH
1 | Kế hoạch | 2 | Có: 2; Không: 0
`, ['A2:D2'])))).toEqual(['I CHỈ ĐẠO, ĐIỀU HÀNH (?)', '1 Kế hoạch (2) yes-no']))

  it('a maximum that only the rule tells', () => {
    const table = read(drawn('STT | Tiêu chí | Điểm tối đa | Cách tính\n1 | Kế hoạch |  | Đúng hạn: 2; chậm: 1'))
    expect(outlined(table)).toEqual(['1 Kế hoạch (2) choice'])
    expect(codes(table)).toEqual(['import/maximum-from-rule'])
  })

  it('a code given twice is kept apart', () => {
    const table = read(drawn('STT | Tiêu chí | Điểm tối đa | Cách tính\n1 | Chỉ đạo | 2\n1.1 | Một | 1 | Có: 1; Không: 0\n1.1 | Hai | 1 | Có: 1; Không: 0'))
    expect(outlined(table)).toEqual(['1 Chỉ đạo (2)', '1.1 Một (1) yes-no', '1.1-2 Hai (1) yes-no'])
    expect(codes(table)).toEqual(['import/code-twice'])
  })

  it('a second set in the file is named, not mixed in', () => {
    const one = drawn('STT | Tiêu chí | Điểm tối đa\n1 | Chỉ đạo | 1\n1.1 | Một | 1', [], 'Cấp sở')
    const two = drawn('STT | Tiêu chí | Điểm tối đa\n1 | Chỉ đạo | 2\n1.1 | Hai | 2', [], 'Cấp xã')
    const both = read(one, two)
    expect(outlined(both)).toEqual(['1 Chỉ đạo (1)', '1.1 Một (1) given'])
    expect(both.findings.find(finding => finding.code === 'import/other-table')?.at?.sheet).toBe('Cấp xã')
  })

  it('a table that goes on in the next one, with or without a head', () => {
    const first = drawn('STT | Tiêu chí | Điểm tối đa\n1 | Chỉ đạo | 1\n1.1 | Một | 1', [], 'Bảng 1')
    expect(outlined(read(first, drawn('1.2 | Hai | 2\n2 | Thể chế | 3', [], 'Bảng 2')))).toEqual(['1 Chỉ đạo (1)', '1.1 Một (1) given', '1.2 Hai (2) given', '2 Thể chế (3) given'])
  })

  it('no table, no set', () => expect(read(drawn('Kính gửi | Sở Nội vụ'))).toEqual({ findings: [] }))
})

describe('a list of one row, a proof over several', () => {
  const table = `
*STT | *Tiêu chí | *Điểm tối đa | *Cách tính | *Tài liệu kiểm chứng
*I | *CHỈ ĐẠO | *10
1 | Kế hoạch | 5 | Có: 5; Không: 0 | Hệ thống một cửa
2 | Báo cáo | 5 | Có: 5; Không: 0
*II | *ĐIỂM THƯỞNG | 2 | Mỗi sáng kiến 1 điểm, tối đa 2 điểm
`
  it('the row with its own way of scoring is an item of the bonus', () =>
    expect(outlined(read(drawn(table)))).toEqual(['I CHỈ ĐẠO (10)', '1 Kế hoạch (5) yes-no', '2 Báo cáo (5) yes-no', '+ II.1 ĐIỂM THƯỞNG (2) count']))

  it('a proof merged down over its rows is the proof of each', () => {
    const proofs = (merges: readonly string[]) => [...branches(read(drawn(table, merges)).skeleton?.fields ?? [])].map(branch => branch.scoring?.proof)
    expect(proofs(['E3:E4'])).toEqual([undefined, 'Hệ thống một cửa', 'Hệ thống một cửa'])
    expect(proofs([])).toEqual([undefined, 'Hệ thống một cửa', undefined])
  })
})
