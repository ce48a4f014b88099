import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { departure } from '../../src/criteria/validate.ts'
import { cchc } from '../cli/scenario.ts'
import { scored } from '../report/explain/rounds.ts'

let [final, midway] = ['', '']
beforeAll(async () => { [final, midway] = [dirname(await scored('xa-mau-2025')), dirname(await scored('xa-mau-2025/giua-ky'))] }, 120_000)

/** The day on which the program runs: the period is over. */
const env = { SOURCE_DATE_EPOCH: '1767225600' }
const explain = (folder: string, ...args: readonly string[]) => cchc(['explain', 'ket-qua.json', ...args], folder, 80, env)
const [, ...schema] = Object.entries(JSON.parse(readFileSync(new URL('../../docs/explain.schema.json', import.meta.url), 'utf8')) as Record<string, unknown>)

/** Lines of the set move as it is edited. */
const unnumbered = (page: string): string => page.replaceAll(/(yaml:|dòng )\d+/g, '$1000')

describe('cchc explain, one component', () => {
  it('from the clause to the rank, in a folder that holds the result alone', async () => {
    const { code, out, err } = await explain(final, 'xa-may-trang', '3.2.1')
    expect([code, err]).toEqual([0, ''])
    expect(unnumbered(out)).toBe(`3.2.1 Tỷ lệ hồ sơ giải quyết đúng hạn                              2,93 / 3 điểm
  Đơn vị      Xã Mây Trắng; Bộ tiêu chí xác định Chỉ số CCHC cấp xã năm 2025 (ví
              dụ minh họa)
  Căn cứ      Ví dụ minh họa, theo mẫu quy tắc 8 (theo tỷ lệ, có mức sàn); mục
              tiêu từ 98% trở lên [../../criteria/xa-2025.yaml:000]; ví dụ minh
              họa, không phải bộ tiêu chí do cơ quan nào ban hành
  Quy định    ../../criteria/xa-2025.yaml:000; cách chấm ở dòng 000
  Cách tính   Số hồ sơ giải quyết trước hạn, đúng hạn ÷ Số hồ sơ TTHC đã giải
              quyết × 3; từ 98%: 3; dưới 90%: 0; tối đa 3.
  Số liệu     Số hồ sơ giải quyết trước hạn, đúng hạn: 1.511 hồ sơ ←
              so-lieu-mot-cua.xlsx › Số liệu!G9 (Hệ thống một cửa)
                (nguồn trước ghi 1.528 hồ sơ ← phieu/xa-may-trang.xlsx › Số
                liệu!D22)
              Số hồ sơ TTHC đã giải quyết: 1.545 hồ sơ ← so-lieu-mot-cua.xlsx ›
              Số liệu!E9 (Hệ thống một cửa)
  Kiểm chứng  Số liệu của hệ thống thông tin giải quyết TTHC: tệp 3.2.1.pdf, ký
              số ngày 01/08/2025 ← phieu/xa-may-trang.xlsx › Tự chấm!F76
  Giải trình  Hệ thống một cửa gián đoạn trong tháng 9, một số hồ sơ cập nhật
              kết quả chậm. ← phieu/xa-may-trang.xlsx › Tự chấm!H76
  Phép tính   1.511 ÷ 1.545 ≈ 97,8% < 98% → 1.511 ÷ 1.545 ≈ 97,8% × 3 ≈ 2,934
  Làm tròn    1511/515 ≈ 2,934, in là 2,93; tổng điểm cộng số chưa làm tròn
  Mức tiếp    Làm việc: thêm 1 hồ sơ ở “Số hồ sơ giải quyết trước hạn, đúng hạn”
              (1.511 → 1.512); kéo theo bớt 1 hồ sơ ở “Số hồ sơ giải quyết trễ
              hạn” (34 → 33), đạt 97,86%: được 2,9359 điểm.
  Khi đạt     tổng điểm 84,24 → 84,25; chỉ số 84,24 → 84,25; hạng 5 (không đổi);
              xếp loại Khá (không đổi)
  Cao nhất    Làm việc: thêm 4 hồ sơ ở “Số hồ sơ giải quyết trước hạn, đúng hạn”
              (1.511 → 1.515); kéo theo bớt 4 hồ sơ ở “Số hồ sơ giải quyết trễ
              hạn” (34 → 30), đạt 98,06%: được 3 điểm.
`)
  })

  it.each<readonly [string, readonly string[], RegExp]>([
    ['a level that loses the criterion', ['xa-da-biec', '2.2.1'], /Mất điểm +Mất điểm toàn tiêu chí do mức đã chọn ở 2\.2\.3 [^[]*: 0,5 → 0\s+\[\S+yaml:\d+; phieu\/xa-da-biec\.xlsx › Tự\s+chấm!D55\]/],
    ['the level itself names what it takes with it', ['xa-da-biec', '2.2.3'], /Mức đã chọn làm mất điểm cả tiêu chí: 2\.2\.1 và 2\.2\.2 cũng 0 điểm/],
    ['an exemption by the list of units', ['dac-khu-dao-sao', '4.3.2'], /Trạng thái +Không áp dụng \(Danh sách đơn vị ghi là không áp dụng cho đơn vị\s+này\): không tính vào điểm và điểm tối đa\s+\[\S+yaml:\d+\]/],
    ['what did not arise', ['xa-thung-xanh', '3.7.1'], /Trạng thái +Không phát sinh: được 0 điểm \[\S+yaml:\d+\]/],
    ['two rounds of appraisal and an explanation', ['phuong-cau-vong', '7.4.2'], /thẩm định lần 1: 1 → 0,4;[^]*đơn vị giải trình lần 1: 0,4, đề nghị 1;[^]*thẩm định lần 2: 0,4 → 0,6;[^]*Cơ quan thẩm định đã kết luận điểm/],
    ['a survey with its sample', ['phuong-hoa-nang', '8.1.2'], /Khảo sát +63 phiếu; khoảng tin cậy 95%: 3,62–4,29 điểm/],
    ['the best figure, without its owner', ['xa-song-lanh', '7.3.4'], /cao nhất nhóm: [^]*Mức so sánh lấy trong 11 đơn vị có số liệu/],
    ['a penalty that lowers the grade', ['phuong-cau-vong', 'P.2'], /Xếp loại +P\.2 [^]*hạ 1\s+mức xếp loại[^]*Khá → Tốt/],
    ['a claim without its proof', ['xa-da-biec', '1.4.1'], /điểm tự chấm chưa kèm tài liệu kiểm chứng; cần:/],
    ['a unit that handed nothing in', ['xa-doi-gio', '1.1.1'], /– \/ 0,5[^]*Chưa nộp/],
  ])('%s', async (_what, args, shows) => {
    const { code, out } = await explain(final, ...args)
    expect(code).toBe(0)
    expect(out).toMatch(shows)
  }, 20_000)

  it('what did not act is not there', async () => {
    const { out } = await explain(final, 'phuong-hoa-nang', '1.1.1')
    expect(out).not.toMatch(/Trạng thái|Giữ mức|Làm tròn|Không tính|Mất điểm|Thẩm định|Khảo sát|Mức tiếp|Khi đạt/)
  })

  it('in English', async () => expect((await explain(final, 'xa may trang', '3.2.1', '--lang', 'en')).out).toMatch(/2\.93 \/ 3 points\n[^]*an earlier source said 1,528[^]*rank 5 \(unchanged\)/))

  it('pending and unreadable ones say what they can come to', async () => {
    expect((await explain(midway, 'xa-ba-nguon', '4.1.1')).out).toMatch(/từ 0,00 đến 1,00 \/ 1 điểm[^]*Trạng thái +Chờ thẩm định \(Thẩm định lần 1 chưa kết luận[^]*chưa tính được điểm nào/)
    expect((await explain(midway, 'xa-song-lanh', '1.3.2')).out).toMatch(/từ 0,00 đến 0,75 \/ 0,75 điểm[^]*“khoảng 10” \(không đọc được\)[^]*hạng chưa xếp → \d/)
  }, 20_000)
})

describe('cchc explain, a unit', () => {
  it('its slip: totals, rank among how many, what is short of the next grade, what lost most first', async () => {
    const { out } = await explain(final, 'Xã Sông Lành')
    expect(out).toMatch(/Tổng điểm +68,59 \/ 100 \(làm tròn từ 68,5\d+\) = 69,59 − 1,00 điểm phạt\n +Chỉ số +68,59[^]*10 trong 11 đơn vị được xếp hạng\n +Xếp loại +Khá\n +còn thiếu 11,41 điểm chỉ số để đạt mức Tốt \(từ 80\)/)
    const lost = [...out.matchAll(/ −(\d+),(\d\d)  /g)].map(([, whole, part]) => Number(`${whole}${part}`))
    expect(lost.length).toBeGreaterThan(20)
    expect(lost).toEqual([...lost].sort((a, b) => b - a))
    expect(out).toMatch(/Xem từng bước của một thành phần:\n {2}cchc explain ket-qua\.json xa-song-lanh 8\.1\.1\n$/)
  })

  it('incomplete: what is open and between which ends', async () =>
    expect((await explain(midway, 'xa-song-lanh')).out).toMatch(/Chưa đủ căn cứ[^]*tổng điểm từ 68,09 đến 68,84; chỉ số từ 68,09 đến 68,84; hạng 10\n[^]*chưa ngã ngũ:[^]*1\.3\.2/))

  it('a criterion: every component below it', async () => {
    const { out } = await explain(final, 'xa-da-biec', '2.2', '--json')
    const page = JSON.parse(out) as { readonly components: readonly { readonly code: string }[] }
    expect(departure(Object.fromEntries(schema), page)).toBeUndefined()
    expect(page.components.map(({ code }) => code)).toEqual(['2.2.1', '2.2.2', '2.2.3'])
  }, 20_000)

  it('as data and as Markdown', async () => {
    const { out } = await explain(final, 'xa-da-biec', '--format', 'json')
    expect(departure(Object.fromEntries(schema), JSON.parse(out))).toBeUndefined()
    expect((await explain(final, 'xa-da-biec', '--format', 'markdown')).out).toMatch(/^## Xã Đá Biếc · .*\n\n- \*\*Nhóm:\*\* [^]*\| Mã \| Tiêu chí thành phần \| Mất \| Vì sao, ở đâu \|\n\|---\|---\|---:\|---\|\n\| /)
  })
})

describe('cchc explain cannot tell', () => {
  it.each<readonly [string, readonly string[], RegExp]>([
    ['a unit that is not there', ['xa-may-trag'], /không có đơn vị nào là `xa-may-trag`\. Có phải ý là “Xã Mây Trắng”\?/],
    ['a part of several names', ['phuong'], /“Phường Hoa Nắng”, “Phường Bến Trăng”/],
    ['a code that is not there', ['xa-may-trang', '3.2.9'], /không có mã `3\.2\.9`\. Gần nhất: 3\.2/],
    ['a group that is not there', ['xa-may-trang', '--group', 'Sở'], /không có nhóm `Sở`\. Các nhóm: “Xã, phường, đặc khu”/],
  ])('%s', async (_what, args, why) => {
    const { code, out, err } = await explain(final, ...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(why)
  })

  it('which of two units of one name, until the id or the group is given', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cchc-hai-nhom-'))
    const unsealed = (key: string, value: unknown): unknown => (key === 'digest' || key === 'digests' ? undefined : value)
    const result = JSON.parse(readFileSync(join(final, 'ket-qua.json'), 'utf8'), unsealed) as { groups: Record<string, unknown>[] }
    writeFileSync(join(folder, 'ket-qua.json'), JSON.stringify({ ...result, tool: '0.0.9', groups: [...result.groups, { ...result.groups[0], name: 'Nhóm hai' }] }))
    const { code, err } = await explain(folder, 'Xã Mây Trắng')
    expect(code).toBe(2)
    expect(err).toMatch(/tên của nhiều đơn vị: xa-may-trang \(Xã Mây Trắng, nhóm “Xã, phường, đặc khu”\); xa-may-trang \(Xã Mây Trắng, nhóm “Nhóm hai”\)\. .*--group/)
    expect((await explain(folder, 'Xã Mây Trắng', '--group', 'nhom hai')).out).toMatch(/Nhóm +Nhóm hai/)
  }, 60_000)
})
