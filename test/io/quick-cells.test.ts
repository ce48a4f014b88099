import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedStringsReader } from '../../src/io/xlsx/strings.ts'
import { worksheetReader, type SheetData } from '../../src/io/xlsx/worksheet.ts'
import { unstyled } from '../../src/io/xlsx/styles.ts'
import { inUnicode } from '../../src/letters/unicode.ts'
import { hasCells, knownLinesFrom, numberIn, rowOf, type Line, type Row } from '../../src/sheet.ts'
import { fullParser, quickly, sliced } from './xml-pieces.ts'

type Make = typeof fullParser

const strings = ['Có', 'Không', { text: 'Xã Mường Bằng', font: 'Arial' }, '', 'tiÒn bé', 'Хã', 'Xa\u0303', { text: 'gạch', struck: true }]
const styles = [unstyled, { shown: 'number' as const, code: '0" triệu"' }, { shown: 'percent' as const, bold: true }, { shown: 'date' as const, font: '.VnTime', indent: 2 }, { shown: 'number' as const, struck: true, font: 'Arial' }, { shown: 'date' as const, font: 'Calibri' }]

interface Heard { readonly broken: boolean; readonly fault: string | undefined; readonly data: SheetData | undefined; readonly letters: number }

function sheetBy(make: Make, pieces: readonly string[], leave?: (row: Row) => boolean): Heard {
  let letters = 0
  const reader = worksheetReader({ strings, styles, since1904: false, room: more => { letters += more + 1; return true } }, undefined, leave)
  const xml = make(reader)
  for (const piece of pieces) xml.write(piece)
  xml.close()
  return { broken: xml.broken(), fault: reader.fault?.(), data: reader.data(), letters }
}

/** The rows that are handed on, without the looks of their cells, and what is told of their letters. */
function handedOn(make: Make, pieces: readonly string[]): { readonly broken: boolean; readonly rest: unknown } {
  const rows: (Row | Line)[] = []
  const reader = worksheetReader({ strings, styles, since1904: false, room: () => true }, more => rows.push(...more))
  const xml = make(reader)
  for (const piece of pieces) xml.write(piece)
  xml.close()
  const data = reader.data()
  const { workbook, findings } = inUnicode({ file: '', sheets: [{ name: '', hidden: false, merges: [], rows: [...rows.filter(hasCells), ...data?.rows ?? []] }] })
  const lines = rows.flatMap(row => (hasCells(row) ? [] : [rowOf(row)]))
  const all = [...workbook.sheets[0]?.rows ?? [], ...lines].sort((a, b) => a.number - b.number).map(row => ({ number: row.number, cells: row.cells.map(({ font: _, bold: __, indent: ___, ...cell }) => cell) }))
  return { broken: xml.broken(), rest: { fault: reader.fault?.(), lost: data?.lost, all, findings } }
}

const words = fc.array(fc.constantFrom('1', '0', '.5', 'Xã', ' ', '&amp;', '&lt;', '&quot;', '&#225;', '_x000D_', '_x005F_x000D_', '>', 'e9', '"', '\n', 'A1'), { maxLength: 5 }).map(all => all.join(''))
const at = fc.constantFrom('A1', 'B2', 'D9', 'AB12', 'XFD1', 'XFE1', 'ZZZ9', 'a1', 'A', '7', 'A1B', '$A$1', 'AAAA1', 'A12345678', '')
const maybe = (of: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), of)
const attributes = fc.tuple(maybe(at.map(each => ` r="${each}"`)), maybe(fc.constantFrom('0', '1', '2', '3', '4', '5', '99', '', 'x', '12345678').map(each => ` s="${each}"`)),
  maybe(fc.constantFrom('s', 'str', 'n', 'b', 'e', 'd', 'inlineStr', 'x', '').map(each => ` t="${each}"`)), maybe(fc.constantFrom(' cm="1"', ' r="A2"', ' t=\'s\'', '  x="1"', ' '))).map(all => all.join(''))
const formula = fc.oneof(words.map(each => `<f>${each}</f>`), fc.constantFrom('<f/>', '<f></f>', '<f t="shared" si="0">A1*2</f>', '<f t="shared" si="0"/>'))
const value = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('0', '1', '2', '4', '5', '6', '7', '07', '0.5', '45000', '12345678', 'true', '#DIV/0!', '1e3').map(each => `<v>${each}</v>`) }, words.map(each => `<v>${each}</v>`), fc.constantFrom('<v/>', '<v></v>', '<v >1</v>', '<v>1</v ', '<v>&e;</v>', '<v>1</v><v>2</v>'),
  fc.tuple(fc.constantFrom('<is><t>', '<is><t xml:space="preserve">', '<is><t >', '<is><r><t>'), fc.oneof(words, fc.constantFrom('Có', 'tiÒn bé', 'Хã', 'Xa\u0303', 'Qu¶n lý')), fc.constantFrom('</t></is>', '</t></is >', '</t></r></is>', '</t><t>a</t></is>', '</t></is><v>1</v>')).map(all => all.join('')))
