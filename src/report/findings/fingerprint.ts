import { createHash } from 'node:crypto'
import type { Source } from '../../criteria/source.ts'
import type { Finding, Path } from '../../finding.ts'
import { pointer } from './json.ts'

/**
 * A hash of rule, file, path and the text of the line for each finding: it stays the same while lines are put in or taken out above.
 * Items of a list are known by their code or id where they have one. What is alike in all four is numbered.
 */
export function fingerprints(findings: readonly Finding[], sources: ReadonlyMap<string, Source>): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const { at, code, path } = finding
    const source = sources.get(at?.file ?? '')
    const line = at?.line === undefined ? '' : source?.text.split('\n')[at.line - 1]?.trim() ?? ''
    const hash = createHash('sha256').update([code, at?.file ?? '', pointer(steady(path ?? [], source?.data)), line].join('\0')).digest('hex').slice(0, 32)
    const nth = (seen.get(hash) ?? 0) + 1
    seen.set(hash, nth)
    return `${hash}:${nth}`
  })
}

function steady(path: Path, data: unknown): Path {
  let here = data
  return path.map(part => {
    here = typeof here === 'object' && here !== null ? (here as Readonly<Record<string, unknown>>)[part] : undefined
    return typeof part === 'number' ? nameOf(here) ?? part : part
  })
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { code, id } = item as { readonly code?: unknown; readonly id?: unknown }
  const name = code ?? id
  return typeof name === 'string' ? name : undefined
}
