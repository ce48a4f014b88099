import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cchc, workplace } from '../cli/scenario.ts'

const { dir, done } = workplace()
const page = (name: string): string => readFileSync(join(dir, name), 'utf8')

beforeAll(async () => { await cchc(['score', resolve(import.meta.dirname, '../../examples/bai-bao'), '--out', 'dot'], dir) }, 60_000)
afterAll(done)

it('cchc report --to html writes one page, the same each time, in the tongue that is asked for', async () => {
  for (const folder of ['mot', 'hai']) expect((await cchc(['report', 'dot/ket-qua.json', '--to', 'html', '--out', folder], dir)).out).toBe(`${folder}/ket-qua.html\n`)
  expect((await cchc(['report', 'dot/ket-qua.json', '--to', 'html', '--out', 'en', '--lang', 'en'], dir)).code).toBe(0)
  expect(page('mot/ket-qua.html')).toBe(page('hai/ket-qua.html'))
  expect(page('mot/ket-qua.html')).toMatch(/^<!DOCTYPE html>\n<html lang="vi">[^]*Bảng xếp hạng: /)
  expect(page('en/ket-qua.html')).toMatch(/^<!DOCTYPE html>\n<html lang="en">[^]*Ranking: /)
  expect(page('mot/ket-qua.html')).not.toContain(dir)
}, 60_000)
