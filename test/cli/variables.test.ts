import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { cchc } from './scenario.ts'

const said = async (env: Readonly<Record<string, string>>, ...lang: readonly string[]): Promise<readonly string[]> => {
  const [ran, plain] = [await cchc([...lang, 'rule', 'score/blank'], tmpdir(), 100, env), await cchc([...lang, 'rule', 'score/blank'], tmpdir())]
  expect([ran.code, ran.out]).toEqual([plain.code, plain.out])
  return ran.err.replace(plain.err, '').split('\n').filter(line => line !== '')
}

describe('the program’s own variables', () => {
  it.each(['0', 'abc', '-1', '1.5', '100', ' 2'])('CCHC_THREADS “%s” is told once, and the run goes on', async value => {
    expect(await said({ CCHC_THREADS: value })).toEqual([`Nhắc: biến CCHC_THREADS ghi “${value}” không dùng được, coi như không đặt; chỉ nhận số nguyên từ 1 đến 99.`])
    expect(await said({ CCHC_THREADS: value }, '--lang', 'en')).toEqual([`Warning: the variable CCHC_THREADS says “${value}”, which is not accepted; it is as if it were not set. Allowed: a whole number from 1 to 99.`])
  })
  it('a tongue that is none is told', async () => expect(await said({ CCHC_LANG: 'fr' })).toEqual(['Nhắc: biến CCHC_LANG ghi “fr” không dùng được, coi như không đặt; chỉ nhận vi hoặc en.']))
  it.each([{}, { CCHC_THREADS: '' }, { CCHC_THREADS: '4', CCHC_LANG: '' }, { CCHC_THREADS: '99', CCHC_LANG: 'vi' }])('of %j nothing is said', async env => expect(await said(env)).toEqual([]))
})
