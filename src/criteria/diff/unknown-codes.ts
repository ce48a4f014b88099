import type { Finding } from '../../finding.ts'
import { text } from '../../text.ts'
import { formerCodes, items } from '../written.ts'
import type { Edition } from './change.ts'

/** What the new set calls its former codes and the old one does not have. Between two editions of one set `formerly` speaks of a third, so nothing is told. */
export function unknownCodes(old: Edition, now: Edition): readonly Finding[] {
  if (old.set.id === now.set.id) return []
  const known = new Set(items(old.data).map(({ node }) => node.code))
  const kept = new Set(items(old.data).flatMap(({ node }) => formerCodes(node)))
  return items(now.data).flatMap(({ node, path }) => formerCodes(node).filter(code => !known.has(code) && !kept.has(code)).map((code): Finding => ({
    code: 'diff/unknown-code', severity: 'warning', at: now.place([...path, 'formerly']), read: code,
    message: text(
      () => `Mục ${node.code} ghi \`formerly: '${code}'\`, nhưng bộ cũ không có mã ấy: mục này được so theo mã và tên.`,
      () => `${node.code} says \`formerly: '${code}'\`, but the old set has no such code: it was matched by code and name.`),
    fix: text(() => 'Ghi lại mã của bộ cũ, hoặc bỏ `formerly`.', () => 'Write the code of the old set, or remove `formerly`.'),
  })))
}
