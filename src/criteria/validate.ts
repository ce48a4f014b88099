import type { Finding, Path } from '../finding.ts'
import type { Json } from '../methods/method.ts'
import { compiled, type Departure } from './compiled.ts'
import { firstCauses } from './retell/causes.ts'
import type { Complaint } from './retell/complaint.ts'
import { retell } from './retell/table.ts'
import type { Source } from './source.ts'

/** Every departure from a schema, one sentence for each in both tongues, at its place in the file, in the order of the file. */
export function validate(schema: Json, source: Source): readonly Finding[] {
  const check = compiled(schema)
  if (check(source.data)) return []
  const complaints = firstCauses(check.errors ?? [], schema).map(error => complaint(error, source))
  return retell(complaints)
    .map((told): Finding => ({ severity: 'error', ...told, at: { file: source.file, ...source.locate(told.path ?? [], told.atKey) } }))
    .sort((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0))
}

function complaint(error: Departure, source: Source): Complaint {
  const path = pathOf(error.instancePath, source.data)
  const params: Readonly<Record<string, unknown>> = { ...(error.params as Record<string, unknown>), ...(error.propertyName === undefined ? {} : { propertyName: error.propertyName }) }
  const key = params['additionalProperty']
  const place = typeof key === 'string' ? source.locate([...path, key], true) : undefined
  return {
    keyword: error.keyword,
    path: error.propertyName === undefined ? path : [...path, error.propertyName],
    params, data: error.data, wanted: error.schema,
    schema: (error.parentSchema ?? {}) as Json,
    written: source.written(path),
    before: place === undefined ? '' : (source.text.split('\n')[place.line - 1] ?? '').slice(0, place.column - 1),
  }
}

/** A JSON pointer as a path: what indexes a list becomes a number. */
function pathOf(pointer: string, data: unknown): Path {
  let here = data
  return pointer.split('/').slice(1).map(part => {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    const step = Array.isArray(here) ? Number(key) : key
    here = (here as Record<string | number, unknown> | undefined)?.[step]
    return step
  })
}

/** Where data first departs from a schema, as a JSON pointer (`''` is the root); undefined when it does not. */
export function departure(schema: Json, data: unknown): string | undefined {
  const check = compiled(schema)
  return check(data) ? undefined : check.errors?.[0]?.instancePath ?? ''
}
