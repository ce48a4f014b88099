import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDocx } from '../../src/io/docx-write.ts'
import { cchc, workplace } from '../cli/scenario.ts'
import { wordText } from '../io/word-text.ts'

const { dir, done } = workplace()
const template = async (name: string, ...lines: readonly string[]): Promise<void> =>
  writeFileSync(join(dir, name), await writeDocx({ title: 'mẫu', landscape: false, blocks: lines.map(text => ({ is: 'paragraph', text })) }))
const bytes = (name: string): Buffer => readFileSync(join(dir, name))

beforeAll(async () => { await cchc(['score', resolve(import.meta.dirname, '../../examples/bai-bao'), '--out', 'dot'], dir) }, 60_000)
afterAll(done)

describe('cchc report', () => {
  it('writes again what cchc score wrote, byte for byte', async () => {
    const { code, out } = await cchc(['report', 'dot/ket-qua.json', '--to', 'json,xlsx', '--out', 'lai'], dir)
    expect([code, out]).toEqual([0, 'lai/ket-qua.xlsx\nlai/ket-qua.json\n'])
    for (const name of ['ket-qua.xlsx', 'ket-qua.json']) expect(bytes(`lai/${name}`).equals(bytes(`dot/${name}`))).toBe(true)
  }, 60_000)

  it('replaces the result that it reads by its very bytes only', async () => {
    const before = bytes('dot/ket-qua.json')
    expect((await cchc(['report', 'dot/ket-qua.json', '--to', 'json'], dir)).code).toBe(0)
    const { code, out, err } = await cchc(['report', 'dot/ket-qua.json', '--to', 'json', '--lang', 'en'], dir)
    expect([code, out, bytes('dot/ket-qua.json').equals(before)]).toEqual([2, '', true])
    expect(err.replaceAll(/\s+/gu, ' ')).toMatch(/so it is not replaced\. Choose another folder with --out/)
  }, 60_000)

  it('writes beside the result file unless told where', async () => {
    const { out, err } = await cchc(['report', 'dot/ket-qua.json', '--to', 'xlsx'], dir)
    expect([out, err]).toEqual(['dot/ket-qua.xlsx\n', 'Đã ghi 1 tệp từ dot/ket-qua.json.\n'])
  }, 60_000)

  it('writes the Word report, the same bytes each time, and the template that it fills', async () => {
    const { code, out } = await cchc(['report', 'dot/ket-qua.json', '--to', 'docx,template', '--out', 'w1'], dir)
    expect([code, out]).toEqual([0, 'w1/ket-qua.docx\nw1/mau-ket-qua.docx\n'])
    await cchc(['report', 'dot/ket-qua.json', '--to', 'docx', '--template', 'w1/mau-ket-qua.docx', '--out', 'w2'], dir)
    expect(bytes('w2/ket-qua.docx').equals(bytes('w1/ket-qua.docx'))).toBe(true)
    const { lines, tables } = await wordText(bytes('w1/ket-qua.docx'))
    expect(lines).toContain('VÍ DỤ MINH HỌA: bộ tiêu chí không do cơ quan nào ban hành')
    expect(tables.flat(2)).toContain('Xã An Khánh')
  }, 60_000)

  it('in English by an English template', async () => {
    const { err } = await cchc(['report', 'dot/ket-qua.json', '--to', 'docx', '--out', 'en', '--lang', 'en'], dir)
    expect(err).toBe('Wrote 1 file from dot/ket-qua.json.\n')
    expect((await wordText(bytes('en/ket-qua.docx'))).lines).toContain('A SAMPLE: the criteria set was issued by no authority')
  }, 60_000)

  it('by a template of the office, which cannot hide that the set is a sample', async () => {
    await template('cua-ta.docx', 'Năm {năm}', '{#các nhóm}', '{ten nhom}: {số đơn vị}', '{/các nhóm}')
    const { code, err } = await cchc(['report', 'dot/ket-qua.json', '--to', 'docx', '--template', 'cua-ta.docx', '--out', 'ta'], dir)
    expect([code, (await wordText(bytes('ta/ket-qua.docx'))).lines]).toEqual([0, ['VÍ DỤ MINH HỌA: bộ tiêu chí không do cơ quan nào ban hành', 'Năm 2023', 'Năm nơi được nêu trong bài: 5']])
    expect(err).toContain('Thêm {lời báo ví dụ} vào mẫu,')
  }, 60_000)

  it('a template that was edited wrongly is refused with each of its faults, and the other kinds are written', async () => {
    await template('sai.docx', 'Năm {nămm}', '{hạng}', '{các nhóm}')
    const { code, out, err } = await cchc(['report', 'dot/ket-qua.json', '--to', 'xlsx,docx', '--template', 'sai.docx', '--out', 'sai'], dir)
    expect([code, out, readdirSync(join(dir, 'sai'))]).toEqual([1, 'sai/ket-qua.xlsx\n', ['ket-qua.xlsx']])
    expect(err).toMatch(/Đã ghi 1 tệp từ dot\/ket-qua\.json\.\nChưa ghi được: docx\.\n$/)
    for (const said of ['“nămm”', 'Có phải ý là `năm`?', '{#các nhóm} {#bảng xếp hạng}', '“các nhóm” là một danh sách', 'Mẫu báo cáo sai.docx có chỗ chưa dùng được nên chưa ghi báo cáo Word.']) expect(err).toContain(said)
  }, 60_000)

  it('a placeholder in other brackets, or with a brace lost, is told with what was meant', async () => {
    await template('ngoac.docx', 'Năm [năm], {tên các nhóm và', '[số quyết định]')
    const { code, err } = await cchc(['report', 'dot/ket-qua.json', '--to', 'docx', '--template', 'ngoac.docx', '--out', 'ngoac'], dir)
    expect([code, existsSync(join(dir, 'ngoac'))]).toEqual([2, false])
    for (const said of ['“[năm]” không phải chỗ điền', 'Có phải ý là {năm}?', '“{tên các nhóm và” không có dấu }', 'Có phải ý là {tên các nhóm}?', 'Có phải ý là {căn cứ}?']) expect(err.replaceAll(/\s+/g, ' ')).toContain(said)
  }, 60_000)

  it('what cannot be written keeps nothing else from being written, and leaves no half of itself', async () => {
    mkdirSync(join(dir, 'vuong/ket-qua.docx'), { recursive: true })
    mkdirSync(join(dir, 'vuong/thanh-phan.csv'))
    const { code, out, err } = await cchc(['report', 'dot/ket-qua.json', '--to', 'docx,csv,html,json', '--out', 'vuong'], dir)
    expect([code, out]).toEqual([1, 'vuong/ket-qua.html\nvuong/ket-qua.json\n'])
    expect(err).toMatch(/^docx: Không ghi được ket-qua\.docx: đã có một thư mục[^]*^csv: Không ghi được thanh-phan\.csv: đã có một thư mục[^]*Chưa ghi được: docx, csv\.\n$/m)
    expect(readdirSync(join(dir, 'vuong')).sort()).toEqual(['ket-qua.docx', 'ket-qua.html', 'ket-qua.json', 'thanh-phan.csv'])
  }, 60_000)

  it('where nothing could be written it could not run, and says why of each kind', async () => {
    await template('hong.docx', '{nămm}')
    mkdirSync(join(dir, 'khong-gi/ket-qua.html'), { recursive: true })
    const { code, out, err } = await cchc(['report', 'dot/ket-qua.json', '--to', 'docx,html', '--template', 'hong.docx', '--out', 'khong-gi'], dir)
    expect([code, out, readdirSync(join(dir, 'khong-gi'))]).toEqual([2, '', ['ket-qua.html']])
    expect(err).toMatch(/^docx: Mẫu báo cáo hong\.docx[^]*^html: Không ghi được ket-qua\.html/m)
  }, 60_000)

  it('a template that is not there, or no Word document, is refused', async () => {
    for (const [name, why] of [['khong-co.docx', 'khong-co.docx: Không tìm thấy tệp.'], ['dot/ket-qua.xlsx', 'không phải văn bản Word']] as const) {
      const { code, err } = await cchc(['report', 'dot/ket-qua.json', '--to', 'docx', '--template', name], dir)
      expect([code, err]).toEqual([2, expect.stringContaining(why)])
    }
  }, 60_000)

  it.each([
    [['--to', 'pdf'], /“pdf” không dùng được; chỉ nhận: xlsx, /],
    [['--to', ','], /không dùng được/],
    [['--to', 'json', '--template', 'mau.docx'], /--template chỉ dùng khi ghi báo cáo Word/],
  ])('%j is refused and nothing is written', async (options, why) => {
    const { code, out, err } = await cchc(['report', 'dot/ket-qua.json', ...options, '--out', 'khong'], dir)
    expect([code, out, existsSync(join(dir, 'khong'))]).toEqual([2, '', false])
    expect(err).toMatch(why)
  }, 60_000)
})
