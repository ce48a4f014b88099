import { pipeline, Readable } from 'node:stream'
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import type { Fault } from '../faults.ts'
import type { OpenFile } from '../files.ts'
import { crc32 } from './crc32.ts'

/** The parts of an Office file, by name. */
export interface Archive {
  /** Part names as they stand in the file, with forward slashes and none in front. */
  readonly names: readonly string[]
  /** Part names do not distinguish case. */
  has(name: string): boolean
  /** Unpacks a part, once, piece by piece into `take`, which may stop it by returning a fault. */
  unpack(name: string, take: (piece: Buffer) => Fault | undefined): Promise<Fault | undefined>
}

/** Sizes after unpacking, in bytes: of one part, of all parts read; how far a large part may have been packed; what is unpacked in one go, and in one piece. */
const limits = { part: 450e6, total: 600e6, packedTo: 200, packedFrom: 20e6, atOnce: 1e6, parts: 20_000, piece: 1 << 16 }

/** An option of all streams that node's types leave out of these: while a piece is read, others are unpacked. */
const ahead = { readableHighWaterMark: limits.piece * 4 }

const endMark = Buffer.from([0x50, 0x4b, 5, 6])

/** Mail gateways append bytes to a zip: what follows its end record is cut off. Without that record the file is cut short. */
function whole(bytes: Buffer): Buffer | undefined {
  const at = bytes.lastIndexOf(endMark)
  if (at < 0 || at + 22 > bytes.length) return undefined
  const end = at + 22 + bytes.readUInt16LE(at + 20)
  return bytes.subarray(0, Math.min(end, bytes.length))
}

const plainName = (raw: Buffer): string => raw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '')

const tooFar = ({ uncompressedSize: size, compressedSize: packed }: Entry): boolean =>
  size > limits.part || (size > limits.packedFrom && size > packed * limits.packedTo)

async function partsOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry> | Fault> {
  const parts = new Map<string, Entry>()
  if (zip.entryCount > limits.parts) return 'too-large'
  for await (const entry of zip.eachEntry()) parts.set(plainName(entry.fileNameRaw), entry)
  return parts
}

/** What a zip lies in. */
type Bytes = Pick<OpenFile, 'between'> & {
  /** So many bytes are taken from it at a time. */
  readonly step: number
}

const inMemory = (bytes: Buffer): Bytes => ({ between: (from, to) => bytes.subarray(from, to), step: bytes.length + 1 })

/** Where a part lies, as it is packed. */
async function extentOf(zip: ZipFile, entry: Entry): Promise<readonly [from: number, to: number]> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  return [fileDataStart, fileDataStart + entry.compressedSize]
}

function* packedIn({ between, step }: Bytes, [from, to]: readonly [from: number, to: number]): Generator<Buffer> {
  for (let at = from; at < to; at += step) yield between(at, Math.min(to, at + step))
}

/** A large part in pieces that are not small, of which the texts are not large things to V8 (131,072 bytes), which it keeps much longer; what is longer than it says is stopped there. */
async function* inPieces(packed: Iterable<Buffer>, { uncompressedSize }: Entry): AsyncGenerator<Buffer | Fault> {
  const inflating = createInflateRaw({ chunkSize: limits.piece, ...ahead })
  pipeline(Readable.from(packed, { highWaterMark: 1 }), inflating, () => undefined)
  let left = uncompressedSize
  for await (const piece of inflating as AsyncIterable<Buffer>) {
    left -= piece.length
    if (left < 0) return yield 'truncated'
    yield piece
  }
  if (left > 0) yield 'truncated'
}

/** A small part in one go, which is several times quicker than a stream. */
async function atOnce(zip: ZipFile, bytes: Bytes, entry: Entry): Promise<Buffer | Fault> {
  const packed = bytes.between(...await extentOf(zip, entry))
  const piece = entry.compressionMethod === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize), chunkSize: Math.max(64, entry.uncompressedSize + 1) })
  return piece.length === entry.uncompressedSize ? piece : 'truncated'
}

/** The pieces of a part; a fault of the file ends them as their last item, a fault of the reader passes through. */
async function* pieces(zip: ZipFile, bytes: Bytes, entry: Entry): AsyncGenerator<Buffer | Fault> {
  try {
    if (entry.uncompressedSize <= limits.atOnce && entry.canDecodeFileData()) return yield await atOnce(zip, bytes, entry)
    if (entry.compressionMethod === 8 && entry.canDecodeFileData()) return yield* inPieces(packedIn(bytes, await extentOf(zip, entry)), entry)
    for await (const piece of await zip.openReadStreamPromise(entry)) yield piece
  } catch {
    yield 'truncated'
  }
}

function archive(zip: ZipFile, bytes: Bytes, parts: ReadonlyMap<string, Entry>): Archive {
  const byName = new Map([...parts].map(([name, entry]) => [name.toLowerCase(), entry]))
  const read = new Set<Entry>()
  let unpacked = 0
  return {
    names: [...parts.keys()],
    has: name => byName.has(name.toLowerCase()),
    async unpack(name, take) {
      const entry = byName.get(name.toLowerCase())
      if (entry === undefined || read.has(entry)) return 'broken-xml'
      if (entry.isEncrypted()) return 'password'
      read.add(entry)
      unpacked += entry.uncompressedSize
      return tooFar(entry) || unpacked > limits.total ? 'too-large' : through(pieces(zip, bytes, entry), entry.crc32, take)
    },
  }
}

/** A part whose check sum is not the stated one has been damaged on the way; 0 is what writers put that state none. */
async function through(all: AsyncIterable<Buffer | Fault>, stated: number, take: (piece: Buffer) => Fault | undefined): Promise<Fault | undefined> {
  let sum = 0
  for await (const piece of all) {
    const fault = typeof piece === 'string' ? piece : take(piece)
    if (fault !== undefined) return fault
    if (typeof piece !== 'string') sum = crc32(piece, sum)
  }
  return stated === 0 || sum === stated ? undefined : 'truncated'
}

/** Opens a zip that lies in memory; sizes are checked as declared, and yauzl holds each part to what it declares. */
export async function openZip(bytes: Buffer): Promise<Archive | Fault> {
  const trimmed = whole(bytes)
  if (trimmed === undefined) return 'truncated'
  try {
    const zip = await yauzl.fromBufferPromise(trimmed, { decodeStrings: false })
    const parts = await partsOf(zip)
    return typeof parts === 'string' ? parts : archive(zip, inMemory(trimmed), parts)
  } catch {
    return 'truncated'
  }
}

/** What is taken from the disk at a time. */
const fromDisk = 1 << 16

/** Opens a zip that stays on the disk, its parts read when they are unpacked; undefined where it is no plain zip from its first byte to its last, and must be looked at as a whole. */
export async function openZipOn({ handle, between }: OpenFile): Promise<Archive | Fault | undefined> {
  try {
    const zip = await yauzl.fromFdPromise(handle, { decodeStrings: false })
    const parts = await partsOf(zip)
    return typeof parts === 'string' ? parts : archive(zip, { between, step: fromDisk }, parts)
  } catch {
    return undefined
  }
}
