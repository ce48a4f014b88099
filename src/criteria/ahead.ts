import { _, Ajv, type Options } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import type { Json } from '../methods/method.ts'
import { schemaOptions } from './compiled.ts'

/** Two CommonJS modules of a schema. Each exports a function of the schema and its formats that gives a check. */
export interface Ahead {
  /** Says only whether data keep to the schema, which is nearly always so. */
  readonly quick: string
  /** Tells every departure, as the schema compiled anew does. */
  readonly full: string
}

/** The code of a schema's checks, made once when the program is built. */
export function compiledAhead(schema: Json): Ahead {
  return {
    quick: `module.exports = ${maker(schema, { allErrors: false, verbose: false, messages: false }).replace(saying, '$1[0];').replace(building, '$1 0;')}`,
    full: `const added = (errors, error) => { if (errors === null) return [error]; errors.push(error); return errors }\nmodule.exports = ${maker(schema, {}).replace(adding, 'vErrors = added(vErrors, $1);')}`,
  }
}

/** Where a validator says what is wrong: that there is something is enough for the quick one. */
const saying = /^(validate\d+\.errors = )\[\{instancePath.*\}\];$/gm
const building = /^(const err\d+ =) \{instancePath.*\};?$/gm

/** How a validator adds an error to its list: a thousand times the same lines. */
const adding = /if\(vErrors === null\)\{\s*vErrors = \[(err\d+)\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g

/**
 * Code of a function (schema, formats) → check. The parts of the schema that its errors show are those of the schema that it
 * is handed, not copies: which alternative was meant is told by them.
 */
function maker(schema: Json, options: Options): string {
  const ajv = new Ajv({ ...schemaOptions, ...options, code: { source: true, lines: true, formats: _`formats` } })
  const code = standalone.default(ajv, ajv.compile(schema))
  const bound = code.replace(/^const (schema\d+) = (\{.*\});$/gm, (_line, name: string, part: string) => `const ${name} = root${pathTo(part, schema)};`)
  return `(root, formats) => { const module = {}; ${bound}\nreturn module.exports }`
}

/** Where a part stands: the schema itself, or one of its definitions. */
function pathTo(part: string, schema: Json): string {
  const written = JSON.stringify(JSON.parse(part))
  if (JSON.stringify(schema) === written) return ''
  const names = Object.entries(schema['$defs'] ?? {}).filter(([, each]) => JSON.stringify(each) === written).map(([name]) => name)
  const [only] = names
  if (only === undefined || names.length > 1) throw new Error(`A part of a schema stands in ${names.length} places: ${names.join(', ')}`)
  return `.$defs[${JSON.stringify(only)}]`
}
