import type { Finding, Path } from '../../finding.ts'
import { text } from '../../text.ts'
import { items } from '../written.ts'
import type { Checked } from './checked.ts'

/** That no code holds a quote, and that no two items of the set share one. */
export function* codes(of: Checked): Iterable<Finding> {
  const seen = new Map<string, Path>()
  for (const { node, path } of items(of.data)) {
    const here: Path = [...path, 'code']
    if (/[‘’‚‛“”„‟"']/u.test(node.code)) yield inQuotes(node.code, here)
    const earlier = seen.get(node.code)
    if (earlier === undefined) seen.set(node.code, here)
    else yield twice(node.code, here, earlier, of)
  }
}

function inQuotes(code: string, path: Path): Finding {
  const plain = code.replace(/[‘’‚‛“”„‟"']/gu, '')
  return {
    code: 'criteria/quoted-code', severity: 'error', path, read: code,
    message: text(() => `Dấu nháy trong \`${code}\` trở thành một phần của mã: dấu nháy cong dán từ Word không phải dấu nháy của YAML.`, () => `The quotes in \`${code}\` become part of the code: curly quotes pasted from Word are no quotes to YAML.`),
    fix: text(() => `Viết '${plain}'`, () => `Write '${plain}'`),
  }
}

function twice(code: string, path: Path, earlier: Path, of: Checked): Finding {
  const also = of.place(earlier)
  return {
    code: 'criteria/duplicate-code', severity: 'error', path, also, read: code,
    message: text(() => `Mã \`${code}\` đã dùng ở dòng ${also.line}: số liệu và điểm của hai mục sẽ lẫn vào nhau.`, () => `The code \`${code}\` is already used on line ${also.line}: figures and points of the two would mix.`),
    fix: text(() => 'Đặt mã riêng cho mục này.', () => 'Give this item a code of its own.'),
  }
}
