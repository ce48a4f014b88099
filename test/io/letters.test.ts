import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letters, type Letters } from '../../src/io/package/letters.ts'

const read = (pieces: readonly Buffer[]): string => {
  const next = letters()
  const said = ({ raw = '', text = '' }: Letters): string => Buffer.from(raw, 'latin1').toString() + text
  return pieces.map(piece => said(next(piece))).join('') + said(next())
}

const sound = fc.constantFrom('<a>', 'Xã', 'ứ', '😀', '\ufeff', 'x', ' ').map(text => Buffer.from(text))
const wrong = fc.constantFrom([0xC3], [0xE1, 0xBA], [0xF0, 0x9F, 0x98], [0xFF], [0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF8, 0x88], [0xEF, 0xBB], [0xEF, 0xBB, 0xBF]).map(bytes => Buffer.from(bytes))
const cuts = fc.array(fc.nat(), { maxLength: 6 })

describe('the letters of a part', () => {
  it('are those of UTF-8, whatever the pieces and whatever is wrong in them', () => {
    fc.assert(fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: sound }, wrong), { maxLength: 12 }), cuts, (all, where) => {
      const bytes = Buffer.concat([...all])
      const ends = [0, ...where.map(cut => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
      const pieces = ends.slice(1).map((end, at) => bytes.subarray(ends[at], end)).filter(piece => piece.length > 0)
      fc.pre(pieces.length > 0 && !(pieces[0]?.[0] === 0xFF && pieces[0][1] === 0xFE))
      expect(read(pieces)).toBe(new TextDecoder().decode(bytes))
    }), { numRuns: 5000 })
  })

  it('are those of the alphabet that is marked or declared', () => {
    const text = '<?xml version="1.0" encoding="windows-1258"?><a>Xã</a>'
    expect(read([Buffer.from(`\ufeff${text}`, 'utf16le')])).toBe(text)
    expect(read([Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>X'), Buffer.from([0xE3]), Buffer.from('</a>')])).toBe('<?xml version="1.0" encoding="windows-1252"?><a>Xã</a>')
  })
})
