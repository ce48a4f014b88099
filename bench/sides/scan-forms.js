/** The least that reading forms can cost: the directory of the zip, inflate, and a scan of the letters by hand. It trusts the file in everything, so it is a floor and no reader. */
import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { formsIn } from './files.js'
import { tally, wanted } from './sum.js'

const found = tally()
for (const path of formsIn(process.argv[2])) {
  found.file()
  scan(readFileSync(path))
}
found.told()

function scan(bytes) {
  const part = partsOf(bytes)
  const sheets = new Map([...part('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"[^>]*?r:id="([^"]*)"/g)].map(([, name, id]) => [id, name]))
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, inside]) => [...inside.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => plain(text)).join(''))
  for (const [, id, target] of part('xl/_rels/workbook.xml.rels').matchAll(/Id="([^"]*)"[^>]*?Target="(worksheets\/[^"]*)"/g)) if (wanted.has(sheets.get(id))) cells(part(`xl/${target}`), texts)
}

/** What stands in a part, as text, by its name in the directory at the end. */
function partsOf(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const places = new Map()
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const length = bytes.readUInt16LE(at + 28)
    places.set(bytes.toString('utf8', at + 46, at + 46 + length), [bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 10)])
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return name => {
    const [at, size, method] = places.get(name)
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const packed = bytes.subarray(start, start + size)
    return (method === 0 ? packed : inflateRawSync(packed)).toString()
  }
}

function cells(xml, texts) {
  for (let at = xml.indexOf('<c '); at >= 0; at = xml.indexOf('<c ', at + 3)) {
    const head = xml.indexOf('>', at)
    if (xml[head - 1] === '/') continue
    const end = xml.indexOf('</c>', head)
    const value = xml.lastIndexOf('<v>', end)
    if (value < head) continue
    const stored = xml.slice(value + 3, xml.indexOf('<', value + 3))
    const type = /\bt="(\w+)"/.exec(xml.slice(at, head))?.[1]
    if (type === 's') found.text(texts[Number(stored)])
    else if (type === 'str') found.text(plain(stored))
    else if (type === undefined || type === 'n') found.number(Number(stored))
  }
}

function plain(text) {
  return text.includes('&') ? text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]) : text
}
