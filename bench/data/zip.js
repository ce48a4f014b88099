import { createDeflateRaw, deflateRawSync } from 'node:zlib'

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xEDB88320 : value >>> 1
  return value >>> 0
})

function checksum(bytes, before = 0) {
  let sum = ~before
  for (const byte of bytes) sum = table[(sum ^ byte) & 0xFF] ^ (sum >>> 8)
  return ~sum >>> 0
}

/** A part of a zip, packed. */
export function packed(name, bytes) {
  const content = Buffer.from(bytes)
  return { name, size: content.length, crc: checksum(content), deflated: deflateRawSync(content) }
}

/** The same of a part that comes in pieces and is never held as a whole. */
export async function packedPieces(name, pieces) {
  const deflate = createDeflateRaw()
  const chunks = []
  deflate.on('data', chunk => chunks.push(chunk))
  const ended = new Promise((done, failed) => deflate.once('end', done).once('error', failed))
  let [size, crc] = [0, 0]
  for (const piece of pieces) {
    const bytes = Buffer.from(piece)
    size += bytes.length
    crc = checksum(bytes, crc)
    if (!deflate.write(bytes)) await new Promise(done => deflate.once('drain', done))
  }
  deflate.end()
  await ended
  return { name, size, crc, deflated: Buffer.concat(chunks) }
}

const firstDay = 0x5A21

/** The bytes of a zip of packed parts, dated the same day each time. */
export function zipOf(parts) {
  const [files, directory] = [[], []]
  let at = 0
  for (const { name, size, crc, deflated } of parts) {
    const path = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0); facts.writeUInt16LE(0x800, 2); facts.writeUInt16LE(8, 4); facts.writeUInt16LE(firstDay, 8)
    facts.writeUInt32LE(crc, 10); facts.writeUInt32LE(deflated.length, 14); facts.writeUInt32LE(size, 18); facts.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    files.push(Buffer.from('PK\x03\x04'), facts, path, deflated)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, path)
    at += 30 + path.length + deflated.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1'); end.writeUInt16LE(parts.length, 8); end.writeUInt16LE(parts.length, 10); end.writeUInt32LE(central.length, 12); end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, central, end])
}
