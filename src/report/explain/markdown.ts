import { tongues } from '../../text.ts'
import { markdownTable } from '../diff/markdown-table.ts'
import type { Screen } from '../screen.ts'
import { partsOf } from './parts.ts'
import type { Explained, Part } from './view.ts'

/** The chains or the slip as a page of GitHub's Markdown. */
export const explainMarkdown = (explained: Explained, { lang }: Screen): string => `${partsOf(explained, tongues[lang]).map(partMarkdown).join('\n\n')}\n`

function partMarkdown({ head, figure, sections, grids, foot }: Part): string {
  return [
    `## ${plain(head)}${figure === undefined ? '' : ` — ${plain(figure)}`}`,
    sections.map(({ label, lines }) => lines.map((line, index) => `${index === 0 ? `- **${plain(label)}:** ` : '  - '}${plain(line.trim())}`).join('\n')).join('\n'),
    ...grids.flatMap(({ title, heads, rows, right }) => [plain(title), markdownTable(heads, rows, right)]),
    ...foot.map(line => (line.startsWith('  ') ? `    ${line.trim()}` : plain(line))),
  ].join('\n\n')
}

/** Marks of Markdown within a sentence stand for themselves. */
const plain = (line: string): string => line.replace(/[\r\n]+/g, ' ').replace(/[\\|<>*_`[\]#]/g, mark => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : `\\${mark}`))
