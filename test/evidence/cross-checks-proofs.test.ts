import { describe, expect, it } from 'vitest'
import type { Answer, Dossier, Proof } from '../../src/evidence/answer.ts'
import { crossCheck, crossCheckGroup } from '../../src/evidence/cross-checks.ts'
import type { Finding } from '../../src/finding.ts'
import { namesProof } from '../../src/evidence/documents/named-proof.ts'
import { smallSet } from './set.ts'

const at = (unit: string, code: string) => ({ file: `phieu/${unit}.xlsx`, sheet: 'Tự chấm', cell: `F${Number(code.replaceAll('.', '')) % 90}` })
const said: Answer = { id: '1.1.1', state: 'given', value: { is: 'option', option: 'yes' }, from: at('xa-a', '1.1.1'), read: 'Có' }

type Words = Readonly<Record<string, readonly [proof: string, explanation?: string]>>

function dossier(unit: string, words: Words, answers: readonly Answer[] = [said], submitted = true): Dossier {
  const proofs = Object.entries(words).map(([code, [proof, explanation = '']]): readonly [string, Proof] => [code, { proof, explanation, from: at(unit, code) }])
  return {
    unit: { id: unit, name: unit, kind: 'xã', predecessors: [], notApplicable: [] }, submitted,
    layers: submitted ? [{ kind: 'form', name: `phieu/${unit}.xlsx`, answers: new Map(answers.map(each => [each.id, each])), proofs: new Map(proofs) }] : [],
  }
}

const shown = (findings: readonly Finding[]): readonly string[] => findings.map(each => `${each.severity} ${each.code} ${each.at?.cell ?? ''}`)

describe('the proofs of a unit', () => {
  const proofs = (proof: string) => shown(crossCheck(smallSet, dossier('xa-a', { '1.1.1': [proof] })))

  it.each<readonly [string, readonly string[]]>([
    ['Kế hoạch số 15/KH-UBND ngày 20/01/2025', []],
    ['Kế hoạch số 15/KH-UBND ngày 20/12/2024 của UBND xã A; 12/BC-UBND ngày 05/01/2026', []],
    ['Kế hoạch CCHC, tệp 1.1.1.pdf', []],
    ['https://xa-a.gov.vn/ke-hoach', []],
    ['Ảnh chụp màn hình', []],
    ['Số /KH-UBND', ['warning proof/blank-number F21']],
    ['Số …/KH-UBND ngày … tháng 1 năm 2025', ['warning proof/blank-number F21', 'warning proof/blank-date F21']],
    ['15/KHUBND', ['info proof/damaged-number F21']],
    ['15/KH-UBND ngày 20/01/2024', ['info proof/outside-period F21']],
    ['15/KH-UBND ngày 20/12/2026', ['warning proof/outside-period F21']],
    ['30/2018/QĐ-UBND ngày 20/9/2018', []],
    ['Có', ['warning proof/names-nothing F21']],
    ['Đầy đủ.', ['warning proof/names-nothing F21']],
    ['Có kế hoạch kèm theo', []],
  ])('%s', (proof, expected) => expect(proofs(proof)).toEqual(expected))

  it.each<readonly [string, Words, readonly Answer[]]>([
    ['where none is wanted', { '1.1.2': ['Có'] }, [said]],
    ['where nothing is claimed', { '1.1.1': ['Có'] }, [{ ...said, value: { is: 'option', option: 'no' } }]],
    ['where the unit answered nothing', { '1.1.1': ['Có'] }, []],
  ])('“Có” is no news %s', (_, words, answers) => expect(crossCheck(smallSet, dossier('xa-a', words, answers))).toEqual([]))

  it('tells the unit, the component, what stands there and what to write', () => {
    expect(crossCheck(smallSet, dossier('xa-a', { '1.1.1': ['Số /QĐ UBND'] }))).toMatchObject([{
      unit: 'xa-a', component: '1.1.1', at: at('xa-a', '1.1.1'), read: 'Số /QĐ UBND', fix: { vi: 'Ghi đủ số, ví dụ 343/QĐ-UBND.' },
      message: { vi: 'Cần xem: tài liệu kiểm chứng ghi “Số /QĐ UBND” mà chưa có số văn bản.' },
    }])
  })
})

describe('words that deny a proof', () => {
  it.each(['', ' – ', '0', 'Không', 'chưa', 'ko có', 'Không có.', 'Chưa có', 'CHƯA CÓ', 'Không có tài liệu', 'khong co', 'Thiếu minh chứng'])('“%s” names none', words => expect(namesProof(words)).toBe(false))
  it.each(['Có', '01/KH-UBND', 'Báo cáo số 0', 'Không có hồ sơ trễ hạn: BC 12', 'chứa có', 'x'])('“%s” may name one', words => expect(namesProof(words)).toBe(true))
})

