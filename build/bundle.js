// The program that ships: src/ bundled into a folder, each command's code in files of its own, schemas compiled ahead.
// node build/bundle.js [folder]
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { bundled, root, usual } from './options.js'

const folder = process.argv[2] ?? join(root, 'program')
rmSync(folder, { recursive: true, force: true })
mkdirSync(join(folder, 'schemas'), { recursive: true })

/** The schemas, and what compiles them: taken from src/ and used here alone. */
const maker = join(folder, 'maker.js')
const made = `export { compiledAhead } from './src/criteria/ahead.ts'
export { criteriaSchema } from './src/criteria/schema.ts'
export { testSchema } from './src/criteria/testing/schema.ts'
export { roundSchema } from './src/evidence/round.ts'`
await build({ ...usual, stdin: { contents: made, resolveDir: root }, outfile: maker })
const { compiledAhead, criteriaSchema, testSchema, roundSchema } = await import(pathToFileURL(maker).href)
rmSync(maker)
const { $schema: _, ...resultSchema } = JSON.parse(readFileSync(join(root, 'docs/result.schema.json'), 'utf8'))
const schemas = { criteria: criteriaSchema(), tests: testSchema(), round: roundSchema, result: resultSchema }

/** What stands in the place of src/criteria/compiled.ts: the same function; a schema is known by its title, and its code is loaded when it is first used. */
const compiled = (dates, code) => `import { createRequire } from 'node:module'
import { isDate } from '${dates}'
const load = createRequire(import.meta.url)
const files = ${JSON.stringify(Object.fromEntries(Object.entries(schemas).map(([name, { title }]) => [title, name])))}
const formats = { date: isDate }
const known = new WeakMap()
export function compiled(schema) {
  const before = known.get(schema)
  if (before !== undefined) return before
  const file = files[schema.title]
  if (file === undefined) throw new Error('No schema was compiled ahead with the title ' + schema.title)
  const quick = load('${code}/' + file + '-quick.cjs')(schema, formats)
  let full
  const check = data => {
    check.errors = null
    if (quick(data)) return true
    full ??= load('${code}/' + file + '-full.cjs')(schema, formats)
    const keeps = full(data)
    check.errors = full.errors
    return keeps
  }
  known.set(schema, check)
  return check
}
`
const ahead = { name: 'schemas compiled ahead', setup: ({ onLoad }) => onLoad({ filter: /[\\/]src[\\/]criteria[\\/]compiled\.ts$/ }, () => ({ contents: compiled('./dates.ts', './schemas'), loader: 'js', resolveDir: join(root, 'src/criteria') })) }

/** Of node's own modules libraries here take what this program never uses; each would be loaded with all that it needs, or (process) with every stream. */
const lean = {
  'node:process': 'module.exports = globalThis.process',
  'node:child_process': `module.exports = { get spawn() { return require('child_process').spawn } }`,
  'node:tty': 'module.exports = { isatty: () => false }',
}
const leaner = {
  name: 'libraries without what is not used',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:(process|child_process|tty)$/ }, ({ path, importer }) => (/[\\/](commander|chalk)[\\/]/.test(importer) ? { path, namespace: 'lean' } : undefined))
    onLoad({ filter: /.*/, namespace: 'lean' }, ({ path }) => ({ contents: lean[path], loader: 'js' }))
  },
}

/** Of exceljs the workbook alone: its streams and archives are never used, and finding and reading their files took three quarters of its start. */
const workbookAlone = {
  name: 'exceljs: the workbook alone',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^exceljs$/ }, ({ path }) => ({ path, namespace: 'workbook' }))
    onLoad({ filter: /.*/, namespace: 'workbook' }, () => ({ contents: `import Workbook from 'exceljs/lib/doc/workbook.js'\nexport default { Workbook }`, loader: 'js', resolveDir: root }))
  },
}

for (const [name, schema] of Object.entries(schemas)) {
  for (const [kind, contents] of Object.entries(compiledAhead(schema))) {
    await build({ stdin: { contents, resolveDir: root }, outfile: join(folder, 'schemas', `${name}-${kind}.cjs`), bundle: true, minify: true, format: 'cjs', platform: 'node', target: 'node20' })
  }
}
const program = { ...bundled, entryPoints: ['src/cli.ts'], outdir: folder, metafile: true, sourcemap: true, sourcesContent: false }

/** Each file costs its finding, reading and linking: what every run loads becomes one file, because whatever is loaded later is told to need it too. */
const { metafile: { outputs } } = await build({ ...program, plugins: [ahead, leaner, workbookAlone], write: false })
const later = new Set(Object.values(outputs).flatMap(({ entryPoint }) => (entryPoint === undefined || entryPoint === 'src/cli.ts' ? [] : [join(root, entryPoint)])))
const first = join(root, 'src/cli.ts')
const together = {
  name: 'one file for what every run loads',
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => (later.has(path) ? { contents: `${readFileSync(path, 'utf8')}\nimport ${JSON.stringify(first)}\n`, loader: 'ts' } : undefined)),
}
const { metafile } = await build({ ...program, plugins: [ahead, together, leaner, workbookAlone] })
/** What a thread beside the first one runs: one file of its own, so that what every run loads is parted no further. A bug in it is met again by the first thread, so it needs no map. */
const { splitting: _splitting, outdir: _outdir, ...alone } = program
await build({ ...alone, entryPoints: ['src/commands/second-reader.ts'], outfile: join(folder, 'second-reader.js'), sourcemap: false, plugins: [ahead, leaner, workbookAlone] })
/** The benches run dist/, file by file: what they measure has the code of its schemas too. */
if (process.argv[2] === undefined) writeFileSync(join(root, 'dist/criteria/compiled.js'), compiled('./dates.js', '../../program/schemas'))
/** Which modules stand in which file. */
writeFileSync(join(folder, 'modules.json'), JSON.stringify(Object.fromEntries(Object.entries(metafile.outputs).filter(([file]) => file.endsWith('.js')).map(([file, { inputs }]) => [file.split('/').at(-1), Object.keys(inputs)]))))
