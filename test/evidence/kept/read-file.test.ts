import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReadFile } from '../../../src/evidence/gather.ts'
import { understood } from '../../../src/evidence/gather/forms.ts'
import { fileOfText, fileText } from '../../../src/evidence/kept/read-file.ts'
import { lettered } from '../../../src/io/lettered.ts'
import { sheetsIn } from '../../../src/io/sheets-in.ts'
import { filesIn } from '../../../src/io/find-files.ts'
import { writeXlsx } from '../../../src/io/xlsx-write.ts'
import { exact, revived } from '../../../src/rational.ts'
import { formBook } from '../../../src/report/form/book.ts'
import { isShut } from '../../../src/criteria/closed.ts'
import { fillForm, type FormWords } from '../../report/fill-form.ts'
import { everyMethod } from '../../report/form-sets.ts'
import { randomAnswers } from '../../report/random-answers.ts'
import { shipped } from '../../scoring/plan/rounds.ts'

const root = join(import.meta.dirname, '../../..')
const sets = ['xa-2025', 'xa-2026', 'xa-2016', 'co-quan-chuyen-mon-2025', 'don-vi-su-nghiep-2025', 'hdnd-xa-thanh-hoa']

const opened = async (bytes: Buffer, file: string): Promise<ReadFile> => ({ file, ...lettered(await sheetsIn(bytes, file)), sha256: 'ab' })

const words = (set: ReturnType<typeof shipped>, seed: number): FormWords =>
  new Map(set.components.filter(component => !isShut(component)).map(({ code }, at) => [code, (at + seed) % 3 === 0 ? { proof: `QĐ số ${at}/QĐ-UBND`, explanation: 'Chậm do bão' } : { explanation: 'Đã làm' }]))

/** The answers of one form typed into it, as it is read. */
const filled = async (set: ReturnType<typeof shipped>, seed: number): Promise<ReadFile> =>
  opened(Buffer.from(await writeXlsx(fillForm(formBook(set, { id: 'xa-a', name: 'UBND xã A' }), set, randomAnswers(set, seed), words(set, seed)))), 'phiếu/xã A.xlsx')

describe('a file of forms as one text', () => {
  it.each(sets)('comes back whole, read for a set of another thread: random answers of %s', async name => {
    const set = shipped(name)
    const again = revived(structuredClone(set))
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 500 }), async seed => {
      const file = await filled(set, seed)
      const read = understood(file, set, undefined)
      expect(read.forms?.[0]?.layer?.answers.size).toBeGreaterThan(5)
      expect(fileOfText(fileText(understood(file, again, undefined)))).toStrictEqual(read)
    }), { numRuns: 4 })
  }, 120_000)

  it('comes back whole: points that no step or maximum of the set allows', async () => {
    const set = everyMethod('')
    for (const points of ['0.3', '99', '-1']) {
      const form = fillForm(formBook(set, { id: 'xa-a', name: 'UBND xã A' }), set, new Map([['A.2.3', { is: 'number', number: exact(points) }]]))
      const file = await opened(Buffer.from(await writeXlsx(form)), 'phieu/xa-a.xlsx')
      const read = understood(file, set, undefined)
      expect(read.forms?.[0]?.findings.filter(({ at }) => at?.cell !== undefined).length).toBeGreaterThan(0)
      expect(fileOfText(fileText(understood(file, revived(structuredClone(set)), undefined)))).toStrictEqual(read)
    }
  })

  it('comes back whole: the forms of the sample round, for their own set and for another', async () => {
    const folder = join(root, 'examples/xa-mau-2025/phieu')
    const files = await filesIn(folder)
    expect(files.length).toBeGreaterThan(8)
    for (const set of [shipped('xa-2025'), shipped('xa-2026')]) {
      for (const name of files) {
        const read = understood(await opened(readFileSync(join(folder, name)), name), set, undefined)
        expect(fileOfText(fileText(read))).toStrictEqual(read)
      }
    }
  }, 60_000)

  it.each(['no workbook at all', '<html><body><table><tr><td>Mã</td></tr></table></body></html>', ''])('comes back whole: what is no form (%s)', async bytes => {
    const read = understood(await opened(Buffer.from(bytes), 'phieu/x.xlsx'), shipped('xa-2025'), undefined)
    expect([...read.findings, ...read.forms?.flatMap(form => form.findings) ?? []].length).toBeGreaterThan(0)
    expect(fileOfText(fileText(read))).toStrictEqual(read)
  })
})