describe('a fraction beside its percent', () => {
  const explained = (explanation: string) => shown(crossCheck(smallSet, dossier('xa-a', { '2.1': ['', explanation] })))

  it.each<readonly [string, readonly string[]]>([
    ['07/21 (đạt 33,33%)', []],
    ['7/21 = 33,3%', []],
    ['7/21, đạt 33%', []],
    ['2/3 (66,66%)', ['info evidence/percent-cut F21']],
    ['07/21 (đạt 30%)', ['warning evidence/percent F21']],
    ['Đã giải quyết 1.511/1.528 hồ sơ, đạt 98,9%', []],
    ['Đã giải quyết 1.511/1.528 hồ sơ, đạt 99,9%', ['warning evidence/percent F21']],
    ['Đạt 3/4 chỉ tiêu, thu ngân sách đạt 120% kế hoạch', []],
    ['3/100 hồ sơ trễ hạn, đạt 97%', []],
    ['Đến ngày 15/7 đạt 30%', []],
    ['Tháng 3/2025 (98%)', []],
    ['20/01/2025 đạt 30%', []],
    ['Đạt 30%', []],
  ])('%s', (words, expected) => expect(explained(words)).toEqual(expected))

  it('says what the fraction comes to', () => {
    expect(crossCheck(smallSet, dossier('xa-a', { '2.1': ['', 'Kiểm tra 07/21 (đạt 30%)'] }))).toMatchObject([{
      code: 'evidence/percent', at: at('xa-a', '2.1'), component: '2.1', message: { vi: 'Cần xem: ghi “07/21 (đạt 30%)”, tính lại là 33,33%.' },
    }])
  })
})

describe('what several units give', () => {
  const group = (...proofs: readonly Words[]): readonly Dossier[] => proofs.map((words, index) => dossier(`xa-${'abcdefgh'[index]}`, words))
  const none: Words = {}
  const plan = 'Kế hoạch số 15/KH-UBND ngày 20/01/2025'

  it.each<readonly [string, readonly Words[], readonly string[]]>([
    ['number and date of two, by chance perhaps', [{ '1.1.1': [plan] }, { '1.1.1': [plan] }, none, none, none], ['info proof/same-document F21']],
    ['and another one', [{ '1.1.1': [plan], '1.1.2': ['7/QĐ-UBND ngày 01/02/2025'] }, { '1.1.1': [plan], '1.1.2': ['07/QĐ-UBND ngày 1/2/2025'] }, none, none, none], ['warning proof/same-document F21', 'warning proof/same-document F22']],
    ['of one issuer', [{ '1.1.1': [`${plan} của UBND xã A`] }, { '1.1.1': [`${plan} của UBND xã A`] }, none, none, none], ['warning proof/same-document F21']],
    ['each of its own issuer', [{ '1.1.1': [`${plan} của UBND xã A`] }, { '1.1.1': [`${plan} của UBND xã B`] }, none, none, none], []],
    ['in most of the group: it comes from above', [{ '1.1.1': [plan] }, { '1.1.1': [plan] }, none, none], []],
    ['of the province', [{ '1.1.1': [`${plan} của UBND tỉnh`] }, { '1.1.1': [`${plan} của UBND tỉnh`] }, none, none, none], []],
    ['of a department', [{ '1.1.1': ['46/TB-SNV ngày 20/01/2025'] }, { '1.1.1': ['46/TB-SNV ngày 20/01/2025'] }, none, none, none], []],
    ['without a date', [{ '1.1.1': ['15/KH-UBND'] }, { '1.1.1': ['15/KH-UBND'] }, none, none, none], []],
    ['of another day', [{ '1.1.1': [plan] }, { '1.1.1': ['15/KH-UBND ngày 21/01/2025'] }, none, none, none], []],
    ['for two components', [{ '1.1.1': [plan] }, { '1.1.2': [plan] }, none, none, none], []],
    ['twice in both', [{ '1.1.1': [plan], '1.1.2': [plan] }, { '1.1.1': [plan], '1.1.2': [plan] }, none, none, none], ['info proof/same-document F21']],
    ['twice in one unit', [{ '1.1.1': [plan], '1.1.2': [plan] }, none, none, none, none], []],
  ])('a document: %s', (_, proofs, expected) => expect(shown(crossCheckGroup(group(...proofs)))).toEqual(expected))

  it('names every unit and cell of a document', () => {
    const [found] = crossCheckGroup(group({ '1.1.1': [plan] }, { '1.1.1': ['15/KH UBND ngày 20-01-2025'] }, none, none, none))
    expect(found).toMatchObject({
      at: at('xa-a', '1.1.1'), also: at('xa-b', '1.1.1'),
      message: { vi: 'Cần xem: văn bản 15/KH-UBND ngày 20/01/2025 được 2 đơn vị nêu làm tài liệu kiểm chứng: xa-a (phieu/xa-a.xlsx › Tự chấm!F21) và xa-b (phieu/xa-b.xlsx › Tự chấm!F21).' },
    })
  })

  const long = 'Do hệ thống một cửa điện tử bị lỗi đường truyền trong tháng 7 nên hồ sơ chưa được cập nhật.'
  it.each<readonly [string, readonly Words[], readonly string[]]>([
    ['word for word', [{ '2.1': ['', long] }, { '2.2': ['', `${long.toUpperCase()} `] }], ['warning proof/same-explanation F21']],
    ['a short one', [{ '2.1': ['', 'Không phát sinh hồ sơ trễ hạn.'] }, { '2.1': ['', 'Không phát sinh hồ sơ trễ hạn.'] }], []],
    ['with another month', [{ '2.1': ['', long] }, { '2.1': ['', long.replace('7', '8')] }], []],
    ['of one unit', [{ '2.1': ['', long], '2.2': ['', long] }, none], []],
  ])('an explanation: %s', (_, proofs, expected) => expect(shown(crossCheckGroup(group(...proofs)))).toEqual(expected))
})
