import type { Replay } from '../../scoring/replay.ts'
import { text, tongues, type Lang } from '../../text.ts'
import { markdownTable } from './markdown-table.ts'
import { comparable, unitColumns } from './replay-rows.ts'
import { replayNotes, replaySummary } from './replay-words.ts'

/** A replay as a section of the change log. */
export function replayMarkdown(replay: Replay, lang: Lang): string {
  const t = tongues[lang]
  const columns = unitColumns(replay, lang)
  const rows = comparable(replay).map(unit => columns.map(({ cell }) => cell(unit)))
  const right = columns.flatMap(({ align }, index) => (align === 'right' ? [index] : []))
  return [
    `## ${t.say(text(() => `Chấm lại: ${replay.name.vi}`, () => `Replay: ${replay.name.en}`))}`,
    replayNotes(replay).map(t.say).join('\n'),
    markdownTable(columns.map(({ head }) => t.say(head)), rows, right),
    replaySummary(replay).map(line => `- ${t.say(line)}`).join('\n'),
  ].join('\n\n')
}