const cell = fc.oneof({ weight: 5, arbitrary: fc.tuple(attributes, maybe(formula), maybe(value), maybe(fc.constantFrom(' ', '<x/>', '<c r="A1"><v>1</v></c>'))).map(([how, ...inside]) => `<c${how}>${inside.join('')}</c>`) }, attributes.map(how => `<c${how}/>`))
const rowLooks = fc.constantFrom('', ' hidden="1"', ' spans="1:9" x14ac:dyDescent="0.25"', ' hidden="0" ht="15"', ' ht="15" ht="16"', ' r="3"', ' a=">"', ' a="&lt;"', ' a="&e;"', ' a="<"', '/', ' ', ' a="\n"', " a='1'")
const row = fc.tuple(fc.oneof(fc.constantFrom('', ' spans="1:2"', ' r="0"', ' r="1048577"'), fc.tuple(fc.constantFrom('1', '2', '9', '10', '011', '3.5'), rowLooks).map(([number, looks]) => ` r="${number}"${looks}`)), fc.array(cell, { maxLength: 5 }), fc.constantFrom('row>', 'row>', 'row>', 'row>', 'row>', 'x:row>', 'other>', 'other></other><row r="8"/>', '</row><row r="8">'))
  .map(([how, cells, end]) => `<${end.startsWith('<') ? 'other' : end.slice(0, end.indexOf('>'))}${how}>${cells.join('')}${end.startsWith('<') ? `${end}</other>` : `</${end}`}`)
/** As nearly all programs write them: what is read straight from the text. */
const plainCell = fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', 'GR', 'GS'), fc.constantFrom('', '', '', ' s="1"', ' s="2"', ' s="3"', ' s="4"', ' s="5"', ' s="5"'), fc.constantFrom(' t="s"><v>0</v>', ' t="s"><v>3</v>', ' t="s"><v>4</v>', ' t="s"><v>8</v>', ' t="inlineStr"><is><t>Xã A</t></is>', ' t="inlineStr"><is><t>tiÒn</t></is>', ' t="inlineStr"><is><t></t></is>', ' t="str"><v>a_x000D_</v>',
  ' t="str"><v>1</v>', ' t="str"><v>07</v>', ' t="b"><v>1</v>', ' t="e"><v>#N/A</v>', '><v>45000</v>', '><v>45000.5</v>', '><v>-1</v>', '><v>x</v>', '><v></v>', '>', '><f>A1</f><v>2</v>', '/')).map(([letters, style, rest]) => (at: number) => (rest === '/' ? `<c r="${letters}${at}"${style}/>` : `<c r="${letters}${at}"${style}${rest}</c>`))
const plainRow = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('', ' spans="1:9" x14ac:dyDescent="0.25"', ' hidden="1"'), fc.array(plainCell, { maxLength: 6 })).map(([at, looks, cells]) => `<row r="${at}"${looks}>${cells.map(each => each(at)).join('')}</row>`)
const sheet = fc.tuple(fc.array(fc.oneof(row, plainRow, plainRow), { maxLength: 5 }), fc.constantFrom('', '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>')).map(([rows, after]) => `<worksheet><sheetData>${rows.join('')}</sheetData>${after}</worksheet>`)
const cuts = fc.array(fc.nat(), { maxLength: 4 })

