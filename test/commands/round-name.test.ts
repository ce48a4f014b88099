import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cchc, workplace } from '../cli/scenario.ts'

const set = `id: nho
title: { vi: Nhỏ, en: Small }
year: 2025
period: { from: 2025-01-01, to: 2025-12-31 }
sample: true
applies: [xã]
scale: 1
fields: [{ code: '1', name: Một, criteria: [{ code: '1.1', name: Tin, max: 1, rule: { method: yes-no } }] }]
`
let place: ReturnType<typeof workplace>
const at = (name: string): string => join(place.dir, name)
beforeEach(() => {
  place = workplace()
  for (const [name, text] of [['bo.yaml', set], ['sl.csv', 'Đơn vị,1.1\nXã A,Có\nXã B,Không\n'], ['cchc.yaml', 'criteria: bo.yaml\nevidence: [{ as: table, from: sl.csv }]\n']] as const) writeFileSync(at(name), text)
})
afterEach(() => place.done())

describe('a round without a name', () => {
  it.each<readonly [string, readonly string[]]>([['of a file', ['score']], ['of plain flags', ['score', '--criteria', 'bo.yaml', '--evidence', 'sl.csv']]])('%s is called in the tongue of whoever reads it', async (_, args) => {
    for (const written of ['vi', 'en']) {
      const { out } = await cchc([...args, '--lang', written], place.dir)
      expect(out.split('\n')[0]).toBe(written === 'vi' ? 'Chấm điểm CCHC · 2 đơn vị' : 'PAR index scoring · 2 units')
      for (const [lang, own, other] of [['vi', 'Chấm điểm CCHC', 'PAR index scoring'], ['en', 'PAR index scoring', 'Chấm điểm CCHC']] as const) {
        const said = (await cchc(['plan', 'ket-qua/ket-qua.json', 'Xã B', '--lang', lang], place.dir)).out + (await cchc(['report', 'ket-qua/ket-qua.json', '--to', 'html', '--out', lang, '--lang', lang], place.dir)).out
        const page = readFileSync(at(`${lang}/ket-qua.html`), 'utf8')
        expect([lang, (said + page).includes(own), (said + page).includes(other)]).toEqual([lang, true, false])
      }
    }
  })

  it('of a name that a person gave keeps it', async () => {
    writeFileSync(at('cchc.yaml'), 'name: Chấm điểm CCHC\ncriteria: bo.yaml\nevidence: [{ as: table, from: sl.csv }]\n')
    expect((await cchc(['score', '--lang', 'en'], place.dir)).out).toMatch(/^Chấm điểm CCHC · 2 units/)
    expect((await cchc(['report', 'ket-qua/ket-qua.json', '--to', 'html', '--out', 'a', '--lang', 'en'], place.dir)).code).toBe(0)
    expect(readFileSync(at('a/ket-qua.html'), 'utf8')).not.toContain('PAR index scoring')
  })
})

describe('a group whose name differs from another in a mark alone', () => {
  it('is named by its own letters', async () => {
    writeFileSync(at('cchc.yaml'), `groups:\n${['Mường', 'Mướng'].map(name => `  - { name: ${name}, criteria: bo.yaml, evidence: [{ as: table, from: sl.csv }] }\n`).join('')}`)
    await cchc(['score'], place.dir)
    expect(await cchc(['explain', 'ket-qua/ket-qua.json', 'Xã A', '--group', 'mướng'], place.dir)).toMatchObject({ code: 0 })
    expect((await cchc(['explain', 'ket-qua/ket-qua.json', 'Xã A', '--group', 'muong'], place.dir)).err).toContain('nhiều đơn vị')
  })
})
