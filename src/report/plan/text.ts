import { tongues } from '../../text.ts'
import { paint } from '../paint.ts'
import type { Screen } from '../screen.ts'
import { paragraph } from '../wrapped.ts'
import { planPage } from './page.ts'
import type { Block, PlanTold } from './view.ts'

/** The plan for a terminal of any width. */
export const planText = (told: PlanTold, screen: Screen): string => planPage(told, tongues[screen.lang]).map(block => `${blockText(block, screen)}\n`).join('\n')

function blockText({ head, level, lines }: Block, { columns, colour }: Screen): string {
  const bold = paint(colour).bold
  const title = paragraph(head, columns)
  const under = level === 2 ? [`${'─'.repeat(Math.min(columns, Math.max(...title.split('\n').map(line => [...line].length))))}`] : []
  return [bold(title), ...under, ...lines.map(({ depth, says }) => paragraph(says, columns, '  '.repeat(depth)))].join('\n')
}
