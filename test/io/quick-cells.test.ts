import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullParser, parser } from '../../src/io/package/xml.ts'
import { sharedStringsReader } from '../../src/io/xlsx/strings.ts'
import { worksheetReader, type SheetData } from '../../src/io/xlsx/worksheet.ts'
import { unstyled } from '../../src/io/xlsx/styles.ts'
import type { Row } from '../../src/sheet.ts'

type Make = typeof parser

const strings = ['Có', 'Không', 'Xã Mường Bằng'].map(text => ({ text }))
const styles = [unstyled, { shown: 'percent' as const, bold: true }, { shown: 'date' as const, font: '.VnTime', indent: 2 }, { shown: 'number' as const, struck: true, font: 'Arial' }]

interface Heard { readonly broken: boolean; readonly fault: string | undefined; readonly data: SheetData | undefined; readonly letters: number }

function sheetBy(make: Make, pieces: readonly string[], leave?: (row: Row) => boolean): Heard {
  let letters = 0
  const reader = worksheetReader({ strings, styles, since1904: false, room: more => { letters += more + 1; return true } }, undefined, leave)
  const xml = make(reader)
  for (const piece of pieces) xml.write(piece)
  xml.close()
  return { broken: xml.broken(), fault: reader.fault?.(), data: reader.data(), letters }
}

const words = fc.array(fc.constantFrom('1', '0', '.5', 'Xã', ' ', '&amp;', '&lt;', '&quot;', '&#225;', '_x000D_', '_x005F_x000D_', '>', 'e9', '"', '\n', 'A1'), { maxLength: 5 }).map(all => all.join(''))
const at = fc.constantFrom('A1', 'B2', 'D9', 'AB12', 'XFD1', 'XFE1', 'ZZZ9', 'a1', 'A', '7', 'A1B', '$A$1', 'AAAA1', 'A12345678', '')
const maybe = (of: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), of)
const attributes = fc.tuple(maybe(at.map(each => ` r="${each}"`)), maybe(fc.constantFrom('0', '1', '2', '3', '99', '', 'x', '12345678').map(each => ` s="${each}"`)),
  maybe(fc.constantFrom('s', 'str', 'n', 'b', 'e', 'd', 'inlineStr', 'x', '').map(each => ` t="${each}"`)), maybe(fc.constantFrom(' cm="1"', ' r="A2"', ' t=\'s\'', '  x="1"', ' '))).map(all => all.join(''))
const formula = fc.oneof(words.map(each => `<f>${each}</f>`), fc.constantFrom('<f/>', '<f></f>', '<f t="shared" si="0">A1*2</f>', '<f t="shared" si="0"/>'))
const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('0', '1', '2', '7', '0.5', '45000', '#DIV/0!', '1e3').map(each => `<v>${each}</v>`) }, words.map(each => `<v>${each}</v>`), fc.constantFrom('<v/>', '<v></v>', '<v >1</v>', '<v>1</v ', '<v>&e;</v>', '<is><t>Có</t></is>', '<v>1</v><v>2</v>'))
const cell = fc.oneof({ weight: 5, arbitrary: fc.tuple(attributes, maybe(formula), maybe(value), maybe(fc.constantFrom(' ', '<x/>', '<c r="A1"><v>1</v></c>'))).map(([how, ...inside]) => `<c${how}>${inside.join('')}</c>`) }, attributes.map(how => `<c${how}/>`))
const row = fc.tuple(fc.constantFrom('', ' r="1"', ' r="2" hidden="1"', ' r="9"'), fc.array(cell, { maxLength: 5 })).map(([how, cells]) => `<row${how}>${cells.join('')}</row>`)
const sheet = fc.tuple(fc.array(row, { maxLength: 4 }), fc.constantFrom('', '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>')).map(([rows, after]) => `<worksheet><sheetData>${rows.join('')}</sheetData>${after}</worksheet>`)
const cuts = fc.array(fc.nat(), { maxLength: 4 })
const sliced = (text: string, where: readonly number[]): readonly string[] => {
  const ends = [0, ...where.map(cut => cut % (text.length + 1)).sort((a, b) => a - b), text.length]
  return ends.slice(1).map((end, index) => text.slice(ends[index], end))
}

describe('cells read straight from the text', () => {
  it('are those that the full parser finds, whatever is written and however it comes in pieces', () => {
    fc.assert(fc.property(sheet, cuts, (text, where) => {
      const [ours, theirs] = [sheetBy(parser, sliced(text, where)), sheetBy(fullParser, [text])]
      expect(ours.broken).toBe(theirs.broken)
      if (!theirs.broken) expect(ours).toEqual(theirs)
    }), { numRuns: 5000 })
  })

  it('are no deeper than a part may be', () => {
    const nested = (levels: number): string => `<sheetData>${'<a>'.repeat(levels)}<c r="A1"><f>1</f><v>1</v></c>${'</a>'.repeat(levels)}</sheetData>`
    for (const levels of [490, 494, 495, 496, 497, 498, 499]) expect(sheetBy(parser, [nested(levels)]).broken).toBe(sheetBy(fullParser, [nested(levels)]).broken)
  })
})

describe('shared texts read straight from the text', () => {
  const stringsBy = (make: Make, pieces: readonly string[]): { readonly broken: boolean; readonly strings: unknown } => {
    const reader = sharedStringsReader()
    const xml = make(reader)
    for (const piece of pieces) xml.write(piece)
    xml.close()
    return { broken: xml.broken(), strings: reader.strings() }
  }
  const si = fc.oneof(words.map(each => `<si><t>${each}</t></si>`), words.map(each => `<si><t xml:space="preserve">${each}</t></si>`), words.map(each => `<si><r><rPr><rFont val="Arial"/><strike/></rPr><t>${each}</t></r><r><t>a</t></r></si>`),
    fc.constantFrom('<si/>', '<si><t/></si>', '<si><t>a</t><rPh><t>b</t></rPh></si>', '<si><t>&e;</t></si>', '<si> <t>a</t></si>', '<si><si><t>a</t></si></si>'))

  it('are those that the full parser finds', () => {
    fc.assert(fc.property(fc.array(si, { maxLength: 6 }), cuts, (all, where) => {
      const text = `<sst>${all.join('')}</sst>`
      const [ours, theirs] = [stringsBy(parser, sliced(text, where)), stringsBy(fullParser, [text])]
      expect(ours.broken).toBe(theirs.broken)
      if (!theirs.broken) expect(ours).toEqual(theirs)
    }), { numRuns: 3000 })
  })
})

describe('rows that a reader leaves', () => {
  const rows = [1, 2, 3, 4].map(number => `<row r="${number}"><c r="A${number}" t="s"><v>${number === 2 ? 1 : 0}</v></c></row>`).join('')
  const text = `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="C1:D1"/></mergeCells></worksheet>`
  const leave = ({ number }: Row): boolean => number === 2

  it('are passed over, and what stands behind them is read', () => {
    const { data, broken } = sheetBy(parser, [text], leave)
    expect([broken, data?.rows.map(({ number }) => number), data?.merges]).toEqual([false, [1, 2], ['C1:D1']])
  })

  it('are read where nobody leaves them', () => expect(sheetBy(parser, [text], () => false)).toEqual(sheetBy(fullParser, [text])))
})
