import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { digest } from '../../src/io/digest.ts'
import { cchc, workplace } from '../cli/scenario.ts'

const examples = resolve(import.meta.dirname, '../../examples')
const rounds = readdirSync(examples, { withFileTypes: true }).filter(each => each.isDirectory() && readdirSync(join(examples, each.name)).includes('cchc.yaml')).map(({ name }) => name).sort()
const kinds = 'xlsx,docx,html,slips,csv,json'

const { dir, done } = workplace()
afterAll(done)

/** Every file of a folder with the hash of its bytes. */
const hashes = (folder: string): Readonly<Record<string, string>> => Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(each => each.isFile()).map(each => join(each.parentPath, each.name)).sort().map(path => [path.slice(folder.length + 1), digest(readFileSync(path))]))

describe.each(rounds)('the result file of %s', name => {
  it('gives every kind of report without the evidence, as cchc score wrote it, and the same bytes again', async () => {
    const at = (...parts: readonly string[]): string => join(dir, name, ...parts)
    mkdirSync(at('rieng'), { recursive: true })
    expect((await cchc(['score', join(examples, name), '--out', at('cham')], dir)).code).toBeLessThan(2)
    copyFileSync(at('cham/ket-qua.json'), at('rieng/ket-qua.json'))
    for (const out of ['mot', 'hai']) expect((await cchc(['report', at('rieng/ket-qua.json'), '--to', kinds, '--out', at(out)], dir)).code).toBe(0)
    const [scored, first, second] = [hashes(at('cham')), hashes(at('mot')), hashes(at('hai'))]
    expect(Object.keys(first)).toEqual(expect.arrayContaining(['don-vi.csv', 'ket-qua.docx', 'ket-qua.html', 'ket-qua.json', 'ket-qua.xlsx', 'phieu-diem.xlsx', 'thanh-phan.csv']))
    expect(Object.keys(scored)).toEqual(['ket-qua.json', 'ket-qua.xlsx'])
    expect(first).toMatchObject(scored)
    expect(second).toEqual(first)
  }, 300_000)
})
