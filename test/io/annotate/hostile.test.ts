import { describe, expect, it } from 'vitest'
import { rangeIn } from '../../../src/io/annotate/names.ts'
import { withoutShapes, withShapes } from '../../../src/io/annotate/shapes.ts'
import { head, relations, workbook, worksheet } from '../workbook-fixture.ts'
import { packageOf, plain } from './package.ts'

const many = 200_000
/** Far more than a scan of a megabyte takes, far less than one for each of its letters. */
const soon = 3000

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

const sizes = { width: () => 64, height: () => 20 }

describe('parts written to be slow to read', () => {
  it.each([
    ['shapes that are never closed', () => withoutShapes('<v:shape '.repeat(many), new Set(['A1']))],
    ['rows of a shape that never end', () => withoutShapes(`<v:shape >ObjectType="Note"${'<x:Row>1'.repeat(many)}</v:shape>`, new Set(['A1']))],
    ['blanks in a row of a shape', () => withoutShapes(`<v:shape >ObjectType="Note"<x:Row>${' '.repeat(many)}</v:shape>`, new Set(['A1']))],
    ['maps of ids that are never closed', () => withShapes(`${'<o:idmap '.repeat(many)}</xml>`, new Map([['A1', 'x']]), sizes)],
    ['words of data in a map', () => withShapes(`<o:idmap ${'data '.repeat(many)}</xml>`, new Map([['A1', 'x']]), sizes)],
    ['a name of blanks', () => rangeIn(`${' '.repeat(many)}x`)],
    ['a name of quotes', () => rangeIn(`'${"''".repeat(many)}`)],
  ])('%s', (_what, run) => expect(timed(run)).toBeLessThan(soon))

  it('a comment of tags inside an attribute, and a row of blanks', async () => {
    const comments = `${head}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>A</author></authors><commentList><comment ref="B3" authorId="0"><text><t x="${'<t '.repeat(many)}">x</t></text></comment></commentList></comments>`
    const file = packageOf({
      '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`, '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
      'xl/workbook.xml': workbook('<sheet name="Tự chấm" sheetId="1" r:id="rId1"/>').replace('</workbook>', '<definedNames><definedName name="cchc_can_sua_1">\'Tự chấm\'!$C$2:$C$5</definedName></definedNames></workbook>'),
      'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml']), 'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'comments', '../comments1.xml']), 'xl/comments1.xml': comments,
      'xl/worksheets/sheet1.xml': worksheet(`<row r="3"${' '.repeat(many)}><c r="C3"><v>1</v></c></row>`, '<autoFilter ref="C2:C5"><filterColumn colId="0"/></autoFilter>'),
    })
    const start = performance.now()
    await plain(file)
    expect(performance.now() - start).toBeLessThan(soon)
  })
})

it('of shapes, only those of the cells that are meant go', () => {
  const shape = (row: number): string => `<v:shape id="s${row}"><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`
  expect(withoutShapes(`<xml><v:shapetype id="t"/>${shape(0)}${shape(1)}\n${shape(2)}<v:shape rest</xml>`, new Set(['A1', 'A3']))).toBe(`<xml><v:shapetype id="t"/>${shape(1)}\n<v:shape rest</xml>`)
})
