import { describe, expect, it } from 'vitest'
import { blankDay, documentsIn } from '../../../src/evidence/documents/cited.ts'
import { isFromAbove, namesSuperior } from '../../../src/evidence/documents/signs.ts'
import { folded } from '../../../src/text.ts'

const shown = (text: string): readonly string[] => documentsIn(text).map(({ is, sign, date, issuer }) => [is, sign, date, issuer].filter(each => each !== undefined).join(' | '))

describe('documents that a proof names', () => {
  it.each<readonly [string, readonly string[]]>([
    ['343/QĐ-UBND', ['whole | 343/QĐ-UBND']],
    ['Quyết định số 30/2018/QĐ-UBND ngày 20/9/2018 của UBND tỉnh', ['whole | 30/2018/QĐ-UBND | 2018-09-20 | UBND tỉnh']],
    ['46/TB-SNV; 4671/TTr-SNV, 383/BNV-CCHC', ['whole | 46/TB-SNV', 'whole | 4671/TTr-SNV', 'whole | 383/BNV-CCHC']],
    ['Nghị quyết 30c/NQ-CP', ['whole | 30c/NQ-CP']],
    ['Luật số 72/2025/QH15', ['whole | 72/2025/QH15']],
    ['02-NQ/HU, 12-CTr/TU và 124-QĐ/TW', ['whole | 02-NQ/HU', 'whole | 12-CTr/TU', 'whole | 124-QĐ/TW']],
    ['2892 \u2011 QĐ/ĐUK', ['whole | 2892-QĐ/ĐUK']],
    ['519 /QĐ-UBND', ['whole | 519/QĐ-UBND']],
    ['519/QĐ \u2013 UBND ngày 3-2-2025', ['whole | 519/QĐ-UBND | 2025-02-03']],
    ['15/kh-ubnd', ['whole | 15/KH-UBND']],
    ['519/QĐUBND', ['damaged | 519/QĐ-UBND']],
    ['30c/NQCP', ['damaged | 30c/NQ-CP']],
    ['519/QĐ UBND', ['damaged | 519/QĐ-UBND']],
    ['Số /QĐ UBND', ['blank | /QĐ-UBND']],
    ['Kế hoạch số …/KH-UBND ngày 20/01/2025', ['blank | /KH-UBND | 2025-01-20']],
    ['số ..../BC-UBND', ['blank | /BC-UBND']],
    ['79/UBND-VP ngày 18/12/2025', ['whole | 79/UBND-VP | 2025-12-18']],
    ['15/KH-UBND - BC số 12/BC-UBND', ['whole | 15/KH-UBND', 'whole | 12/BC-UBND']],
    ['15/KH-UBND ngày 20 tháng 01 năm 2025 của UBND xã A về CCHC', ['whole | 15/KH-UBND | 2025-01-20 | UBND xã A']],
    ['15/KH-UBND của UBND xã A ngày 20.1.2025', ['whole | 15/KH-UBND | 2025-01-20 | UBND xã A']],
    ['Báo cáo 12/BC-UBND về hội nghị ngày 03/02/2025', ['whole | 12/BC-UBND']],
    ['15/KH-UBND ngày 31/02/2025', ['whole | 15/KH-UBND']],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected))

  it.each([
    '12/15', '05/06 chỉ tiêu', '20/01/2025', 'ngày 20/01/2025', 'tệp 1.1.2.pdf, ký số ngày 14/08/2025', 'https://xa-a.gov.vn/KH-UBND', 'đạt 3/4 tiêu chí', 'Có', '', '12/15 TTHC', '1.234/2.000 hồ sơ', 'QĐ/UBND',
  ])('no document in “%s”', text => expect(shown(text)).toEqual([]))

  it.each([
    ['ngày … tháng 3 năm 2025', 'ngày … tháng 3 năm 2025'], ['ngày tháng 3 năm 2022', 'ngày tháng 3 năm 2022'],
    ['ngày 20 tháng 3 năm 2025', undefined], ['ghi ngày, tháng, năm ban hành', undefined],
  ])('%s', (text, expected) => expect(blankDay(text)).toBe(expected))
})

describe('issuers above the commune', () => {
  it.each([['46/TB-SNV', true], ['383/BNV-CCHC', true], ['30c/NQ-CP', true], ['766/QĐ-TTg', true], ['72/2025/QH15', true], ['02-NQ/HU', true], ['15/KH-UBND', false], ['5/TB-BCĐ', false], ['7/NQ-HĐND', false], ['79/UBND-VP', false]])(
    '%s: %s', (sign, expected) => expect(isFromAbove(sign)).toBe(expected))
  it.each([['UBND tỉnh', true], ['Sở Nội vụ', true], ['UBND thành phố', true], ['UBND xã A', false], ['UBND xã A, tỉnh B', false], ['phường C', false]])(
    '%s: %s', (words, expected) => expect(namesSuperior(folded(words))).toBe(expected))
})
