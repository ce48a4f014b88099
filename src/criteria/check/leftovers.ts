import type { Finding, Path } from '../../finding.ts'
import { text, type Text } from '../../text.ts'
import type { Source } from '../source.ts'

interface Leftover {
  readonly code: string
  readonly is: RegExp
  readonly message: (read: string) => Text
  readonly fix: (read: string) => Text
}

const quoted = (read: string): Text => text(() => `Để trong dấu nháy: '${read}'`, () => `Put it in quotes: '${read}'`)

/** Words without quotes that YAML 1.1 programs read as something else than YAML 1.2 does. */
const leftovers: readonly Leftover[] = [
  {
    code: 'written/bare-word', is: /^(?:yes|no|on|off)$/i, fix: quoted,
    message: read => text(() => `\`${read}\` không có dấu nháy: ở đây là văn bản, nhưng chương trình dùng YAML 1.1 đọc thành đúng/sai.`, () => `\`${read}\` without quotes is a text here, but YAML 1.1 programs read it as true or false.`),
  },
  {
    code: 'written/leading-zero', is: /^[-+]?0[0-9]+$/,
    message: read => text(() => `\`${read}\` bắt đầu bằng số 0: ở đây là ${Number(read)}, nhưng chương trình dùng YAML 1.1 đọc theo hệ tám.`, () => `\`${read}\` begins with 0: it is ${Number(read)} here, but YAML 1.1 programs read it as octal.`),
    fix: read => text(() => `Nếu là số, viết ${Number(read)}; nếu là mã, để trong dấu nháy.`, () => `For a number write ${Number(read)}; for a code, put it in quotes.`),
  },
  {
    code: 'written/grouped-number', is: /^[-+]?[0-9]+(?:_[0-9]+)+(?:\.[0-9]+)?$/,
    message: read => text(() => `\`${read}\`: dấu gạch dưới trong số chỉ có ở YAML 1.1; ở đây là văn bản.`, () => `\`${read}\`: underscores in numbers belong to YAML 1.1; here this is a text.`),
    fix: read => text(() => `Viết ${read.replaceAll('_', '')}`, () => `Write ${read.replaceAll('_', '')}`),
  },
  {
    code: 'written/sexagesimal', is: /^[-+]?[1-9][0-9]*(?::[0-5]?[0-9])+$/, fix: quoted,
    message: read => text(() => `\`${read}\` không có dấu nháy: ở đây là văn bản, nhưng chương trình dùng YAML 1.1 đọc thành số theo hệ sáu mươi.`, () => `\`${read}\` without quotes is a text here, but YAML 1.1 programs read it as a number to the base of sixty.`),
  },
  {
    code: 'written/number-form', is: /^[-+]?0[xo][0-9a-f]+$|^[-+]?[0-9.]+e[-+]?[0-9]+$/i,
    message: read => text(() => `\`${read}\` là số ${Number(read)} viết theo kiểu máy; người đọc văn bản không nhận ra.`, () => `\`${read}\` is ${Number(read)} as machines write it; no reader of the document would know it.`),
    fix: read => text(() => `Viết ${Number(read)}; nếu là mã, để trong dấu nháy.`, () => `Write ${Number(read)}; for a code, put it in quotes.`),
  },
]

/** Anything that may be one of them, anywhere in the text: nearly always none, and then nothing more is looked at. */
const anywhere = /[\s[{,](?:yes|no|on|off|[-+]?0[0-9xo]\w*|\d+_[\d_.]+|\d+(?::\d\d?)+|[-+]?[\d.]+e[-+]?\d+)(?=\s*(?:[,\]}#]|$))/im

/** What YAML 1.1 left behind in the scalars of a file, as they are written there; a text in quotes is what it seems. */
export function* writtenLeftovers(source: Source): Iterable<Finding> {
  if (!anywhere.test(source.text)) return
  const lines = source.text.split('\n')
  for (const path of scalars(source.data)) {
    const read = source.written(path) ?? ''
    const found = leftovers.find(each => each.is.test(read))
    const at = found && source.locate(path)
    if (found === undefined || at === undefined || /["']/.test(lines[at.line - 1]?.[at.column - 1] ?? '')) continue
    yield { code: found.code, severity: 'warning', path, read, message: found.message(read), fix: found.fix(read) }
  }
}

function* scalars(data: unknown, path: Path = []): Iterable<Path> {
  if (typeof data !== 'object' || data === null) return void (yield path)
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(data) ? [...data.entries()] : Object.entries(data)
  for (const [key, value] of entries) yield* scalars(value, [...path, key])
}
