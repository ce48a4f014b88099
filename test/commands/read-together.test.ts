import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readersFor, readTogether, startReaders, type Reader } from '../../src/commands/read-together.ts'
import type { ReadFile } from '../../src/evidence/gather.ts'
import type { Found } from '../../src/io/find-files.ts'
import { shipped } from '../scoring/plan/rounds.ts'

const filesOf = (count: number): readonly Found[] => Array.from({ length: count }, (_, at) => ({ path: `/phieu/${at}.xlsx`, file: `${at}.xlsx` }))
const readOf = ({ file }: Found): ReadFile => ({ file, findings: [], sha256: file })
const later = (milliseconds: number): Promise<void> => new Promise(resolve => { setTimeout(resolve, milliseconds) })

/** What a reader does with the files that it is asked for, one after another; the last of the list it does from then on. */
type Deed = 'reads' | 'reads late' | 'is no form' | 'dies' | 'hangs'

interface Played { readonly reader: Reader; readonly asked: string[]; readonly ended: () => number }

function played(deeds: readonly Deed[]): Played {
  const asked: string[] = []
  let ends = 0
  let isDead = false
  const read = async (found: Found): Promise<ReadFile | null | undefined> => {
    const deed = deeds[Math.min(asked.length, deeds.length - 1)] ?? 'dies'
    asked.push(found.file)
    if (deed === 'reads late') await later(2)
    if (deed === 'hangs') return new Promise(() => undefined)
    if (deed === 'dies') isDead = true
    return isDead ? undefined : deed === 'is no form' ? null : readOf(found)
  }
  return { reader: { read, end: async () => { ends++ } }, asked, ended: () => ends }
}

const deeds = fc.array(fc.constantFrom<Deed>('reads', 'reads', 'reads late', 'is no form', 'dies', 'hangs'), { minLength: 1, maxLength: 6 })

describe('files read on several threads', () => {
  it('come in their order, each once, whoever is first, falls silent or dies', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(20), fc.array(deeds, { maxLength: 3 }), fc.boolean(), async (count, others, isSlow) => {
      const files = filesOf(count)
      const readers = others.map(played)
      const here: string[] = []
      const told: number[] = []
      const own = async (found: Found): Promise<ReadFile> => { here.push(found.file); if (isSlow) await later(1); return readOf(found) }
      expect(await readTogether(files, own, readers.map(({ reader }) => reader), at => told.push(at))).toEqual(files.map(readOf))
      expect(new Set([...here, ...readers.flatMap(({ asked }) => asked)])).toEqual(new Set(files.map(({ file }) => file)))
      expect(new Set(here).size).toBe(here.length)
      expect(told.every((at, index) => at <= count && at > (told[index - 1] ?? 0))).toBe(true)
      expect(readers.map(({ ended }) => ended())).toEqual(readers.map(() => 1))
    }), { numRuns: 60 })
  })

  it('are read by the others too, no more than two in the hand of each', async () => {
    const files = filesOf(30)
    let most = 0
    let open = 0
    const reader: Reader = { read: async found => { most = Math.max(most, ++open); await later(2); open--; return readOf(found) }, end: async () => undefined }
    const here: string[] = []
    const own = async (found: Found): Promise<ReadFile> => { here.push(found.file); await later(3); return readOf(found) }
    expect(await readTogether(files, own, [reader], () => undefined)).toEqual(files.map(readOf))
    expect(most).toBe(2)
    expect(here.length).toBeLessThan(files.length - 5)
  })

  it('meet a bug on the first thread, and the others are ended', async () => {
    const { reader, ended } = played(['dies'])
    const own = async (found: Found): Promise<ReadFile> => { if (found.file === '7.xlsx') throw new Error('a bug'); return readOf(found) }
    await expect(readTogether(filesOf(12), own, [reader], () => undefined)).rejects.toThrow('a bug')
    expect(ended()).toBe(1)
  })

  it.each<readonly [files: number, cores: number, threads: number | undefined, readers: number]>([
    [0, 8, undefined, 0], [39, 8, undefined, 0], [40, 8, undefined, 1], [40, 2, undefined, 1], [3321, 1, undefined, 0], [3321, 2, undefined, 1], [100, 8, undefined, 2], [3321, 64, undefined, 3],
    [0, 8, 4, 0], [1, 8, 4, 0], [2, 8, 4, 1], [30, 1, 2, 1], [3321, 8, 1, 0], [3321, 8, 6, 5],
  ])('%i on %i cores, with %s threads in all, have %i readers beside the first thread', (files, cores, threads, readers) => expect(readersFor(files, cores, threads)).toBe(readers))

  it('have no readers where the program runs from its source', async () =>
    expect(await startReaders(500, { set: shipped('xa-2025'), guess: false }, 4)).toEqual([]))
})
