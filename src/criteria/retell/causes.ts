import type { Json } from '../../methods/method.ts'

/** What is needed of ajv's errors to tell a cause from its echoes. */
interface Refusal {
  readonly instancePath: string
  readonly keyword: string
  readonly params: unknown
  readonly data?: unknown
  readonly schema?: unknown
  readonly parentSchema?: object
}

const echoes = ['if', 'propertyNames']
const valueKeywords = ['enum', 'const', 'pattern', 'format', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'required']

/** One error a problem: a failed alternative gives the sentence of the branch that was meant, or one of its own. */
export function firstCauses<E extends Refusal>(errors: readonly E[], root: Json): readonly E[] {
  const dropped = new Set<E>(errors.filter(error => echoes.includes(error.keyword)))
  for (const composite of errors.filter(error => error.keyword === 'oneOf' || error.keyword === 'anyOf')) {
    for (const error of echoesOf(composite, errors, root)) dropped.add(error)
  }
  const left = errors.filter(error => !dropped.has(error))
  return left.filter(error => !isEcho(error, left))
}

function echoesOf<E extends Refusal>(composite: E, errors: readonly E[], root: Json): readonly E[] {
  const branches = composite.schema as readonly Json[]
  const within = (branch: Json): readonly E[] => {
    const reached = reachable(branch, root)
    return errors.filter(error => error !== composite && `${error.instancePath}/`.startsWith(`${composite.instancePath}/`)
      && (reached.has(error.parentSchema) || closes(branch, error, composite)))
  }
  const fitting = branches.filter(branch => takes(branch, composite.data, root))
  const [meant] = fitting
  if (fitting.length !== 1 || meant === undefined) return branches.flatMap(within)
  const kept = within(meant)
  return [composite, ...branches.filter(branch => branch !== meant).flatMap(within).filter(error => !kept.includes(error))]
}

/** Whether an error says that a branch refuses a key outright (`key: false`). */
function closes(branch: Json, error: Refusal, composite: Refusal): boolean {
  const key = error.instancePath.slice(composite.instancePath.length + 1)
  return error.keyword === 'false schema' && ((branch['properties'] ?? {}) as Json)[key] === false
}

/** A wrong type speaks for all that follows from it; a missing tag is told once. */
function isEcho(error: Refusal, all: readonly Refusal[]): boolean {
  const beside = all.filter(other => other !== error && other.instancePath === error.instancePath)
  if (error.keyword === 'required' && beside.some(other => other.keyword === 'discriminator' && missing(error) === tag(other))) return true
  return valueKeywords.includes(error.keyword) && beside.some(other => other.keyword === 'type')
}

const missing = (error: Refusal): unknown => (error.params as { readonly missingProperty?: unknown }).missingProperty
const tag = (error: Refusal): unknown => (error.params as { readonly tag?: unknown }).tag

function resolved(schema: Json, root: Json): Json {
  const reference = schema['$ref']
  if (typeof reference !== 'string') return schema
  return ((root['$defs'] ?? {}) as Record<string, Json>)[reference.replace('#/$defs/', '')] ?? schema
}

/** Whether a branch states a type and the data is of it. */
function takes(branch: Json, data: unknown, root: Json): boolean {
  const types = [resolved(branch, root)['type'] ?? []].flat()
  const type = data === null ? 'null' : Array.isArray(data) ? 'array' : typeof data
  return types.includes(type) || (type === 'number' && types.includes('integer'))
}

/** Every schema object at or below a schema, references followed. */
function reachable(schema: unknown, root: Json, seen = new Set<unknown>()): ReadonlySet<unknown> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return seen
  seen.add(schema)
  const target = resolved(schema as Json, root)
  if (target !== schema) reachable(target, root, seen)
  for (const part of Object.values(schema)) reachable(part, root, seen)
  return seen
}
