import { tongues } from '../../text.ts'
import type { Screen } from '../screen.ts'
import { planPage } from './page.ts'
import type { Block, PlanTold } from './view.ts'

/** The plan as a page of GitHub's Markdown. */
export const planMarkdown = (told: PlanTold, { lang }: Screen): string => `${planPage(told, tongues[lang]).map(blockMarkdown).join('\n\n')}\n`

function blockMarkdown({ head, level, lines }: Block): string {
  const list = lines.map(({ depth, says }, index) => `${depth === 0 ? (index === 0 ? '' : '\n') : '  '.repeat(depth - 1) + '- '}${plain(says)}${depth === 0 ? '\n' : ''}`).join('\n')
  return `${'#'.repeat(level)} ${plain(head)}${lines.length === 0 ? '' : `\n\n${list.replace(/\n{3,}/g, '\n\n').trim()}`}`
}

/** Marks of Markdown within a sentence stand for themselves. */
const plain = (line: string): string => line.replace(/[\r\n]+/g, ' ').replace(/[\\|<>*_`[\]#]/g, mark => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : `\\${mark}`))
