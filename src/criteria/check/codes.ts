import type { Finding, Path } from '../../finding.ts'
import { text } from '../../text.ts'
import { items } from '../written.ts'
import type { Checked } from './checked.ts'

/** That no two items of the set share a code. */
export function* codes(of: Checked): Iterable<Finding> {
  const seen = new Map<string, Path>()
  for (const { node, path } of items(of.data)) {
    const here: Path = [...path, 'code']
    const earlier = seen.get(node.code)
    if (earlier === undefined) seen.set(node.code, here)
    else yield twice(node.code, here, earlier, of)
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
