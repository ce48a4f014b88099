import { setImmediate as turn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ReadFile } from '../evidence/gather.ts'
import { fileOfText } from '../evidence/kept/read-file.ts'
import { exists } from '../io/files.ts'
import type { Found } from '../io/find-files.ts'
import type { FormsFor } from './read-form.ts'

/** Who reads beside the first thread. */
export interface Reader {
  /** The file as it was understood, `null` where the first thread must read it, undefined where this reader is there no more. */
  read(found: Found): Promise<ReadFile | null | undefined>
  end(): Promise<unknown>
}

/** So many files must there be for each thread beside the first: before a thread is ready the first has read ten, and on a busy machine twenty-four were read no sooner by two. */
const worthAThread = 40
/** More do not help: the first thread takes what they have read. */
const mostBeside = 3
/** So many files a reader has in hand, so that it never waits for the first thread, which looks up only between two files. */
const inHand = 2

/** How many readers so many files are worth on so many cores; with `threads`, so many threads in all. */
export const readersFor = (files: number, cores: number, threads: number | undefined): number =>
  Math.max(0, threads === undefined ? Math.min(cores - 1, mostBeside, Math.floor(files / worthAThread)) : Math.min(threads, files) - 1)

/** Readers in threads of their own, as many as so many files are worth. None where the program runs from its source. */
export async function startReaders(files: number, wanted: FormsFor, threads: number | undefined): Promise<readonly Reader[]> {
  const entry = new URL('./second-reader.js', import.meta.url)
  if (readersFor(files, Number.POSITIVE_INFINITY, threads) === 0 || !await exists(fileURLToPath(entry))) return []
  const { cores, startThread } = await import('../io/threads.ts')
  return Array.from({ length: readersFor(files, cores(), threads) }, () => {
    const thread = startThread<Found, string | null>(entry, wanted)
    return { read: async found => { const said = await thread.ask(found); return typeof said === 'string' ? fileOfText(said) : said }, end: thread.end }
  })
}

/** Reads files on this thread and with readers beside it, in the order of the files whoever is first. At the end this thread reads what no reader has brought back yet: so no reader is waited for, nothing is lost with one, and a bug of theirs is met here. */
export async function readTogether(files: readonly Found[], own: (found: Found) => Promise<ReadFile>, readers: readonly Reader[], told: (read: number) => void): Promise<readonly ReadFile[]> {
  const all = new Map<Found, ReadFile>()
  const left = [...files].reverse()
  const next = (): Found | undefined => left.pop() ?? files.findLast(found => !all.has(found))
  const readBy = async (reader: Reader): Promise<void> => {
    for (let found = left.pop(); found !== undefined; found = left.pop()) {
      const read = await reader.read(found)
      if (read === undefined) return
      if (read !== null) all.set(found, read)
    }
  }
  for (const reader of readers) for (let hand = 0; hand < inHand; hand++) void readBy(reader)
  try {
    for (let found = next(); found !== undefined; found = next()) {
      told(all.size + 1)
      all.set(found, await own(found))
      await turn()
    }
    return files.flatMap(found => all.get(found) ?? [])
  } finally {
    await Promise.all(readers.map(reader => reader.end()))
  }
}
