import type { Screen } from '../screen.ts'
import { planJson } from './json.ts'
import { planMarkdown } from './markdown.ts'
import { planText } from './text.ts'
import type { PlanTold } from './view.ts'

/** Every way to print a plan, by its name on the command line. */
export const planFormats = { text: planText, markdown: planMarkdown, json: planJson } as const satisfies Readonly<Record<string, (told: PlanTold, screen: Screen) => string>>

/** The name of a way to print a plan. */
export type PlanFormatName = keyof typeof planFormats
