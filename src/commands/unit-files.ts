import type { Unit } from '../evidence/answer.ts'
import { fileStem, stemKey } from '../evidence/roster/file-names.ts'

/** A workbook's name for each unit, by its id. Of ids that come to one name the later by the alphabet are numbered, whatever the order they come in, so that none is lost; the list of units tells of them. */
export function unitFiles(units: readonly Pick<Unit, 'id'>[]): ReadonlyMap<string, string> {
  const ids = [...new Set(units.map(({ id }) => id))].sort((a, b) => (a < b ? -1 : 1))
  const taken = new Set<string>()
  const own = ids.filter(id => { const key = stemKey(fileStem(id)); return !taken.has(key) && taken.add(key) })
  const names = new Map(own.map(id => [id, fileStem(id)]))
  for (const id of ids) if (!names.has(id)) names.set(id, numbered(fileStem(id), taken))
  return new Map(units.map(({ id }) => [id, `${names.get(id) ?? ''}.xlsx`]))
}

function numbered(stem: string, taken: Set<string>): string {
  for (let count = 2; ; count++) {
    const name = `${stem} (${count})`
    if (taken.has(stemKey(name))) continue
    taken.add(stemKey(name))
    return name
  }
}
