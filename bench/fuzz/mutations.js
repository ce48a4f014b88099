import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import * as old from '@e965/xlsx'

/** What no reader likes to meet in a place where it expects a word or a number. */
const nasty = ['-1', '0', '99999999999', '1e308', 'NaN', '1048577', '16385', '__proto__', 'constructor', 'toString', '../../../ngoai', '=cmd|\' /C calc\'!A0', '\u0000', '\ud800', '_x0000_', '&a;', '&#x110000;', ']]>', 'A1:XFD1048576', 'ZZZZ9', '€'.repeat(5000)]

const splice = (bytes, from, to, more) => Buffer.concat([bytes.subarray(0, from), more, bytes.subarray(to)])

/** Ways to spoil bytes. */
const byteWays = {
  flip(bytes, { below, next }) {
    const copy = Buffer.from(bytes)
    for (let left = 1 + below(next() < 0.5 ? 4 : 200); left > 0; left--) copy[below(copy.length)] = below(256)
    return copy
  },
  cut: (bytes, { below }) => bytes.subarray(0, below(bytes.length)),
  drop(bytes, { below }) { const at = below(bytes.length); return splice(bytes, at, at + 1 + below(400), Buffer.alloc(0)) },
  repeat(bytes, { below }) { const at = below(bytes.length); return splice(bytes, at, at, bytes.subarray(at, at + 1 + below(2000))) },
  zero(bytes, { below }) { const copy = Buffer.from(bytes); const at = below(copy.length); return copy.fill(below(2) * 255, at, Math.min(copy.length, at + 1 + below(64))) },
  number(bytes, { below, one }) {
    const copy = Buffer.from(bytes)
    if (copy.length > 8) copy.writeUInt32LE(one([0, 1, 0x7fffffff, 0xffffffff, 0xfffe, 0x10000, copy.length, below(copy.length)]), below(copy.length - 4))
    return copy
  },
}

/** Ways to spoil markup or a table of text. */
const textWays = {
  value: (text, { one }) => replaceOne(text, />([^<>]{1,40})</g, one, () => `>${one(nasty)}<`),
  attribute: (text, { one }) => replaceOne(text, /="([^"]{0,60})"/g, one, () => `="${one(nasty)}"`),
  name: (text, { one }) => replaceOne(text, /<\/?([A-Za-z:]+)/g, one, () => `<${one(['c', 'v', 'f', 'row', 'x:c', 'is', 't', 'td', 'table', 'sheetData', 'mergeCell', '/row', '/c'])}`),
  swap(text, { below }) { const [a, b] = [below(text.length), below(text.length)].sort((x, y) => x - y); return text.slice(0, a) + text.slice(b, b + 300) + text.slice(a, b) + text.slice(b + 300) },
  drop(text, { below }) { const at = below(text.length); return text.slice(0, at) + text.slice(at + 1 + below(500)) },
  repeat(text, { below }) { const at = below(text.length); const piece = text.slice(at, at + 1 + below(300)); return text.slice(0, at) + piece.repeat(1 + below(3000)) + text.slice(at) },
  nest(text, { below, one }) { const at = below(text.length); return text.slice(0, at) + one(['<a>', '<table><tr><td>', '<c><f>', '<row>', '<r><t>', '<table:table-row>', '"', '(']).repeat(20_000) + text.slice(at) },
  entities: text => text.replace(/(<\?xml[^>]*>)?/, '$1<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>').replace(/>([^<>]{1,40})</, '>&b;<'),
  grow: (text, { one }) => replaceOne(text, /\d+/g, one, () => one(['1048576', '16384', '65535', '2147483648', '9007199254740993'])),
  nasty(text, { below, one }) { const at = below(text.length); return text.slice(0, at) + one(nasty) + text.slice(at) },
}

function replaceOne(text, pattern, one, by) {
  const found = one([...text.matchAll(pattern)].slice(0, 5000))
  return found === undefined ? text : text.slice(0, found.index) + by(found) + text.slice(found.index + found[0].length)
}

const ways = (all, subject, luck) => {
  let spoiled = subject
  const names = []
  for (let left = 1 + luck.below(3); left > 0 && spoiled.length > 0; left--) {
    const name = luck.one(Object.keys(all))
    spoiled = all[name](spoiled, luck)
    names.push(name)
  }
  return { spoiled, names }
}

/** A part of a zip spoiled, taken away, renamed or put in the place of another. */
function parts(bytes, luck) {
  const all = { ...unzipSync(bytes) }
  const name = luck.one(Object.keys(all))
  const roll = luck.next()
  let names = ['part', name]
  if (roll < 0.05) delete all[name]
  else if (roll < 0.1) all[luck.one(Object.keys(all))] = all[name]
  else if (roll < 0.13) { all[luck.one(['../../ngoai.xml', '/etc/ngoai', '__proto__', 'xl\\..\\..\\ngoai.xml'])] = all[name] }
  else {
    const { spoiled, names: done } = ways(textWays, strFromU8(all[name]), luck)
    all[name] = strToU8(spoiled)
    names = [...names, ...done]
  }
  return { bytes: Buffer.from(zipSync(Object.assign(Object.create(null), all), { level: luck.one([0, 6]) })), names }
}

/** The records of an old workbook spoiled within a sound envelope. */
function records(bytes, luck) {
  const file = old.CFB.read(bytes, { type: 'buffer' })
  const entry = old.CFB.find(file, '/Workbook')
  const { spoiled, names } = ways(byteWays, Buffer.from(entry.content), luck)
  entry.content = spoiled
  entry.size = spoiled.length
  return { bytes: Buffer.from(old.CFB.write(file, { type: 'buffer' })), names: ['records', ...names] }
}

/** A spoiled copy of a file and what was done to it. */
export function mutated({ kind, bytes }, luck) {
  const deep = luck.next() < 0.7
  if (kind === 'zip' && deep) return parts(bytes, luck)
  if (kind === 'xls' && deep) return records(bytes, luck)
  if (kind === 'text' && deep) {
    const { spoiled, names } = ways(textWays, bytes.toString('utf8'), luck)
    return { bytes: Buffer.from(spoiled), names }
  }
  const { spoiled, names } = ways(byteWays, bytes, luck)
  return { bytes: Buffer.from(spoiled), names: ['bytes', ...names] }
}
