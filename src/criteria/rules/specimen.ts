import type { RulePage } from './page.ts'

const model: readonly (readonly [key: string, lines: string])[] = [
  ['id', 'id: mau'], ['title', 'title: Bộ mẫu'], ['year', 'year: 2025'], ['period', 'period: { from: 2025-01-01, to: 2025-12-31 }'],
  ['sample', 'sample: true'], ['applies', 'applies: [xã]'], ['notArisen', 'notArisen: full'],
  ['fields', 'fields:\n  - { code: \'1\', name: Lĩnh vực mẫu, max: 100, rule: { method: yes-no } }'],
]

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by))

const keysOf = (text: string): readonly string[] => [...text.matchAll(/^([A-Za-z]\w*)\s*:/gm)].map(match => match[1] ?? '')

/** A snippet's components as the ten points of a set of a hundred. */
const around = (components: string): string =>
  `fields:\n  - code: '1'\n    name: Lĩnh vực mẫu\n    criteria:\n      - code: '1.1'\n        name: Tiêu chí mẫu\n        components:\n${indented(components, 10)}\n  - { code: '2', name: Lĩnh vực khác, max: 90, basis: Phụ lục mẫu, proof: { text: Báo cáo }, rule: { method: yes-no }, examples: [{ given: { '2': Có }, points: 90 }] }`

/** An example of a page as a whole file that can be checked. */
export function specimen({ in: shelf, without = [] }: RulePage, snippet: string): string {
  if (shelf === 'file' || shelf === 'words') return `${snippet}\n`
  const top = shelf === 'set' ? snippet
    : around(shelf === 'components' ? snippet : `- code: '1.1.1'\n  name: Nội dung mẫu\n  max: 10\n  rule:\n${indented(snippet, 4)}`)
  const given = [...keysOf(top), ...without]
  return `${[...model.filter(([key]) => !given.includes(key)).map(([, lines]) => lines), top].join('\n')}\n`
}
