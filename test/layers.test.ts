import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = resolve(import.meta.dirname, '../src')

/** Imports go down only, and rooms of one row do not import each other. Beside each row: why it stands there. */
const rows: readonly (readonly [rooms: readonly string[], because: string])[] = [
  [['cli.ts'], 'the only file that sees argv, stdout and exit codes'],
  [['commands'], 'the only place where doors to the disk meet the rest'],
  [['io'], 'each file wraps one library; it knows plain data, not scores'],
  [['report'], 'pure functions from results to text, pages and JSON'],
  [['scoring'], 'knows answers, never spreadsheets'],
  [['evidence'], 'turns sheets into answers with an address'],
  [['criteria'], 'a set is sound before anything is read for it'],
  [['methods'], 'a method states what it is worth'],
  [['letters'], 'texts are brought to Unicode before anybody reads them'],
  [['formula', 'finding.ts'], 'the language of worth, and problems as values'],
  [['text.ts', 'sheet.ts', 'page.ts', 'document.ts', 'version.ts', 'home.ts'], 'words, and workbooks and documents as plain data'],
  [['rational.ts'], 'exact numbers, under everything'],
]

/** One door per library; `node:` modules count as libraries. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'ajv': ['criteria/compiled.ts', 'criteria/ahead.ts'],
  'yaml': ['io/yaml.ts', 'io/yaml-fix.ts'],
  'yauzl': ['io/package/zip.ts'],
  'saxes': ['io/package/xml.ts'],
  'exceljs': ['io/xlsx-write.ts'],
  'fflate': ['io/package/repack.ts'],
  'docxtemplater': ['io/docx-fill.ts'],
  'pizzip': ['io/docx-fill.ts'],
  'docx': ['io/docx-write.ts'],
  'papaparse': ['io/csv.ts'],
  'fraction.js': ['rational.ts'],
  'chalk': ['report/paint.ts'],
  'cli-table3': ['report/table.ts'],
  'commander': ['cli.ts'],
  '@borgar/fx': ['formula/excel-syntax.ts', 'formula/worksheet/worked.ts'],
  'tinyglobby': ['io/find-files.ts'],
  '@e965/xlsx': ['io/legacy-read.ts'],
}

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
  .map(entry => relative(src, join(entry.parentPath, entry.name)).split(sep).join('/'))

const room = (file: string): string => file.split('/')[0] ?? file
const rowOf = (file: string): number => rows.findIndex(([rooms]) => rooms.includes(room(file)))

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"\n]*?from\s+'([^']+)'|import\('([^']+)'\)|^import '([^']+)'/g)]
    .map(match => match[1] ?? match[2] ?? match[3] ?? '')

const local = (file: string, target: string): string => relative(src, resolve(src, dirname(file), target)).split(sep).join('/')

describe('layers', () => {
  it('sees the house', () => expect(files.length).toBeGreaterThan(40))

  it('has a row for every room', () => expect(files.filter(file => rowOf(file) < 0)).toEqual([]))

  it('imports go down only, and rooms of one row do not import each other', () => {
    const wrong = files.flatMap(file => importsOf(file).filter(target => target.startsWith('.')).map(target => local(file, target))
      .filter(target => room(target) !== room(file) && rowOf(target) <= rowOf(file))
      .map(target => `${file} → ${target}`))
    expect(wrong).toEqual([])
  })

  it('each library has one door, and none is without', () => {
    const library = (target: string): string => Object.keys(doors).find(each => target === each || target.startsWith(`${each}/`)) ?? target
    const imported = files.flatMap(file => importsOf(file).filter(target => !/^(\.|node:)/.test(target)).map(target => [file, library(target)] as const))
    expect(imported.filter(([file, name]) => doors[name]?.includes(file) !== true)).toEqual([])
    expect(Object.keys(doors).filter(name => !imported.some(([, other]) => other === name))).toEqual([])
  })

  it('the disk is behind four doors of io, threads behind one, the clock and the locale are nobody\'s', () => {
    const wrong = files.filter(file => {
      const body = readFileSync(join(src, file), 'utf8')
      const disk = /from 'node:fs/.test(body) && !['io/files.ts', 'io/find-files.ts', 'io/write-files.ts', 'io/watch-files.ts'].includes(file)
      const thread = /node:worker_threads/.test(body) && file !== 'io/threads.ts'
      const clock = /\bnew Date\(\)|Date\.now\(/.test(body) && file !== 'cli.ts'
      const locale = /\bIntl\.|toLocale/.test(body) && file !== 'text.ts'
      return disk || thread || clock || locale
    })
    expect(wrong).toEqual([])
  })
})

describe('habits', () => {
  const long = (file: string): number => readFileSync(join(src, file), 'utf8').split('\n').length

  it('no file is over 200 lines', () => expect(files.filter(file => long(file) > 201)).toEqual([]))

  it('no name that says nothing', () => expect(files.filter(file => /(^|\/)(utils?|helpers?|types|common|core|services?|misc|constants|index)(\/|\.ts$)/.test(file) && file !== 'methods/index.ts')).toEqual([]))

  it('no any, no muted compiler, nothing left to do', () =>
    expect(files.filter(file => /: any\b|\bas any\b|@ts-ignore|@ts-nocheck|@ts-expect-error|\bTODO\b|\bFIXME\b/.test(readFileSync(join(src, file), 'utf8')))).toEqual([]))
})
