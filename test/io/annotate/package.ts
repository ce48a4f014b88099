import { strToU8, unzipSync, zipSync } from 'fflate'
import { annotated, openPlain } from '../../../src/io/annotate.ts'
import type { Marks } from '../../../src/page.ts'

/** The parts of a workbook, as text. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')).map(([name, part]) => [name, Buffer.from(part).toString('utf8')]))

export const packageOf = (parts: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))

/** A workbook with some parts changed. */
export const changed = (bytes: Uint8Array, by: (name: string, text: string) => string): Buffer =>
  packageOf(Object.fromEntries(Object.entries(partsOf(bytes)).map(([name, text]) => [name, by(name, text)])))

export async function mark(bytes: Uint8Array, marks: Marks): Promise<Buffer> {
  return Buffer.from(annotated(await plain(bytes), marks).bytes)
}

export async function plain(bytes: Uint8Array): Promise<Exclude<Awaited<ReturnType<typeof openPlain>>, string>> {
  const opened = await openPlain(Buffer.from(bytes))
  if (typeof opened === 'string') throw new Error(opened)
  return opened
}

export const unmark = async (bytes: Uint8Array): Promise<Buffer> => (await plain(bytes)).bytes

/** What stands in the text between two places that both have, when nothing of the old one is lost: the pieces that were put in. Throws where something was taken out. */
export function insertions(before: string, after: string): readonly string[] {
  const found: string[] = []
  const [old, now] = [tokens(before), tokens(after)]
  let at = 0
  let piece = ''
  for (const token of now) {
    if (token === old[at]) {
      if (piece !== '') found.push(piece)
      piece = ''
      at++
    } else piece += token
  }
  if (at < old.length) throw new Error(`gone: ${old.slice(at, at + 3).join('')}`)
  return piece === '' ? found : [...found, piece]
}

const tokens = (xml: string): readonly string[] => xml.match(/<[^>]*>|[^<]+/g) ?? []
