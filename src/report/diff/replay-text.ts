import type { Replay } from '../../scoring/replay.ts'
import { text, tongues } from '../../text.ts'
import { paint } from '../paint.ts'
import { table, type Column } from '../table.ts'
import { paragraph } from '../wrapped.ts'
import { clean } from './clean.ts'
import { comparable, unitColumns } from './replay-rows.ts'
import { replayNotes, replaySummary } from './replay-words.ts'
import type { View } from './view.ts'

/** A replay for a terminal: how it was done, the units with ranks and spans, what it comes to. */
export function replayText(replay: Replay, view: View): string {
  const t = tongues[view.lang]
  const head = t.say(text(() => `CHẤM LẠI: ${replay.name.vi}`, () => `REPLAY: ${replay.name.en}`))
  return [
    paint(view.colour).bold(clean(head)),
    ...replayNotes(replay).map(note => paragraph(clean(t.say(note)), view.columns)), '',
    unitTable(replay, view), '',
    ...replaySummary(replay).map(line => paragraph(clean(t.say(line)), view.columns)),
  ].join('\n')
}

function unitTable(replay: Replay, { lang, columns }: View): string {
  const units = comparable(replay)
  const all = unitColumns(replay, lang).map(({ head, align, cell }) => ({ head: head[lang], align, cells: units.map(unit => clean(cell(unit))) }))
  const widths = fitted(all.map(({ head, align, cells }) => ({
    width: Math.max(headWidth(head), ...cells.map(cell => cell.length)),
    least: align === 'right' ? Infinity : Math.max(...[head, ...cells].map(longestWord)),
  })), columns)
  const shown = all.map(({ head, align }, index): Column => ({ head, align, width: widths[index] ?? 0 }))
  return table(shown, units.map((_unit, row) => all.map(({ cells }) => cells[row] ?? '')))
}

const longestWord = (words: string): number => Math.max(...words.split(' ').map(word => word.length))

const twoWords = 6

/** Wide enough for the longest word of a head, and for two short ones on a line. */
const headWidth = (head: string): number => Math.max(Math.min(head.length, twoWords), longestWord(head))

interface Room { readonly width: number; readonly least: number }

/** The widest column of words gives way, word by word, until all stand within the screen; numbers are never cut. */
function fitted(rooms: readonly Room[], columns: number): readonly number[] {
  const over = rooms.reduce((total, { width }) => total + width + 2, -2) - columns
  const spare = rooms.map(({ width, least }) => (width > least ? width : 0))
  const widest = Math.max(...spare)
  if (over <= 0 || widest === 0) return rooms.map(({ width }) => width)
  const at = spare.indexOf(widest)
  return fitted(rooms.map((room, index) => (index === at ? { ...room, width: room.width - 1 } : room)), columns)
}
