import { describe, expect, it } from 'vitest'
import { behindText, placeText } from '../src/finding.ts'

describe('what was counted at a place', () => {
  it.each([
    ['1 hồ sơ', '1 dossier'], ['12 hồ sơ', '12 dossiers'], ['1.203.400 hồ sơ trong 2 tệp', '1,203,400 dossiers in 2 files'], ['120 phiếu', '120 questionnaires'], ['1 phiếu', '1 questionnaire'], ['36 phiếu, 2 tệp', '36 questionnaires, 2 files'], ['36 phiếu, 3 trang', '36 questionnaires, 3 sheets'],
  ])('%s is said in English: %s', (vi, en) => expect([behindText(vi, 'vi'), behindText(vi, 'en')]).toEqual([vi, en]))

  it('is said in the tongue of the report', () => {
    const place = { file: 'so.csv', sheet: 'so', behind: '12 hồ sơ' }
    expect([placeText(place), placeText(place, 'en')]).toEqual(['so.csv › so (12 hồ sơ)', 'so.csv › so (12 dossiers)'])
  })
})
