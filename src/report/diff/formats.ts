import { diffJson } from './json.ts'
import { diffMarkdown } from './markdown.ts'
import { diffText } from './text.ts'
import type { Compared, View } from './view.ts'

/** Every way to print a comparison, by its name on the command line. */
export const diffFormats = { text: diffText, json: diffJson, markdown: diffMarkdown } as const satisfies Readonly<Record<string, (compared: Compared, view: View) => string>>

/** The name of a way to print a comparison. */
export type DiffFormatName = keyof typeof diffFormats
