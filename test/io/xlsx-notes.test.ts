import { describe, expect, it } from 'vitest'
import { cellsOf, head, reading, relations } from './workbook-fixture.ts'

const comments = (list: string): string => `${head}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Lan</author><author/></authors><commentList>${list}</commentList></comments>`
const one = (ref: string, text: string, author = 0): string => `<comment ref="${ref}" authorId="${author}"><text>${text}</text></comment>`
const noted = (list: string, data = '<row r="2"><c r="B2"><v>5</v></c></row><row r="4" hidden="1"><c r="B4"><v>6</v></c></row>') =>
  reading(data, { 'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'comments', '../comments1.xml']), 'xl/comments1.xml': comments(list) })
const notesIn = async (list: string): Promise<readonly string[]> => Object.values(cellsOf(await noted(list))).flatMap(({ address, content, note }) => (note === undefined ? [] : [`${address} ${content.is}: ${note}`]))

describe('notes', () => {
  it('stands with its cell, without the name of its writer', async () => expect(await notesIn(one('B2', '<r><rPr><b/></rPr><t>Lan:</t></r><r><t xml:space="preserve">\nthật ra là 6</t></r>'))).toEqual(['B2 number: thật ra là 6']))
  it('makes a blank cell that has one stand among the others', async () => {
    const read = await noted(one('C2', '<t>Có</t>') + one('A3', '<t>xem phụ lục</t>') + one('A9', '<t>hết</t>'))
    expect(Object.keys(cellsOf(read))).toEqual(['B2', 'C2', 'A3', 'B4', 'A9'])
    expect(read.workbook?.sheets[0]?.rows.map(row => [row.number, row.hidden])).toEqual([[2, false], [3, false], [4, true], [9, false]])
    expect(cellsOf(read)['C2']).toEqual({ address: 'C2', column: 3, row: 2, content: { is: 'blank' }, note: 'Có' })
  })
  it('leaves out what introduces a thread', async () =>
    expect(await notesIn(one('B2', '<t>[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment.\n\nComment:\n    Chưa có</t>', 1))).toEqual(['B2 number: Chưa có']))
  it('an empty note is none, and a place that is no cell is left out', async () => expect(await notesIn(one('B2', '<t> </t>') + one('nowhere', '<t>x</t>') + one('B4', '<t>y</t>'))).toEqual(['B4 number: y']))
  it('a part that is not there holds none', async () => {
    const read = await reading('<row r="2"><c r="B2"><v>5</v></c></row>', { 'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'comments', '../comments9.xml']) })
    expect(read.findings).toEqual([])
    expect(cellsOf(read)['B2']?.note).toBeUndefined()
  })
})
