import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, it } from 'vitest'
import { version } from '../../src/version.ts'
import { cchc, workplace } from '../cli/scenario.ts'
import { smallYaml } from '../report/form-sets.ts'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/files.schema.json'), 'utf8')) as object
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)

const set = smallYaml(2, `fields: [{ code: '1', name: Một, criteria: [{ code: '1.1', name: Tin, max: 1, rule: { method: yes-no } }, { code: '1.2', name: Bài, max: 1, rule: { method: yes-no } }] }]`)
const { dir, done } = workplace()
afterAll(done)
for (const [name, text] of [['bo.yaml', set], ['dv.csv', 'Mã,Tên,Loại\na,Xã A,xã\nb,Xã B,xã\n'], ['sl.csv', 'Đơn vị,1.1,1.2\na,Có,Có\nb,Có,Không rõ\n'], ['cchc.yaml', 'criteria: bo.yaml\nunits: dv.csv\nevidence: [{ as: table, from: sl.csv }]\n']] as const) writeFileSync(join(dir, name), text)

interface Listed { readonly schema: string; readonly tool: string; readonly files: readonly string[]; readonly findings: readonly { readonly code: string; readonly file?: string; readonly message: string }[] }

describe('--json of a command that writes files', () => {
  it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['form', ['form', 'bo.yaml', '--units', 'dv.csv', '--out', 'phieu'], ['phieu/a.xlsx', 'phieu/b.xlsx'], []],
    ['form --carry', ['form', 'bo.yaml', '--carry', 'phieu', '--out', 'moi'], ['moi/a.xlsx', 'moi/b.xlsx'], []],
    ['export', ['export', 'bo.yaml', '--out', 'phu-luc'], ['phu-luc/phu-luc-thu.xlsx', 'phu-luc/phu-luc-thu.docx'], []],
    ['annotate', ['annotate', 'phieu/a.xlsx', '--criteria', 'bo.yaml', '--out', 'ra/a.xlsx'], ['ra/a.xlsx'], ['score/blank', 'score/blank']],
    ['appraise', ['appraise', '--per-unit', '--out', 'td'], ['td/a.xlsx', 'td/b.xlsx'], []],
    ['report', ['report', 'ket-qua/ket-qua.json', '--to', 'html,csv', '--out', 'bao-cao'], ['bao-cao/ket-qua.html', 'bao-cao/don-vi.csv', 'bao-cao/thanh-phan.csv'], []],
  ])('%s names them in their order, with what was remarked; messages stay on stderr', async (name, args, files, codes) => {
    if (name === 'report') await cchc(['score'], dir)
    const json = await cchc([...args, '--json', ...(name === 'appraise' ? ['--force'] : [])], dir)
    const listed = JSON.parse(json.out) as Listed
    expect([validate(listed) ? [] : validate.errors, listed.schema, listed.tool, listed.files, files.every(file => existsSync(join(dir, file)))]).toEqual([[], 'cchc-files/1', version, files, true])
    expect(listed.findings.map(({ code }) => code).filter(code => codes.includes(code))).toEqual(codes)
    const text = await cchc([...args, ...(name === 'appraise' ? ['--force'] : [])], dir)
    expect([json.code, json.err]).toEqual([text.code, text.err])
    expect((await cchc([...args, '--format', 'json', ...(name === 'appraise' ? ['--force'] : [])], dir)).out).toBe(json.out)
    if (name !== 'annotate') expect(text.out).toBe(files.map(file => `${file}\n`).join(''))
  }, 30_000)

  it('where nothing can be written nothing is named', async () => {
    const { code, out } = await cchc(['export', 'bo.yaml', '--to', 'sql', '--json'], dir)
    expect([code, out]).toEqual([2, ''])
  })

  it('of several kinds of report, what was written is named and why the others were not is a remark', async () => {
    await cchc(['score'], dir)
    writeFileSync(join(dir, 'mau.docx'), 'không phải Word')
    const { code, out } = await cchc(['report', 'ket-qua/ket-qua.json', '--to', 'html,docx', '--template', 'mau.docx', '--out', 'thieu', '--json'], dir)
    const listed = JSON.parse(out) as Listed
    expect([code, validate(listed), listed.files, listed.findings.map(({ file }) => file)]).toEqual([1, true, ['thieu/ket-qua.html'], ['mau.docx']])
  })
})
