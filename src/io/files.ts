import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { Refusal, type Finding } from '../finding.ts'
import { faultFinding, faultLine, readingFault, type Fault } from './faults.ts'

/** The bytes of a file, or the finding that says why there are none. */
export type Reading = { readonly bytes: Buffer; readonly finding?: undefined } | { readonly bytes?: undefined; readonly finding: Finding }

/** A file that is read as a whole may have so many bytes. */
export const largest = 400 * 1024 * 1024

/** Without waiting: a round is hundreds of small files read one after another, and each wait costs more than the reading. */
function bytesOrFault(path: string): Buffer | Fault {
  try {
    const facts = statSync(path)
    if (facts.isDirectory()) return 'is-a-folder'
    if (!facts.isFile()) return 'unreadable'
    return facts.size > largest ? 'too-large' : readFileSync(path)
  } catch (error) {
    return readingFault(error)
  }
}

/** Reads a file of evidence: what goes wrong is a finding (`file/not-found`, `file/no-access` …) and the others are still read. */
export async function tryBytes(path: string, file: string = path): Promise<Reading> {
  const bytes = bytesOrFault(path)
  return typeof bytes === 'string' ? { finding: faultFinding(bytes, file) } : { bytes }
}

const pieceSize = 1 << 16

/** The bytes of a file piece by piece, for files that are larger than memory should hold; a fault of the disk is thrown as it comes. A piece stands only until the next is asked for. */
export function* piecesOf(path: string): Generator<Buffer, void> {
  const handle = openSync(path, 'r')
  try {
    const piece = Buffer.allocUnsafe(pieceSize)
    for (;;) {
      const length = readSync(handle, piece)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(handle)
  }
}

/** A file that stays on the disk: what is asked of it is read then; a fault of the disk is thrown as it comes. */
export interface OpenFile {
  readonly handle: number
  /** The bytes from one place to another, fewer where the file ends before. */
  between(from: number, to: number): Buffer
  close(): void
}

/** Opens a file without reading it. */
export function openFile(path: string): OpenFile {
  const handle = openSync(path, 'r')
  return {
    handle, close: () => closeSync(handle),
    between(from, to) {
      const bytes = Buffer.allocUnsafe(to - from)
      let read = 0
      for (let length = -1; length !== 0 && read < bytes.length; read += length) length = readSync(handle, bytes, read, bytes.length - read, from + read)
      return bytes.subarray(0, read)
    },
  }
}

/** How many bytes a file has. */
export const sizeOf = (path: string): number => statSync(path).size

/** The first bytes of a file of evidence, enough to know its kind, or the finding that says why there are none. */
export function firstBytes(path: string, file: string): Reading {
  try {
    if (statSync(path).isDirectory()) return { finding: faultFinding('is-a-folder', file) }
    return { bytes: piecesOf(path).next().value ?? Buffer.alloc(0) }
  } catch (error) {
    return { finding: faultFinding(readingFault(error), file) }
  }
}

/** Reads a file without which the command cannot start; throws a Refusal that names it and the cause. */
export async function readBytes(path: string, file: string = path): Promise<Buffer> {
  const bytes = bytesOrFault(path)
  if (typeof bytes === 'string') throw new Refusal(faultLine(bytes, file), [faultFinding(bytes, file)])
  return bytes
}

const factsOf = (path: string) => stat(path).catch(() => undefined)

/** Whether something stands at this path. */
export const exists = async (path: string): Promise<boolean> => (await factsOf(path)) !== undefined

/** Whether a folder stands at this path. */
export const isDirectory = async (path: string): Promise<boolean> => (await factsOf(path))?.isDirectory() ?? false

/** Where a path leads when its links are followed; the path itself where nothing stands there. */
export const realPath = (path: string): Promise<string> => realpath(path).catch(() => path)
