import type { Fault } from '../faults.ts'
import { relationsOf } from '../package/relations.ts'
import { readPart, type Attributes, type Visitor } from '../package/xml.ts'
import type { Archive } from '../package/zip.ts'
import type { Numbers } from './paragraph.ts'

/** One level of a list: `%1.%2` in decimal, Roman or letters, from `start`. */
interface Level { format: string; text: string; start: number }

interface Lists { readonly levels: ReadonlyMap<string, readonly Level[]>; readonly kindOf: ReadonlyMap<string, string> }

/** The numbers that Word counts by itself in lists, by the part `numbering.xml`; without it there are none. */
export async function numbersOf(archive: Archive, part: string): Promise<Numbers | Fault> {
  const relations = await relationsOf(archive, part)
  if (typeof relations === 'string') return relations
  const file = relations.find(({ type }) => type === 'numbering')?.part
  if (file === undefined || !archive.has(file)) return () => ''
  const reader = listsReader()
  return await readPart(archive, file, reader) ?? counter(reader)
}

function listsReader(): Visitor & Lists {
  const levels = new Map<string, Level[]>()
  const kindOf = new Map<string, string>()
  let [kind, list]: (string | undefined)[] = []
  return {
    levels, kindOf,
    open(name, attributes) {
      const value = attributes['w:val']
      const level = kind === undefined ? undefined : levels.get(kind)?.at(-1)
      if (name === 'abstractNum') levels.set(kind = idOf(attributes, 'abstractNumId'), [])
      else if (name === 'num') [kind, list] = [undefined, idOf(attributes, 'numId')]
      else if (name === 'abstractNumId' && list !== undefined) kindOf.set(list, value ?? '')
      else if (name === 'lvl' && kind !== undefined) levels.get(kind)?.push({ format: 'decimal', text: '', start: 1 })
      else if (level !== undefined && name === 'numFmt') level.format = value ?? 'decimal'
      else if (level !== undefined && name === 'lvlText') level.text = value ?? ''
      else if (level !== undefined && name === 'start') level.start = Number(value ?? 1) || 0
    },
    close: () => undefined,
    text: () => undefined,
  }
}

const idOf = (attributes: Attributes, name: string): string => attributes[`w:${name}`] ?? attributes[name] ?? ''

/** Lists of one kind count on together, as Word has them; a level that goes up starts those below anew. */
function counter({ levels, kindOf }: Lists): Numbers {
  const counts = new Map<string, number[]>()
  return (id, depth) => {
    const kind = kindOf.get(id) ?? ''
    const own = levels.get(kind)
    const level = own?.[depth]
    if (own === undefined || level === undefined || level.format === 'bullet' || level.format === 'none') return ''
    const now = counts.get(kind) ?? []
    const next = own.map((each, index) => (index < depth ? now[index] ?? each.start : index === depth ? (now[index] ?? each.start - 1) + 1 : undefined))
    counts.set(kind, next.filter(each => each !== undefined))
    return level.text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1
      return shown(next[at] ?? 1, own[at]?.format ?? 'decimal')
    })
  }
}

function shown(count: number, format: string): string {
  if (/roman$/i.test(format)) return cased(roman(count), format)
  if (/letter$/i.test(format)) return cased(String.fromCharCode(65 + ((count - 1) % 26)), format)
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count)
}

const cased = (text: string, format: string): string => (format.startsWith('lower') ? text.toLowerCase() : text)

const numerals = [[10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const

function roman(count: number): string {
  let [rest, text] = [Math.min(count, 399), '']
  for (const [value, letters] of numerals) for (; rest >= value; rest -= value) text += letters
  return text
}