describe('cells read straight from the text', () => {
  it('are those that the full parser finds, whatever is written and however it comes in pieces', () => {
    fc.assert(fc.property(sheet, cuts, (text, where) => {
      const [ours, theirs] = [sheetBy(quickly, sliced(text, where)), sheetBy(fullParser, [text])]
      expect(ours.broken).toBe(theirs.broken)
      if (!theirs.broken) expect(ours).toEqual(theirs)
    }), { numRuns: 5000 })
  })

  it('are those that the full parser finds where rows are handed on as lines', () => {
    fc.assert(fc.property(sheet, cuts, (text, where) => {
      const [ours, theirs] = [handedOn(quickly, sliced(text, where)), handedOn(fullParser, [text])]
      expect(ours.broken).toBe(theirs.broken)
      if (!theirs.broken) expect(ours).toEqual(theirs)
    }), { numRuns: 5000 })
  })

  it('are handed on as lines where they say nothing but what they hold', () => {
    const text = `<worksheet><sheetData><row r="3" spans="1:3"><c r="A3" t="inlineStr"><is><t>Có</t></is></c><c r="C3" s="5"><v>45000</v></c></row><row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4"><v>1.5</v></c></row><row r="5"><c r="A5"><f>1</f><v>1</v></c></row></sheetData></worksheet>`
    const rows: (Row | Line)[] = []
    const reader = worksheetReader({ strings, styles, since1904: false, room: () => true }, more => rows.push(...more))
    const xml = quickly(reader)
    xml.write(text)
    reader.data()
    expect(rows.map(row => (hasCells(row) ? row.cells.length : { number: row.number, values: row.values }))).toEqual([
      { number: 3, values: ['Có', undefined, { content: { is: 'date', date: '2023-03-15', serial: '45000' } }] }, { number: 4, values: ['Có', { content: { is: 'number', number: '1.5', percent: false } }] }, 1,
    ])
  })

  it('have numbers that tell texts and days apart, where they have some', () => {
    const said = fc.constantFrom(' t="inlineStr"><is><t>Có</t></is>', ' t="inlineStr"><is><t>Không</t></is>', ' t="inlineStr"><is><t>tiÒn</t></is>', ' t="inlineStr"><is><t>a&amp;b</t></is>', ' t="s"><v>0</v>', ' t="s"><v>1</v>', ' t="s"><v>3</v>', ' s="5"><v>45000</v>', ' s="5"><v>45001</v>', ' s="5"><v>45000.5</v>', '><v>45000</v>', ' t="str"><v>Có</v>')
    const full = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C', 'AF', 'AG'), said), { maxLength: 5 })
    const met = new Set<string>()
    fc.assert(fc.property(fc.array(full, { minLength: 3, maxLength: 20 }), cuts, (all, where) => {
      const text = `<worksheet><sheetData>${all.map((cells, at) => `<row r="${at + 1}">${cells.map(([letters, inside]) => `<c r="${letters}${at + 1}"${inside}</c>`).join('')}</row>`).join('')}</sheetData></worksheet>`
      const rows: (Row | Line)[] = []
      const reader = worksheetReader({ strings, styles, since1904: false, room: () => true }, more => rows.push(...more))
      const xml = quickly(reader)
      for (const piece of sliced(text, where)) xml.write(piece)
      xml.close()
      reader.data()
      const known = new Map<number, unknown>()
      for (let at = 0; at < rows.length;) {
        const { lines, numbers } = knownLinesFrom(rows, at)
        for (const [nth, { values }] of lines.entries()) for (const [column, value] of values.entries()) {
          const number = numbers === undefined ? 0 : numberIn(numbers, nth, column)
          if (value === undefined || number === 0) continue
          met.add(JSON.stringify(value))
          expect(known.get(number) ?? value).toEqual(value)
          known.set(number, value)
        }
        at += Math.max(1, lines.length)
      }
    }), { numRuns: 300 })
    expect([...met].sort()).toEqual(['"Có"', '"Không"', '"a&b"', '{"content":{"is":"date","date":"2023-03-15","serial":"45000"}}', '{"content":{"is":"date","date":"2023-03-16","serial":"45001"}}'])
  })

  it('are no deeper than a part may be', () => {
    const nested = (levels: number): string => `<sheetData>${'<a>'.repeat(levels)}<c r="A1"><f>1</f><v>1</v></c>${'</a>'.repeat(levels)}</sheetData>`
    for (const levels of [490, 494, 495, 496, 497, 498, 499]) expect(sheetBy(quickly, [nested(levels)]).broken).toBe(sheetBy(fullParser, [nested(levels)]).broken)
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
      const [ours, theirs] = [stringsBy(quickly, sliced(text, where)), stringsBy(fullParser, [text])]
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
    const { data, broken } = sheetBy(quickly, [text], leave)
    expect([broken, data?.rows.map(({ number }) => number), data?.merges]).toEqual([false, [1, 2], ['C1:D1']])
  })

  it('are asked for among the first rows only', () => {
    const long = `<sheetData>${Array.from({ length: 40 }, (_, at) => `<row r="${at + 1}" spans="1:1"><c r="A${at + 1}"><v>1</v></c></row>`).join('')}</sheetData>`
    expect([5, 20, 21, 30].map(end => sheetBy(quickly, [long], ({ number: own }) => own === end).data?.rows.length)).toEqual([5, 20, 40, 40])
    expect(sheetBy(quickly, [long], () => false)).toEqual(sheetBy(fullParser, [long]))
  })

  it('are read where nobody leaves them', () => expect(sheetBy(quickly, [text], () => false)).toEqual(sheetBy(fullParser, [text])))
})
