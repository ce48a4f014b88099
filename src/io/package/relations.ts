import type { Fault } from '../faults.ts'
import { readPart, type Visitor } from './xml.ts'
import type { Archive } from './zip.ts'

/** One `<Relationship>`: the last word of its type (`worksheet`, `styles` …) and the part it leads to. */
export interface Relation {
  readonly id: string
  readonly type: string
  readonly part: string
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)

function unescaped(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

/** The part that a target names: absolute from `/`, else from the folder of the part that speaks. */
export function resolved(target: string, from: string): string {
  const plain = unescaped(target.replaceAll('\\', '/'))
  const steps: string[] = []
  for (const step of (plain.startsWith('/') ? plain : folderOf(from) + plain).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function relationsReader(from: string): Visitor & { readonly relations: readonly Relation[] } {
  const relations: Relation[] = []
  return {
    relations,
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: resolved(target, from) })
    },
    close: () => undefined,
    text: () => undefined,
  }
}

/** Where a part leads; a part without a relationship file leads nowhere. */
export async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[] | Fault> {
  const file = `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`
  if (!archive.has(file)) return []
  const reader = relationsReader(part)
  return await readPart(archive, file, reader) ?? reader.relations
}
