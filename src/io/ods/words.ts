import type { Attributes } from '../package/xml.ts'

/** Things that lie on a cell and have words of their own: notes, shapes, hints of pronunciation. */
const beside = new Set(['annotation', 'frame', 'custom-shape', 'rect', 'line', 'ellipse', 'g', 'control', 'ruby-text', 'shapes', 'detective', 'tracked-changes'])

/** The most spaces that one `<text:s>` may stand for. */
const mostSpaces = 1000

/** Follows the inside of a cell: paragraphs are joined by line breaks, runs of white space count once, as the format wants it. */
export function paragraphs() {
  const lines: string[] = []
  let line: string | undefined
  let aside = 0
  const add = (more: string): void => { if (line !== undefined && aside === 0) line += more }
  return {
    open(name: string, attributes: Attributes): void {
      if (beside.has(name)) aside++
      else if (aside > 0) return
      else if (name === 'p' || name === 'h') line = ''
      else if (name === 's') add(' '.repeat(Math.min(mostSpaces, Math.max(1, Number(attributes['text:c'] ?? 1) || 1))))
      else if (name === 'tab') add('\t')
      else if (name === 'line-break') add('\n')
    },
    close(name: string): void {
      if (beside.has(name)) aside = Math.max(0, aside - 1)
      else if (aside === 0 && (name === 'p' || name === 'h') && line !== undefined) {
        lines.push(line)
        line = undefined
      }
    },
    text(piece: string): void {
      const plain = piece.replace(/[ \t\r\n]+/g, ' ')
      add(line === '' || line?.endsWith(' ') === true ? plain.replace(/^ /, '') : plain)
    },
    /** The words since the last call; undefined when there was no paragraph. */
    take(): string | undefined {
      const all = lines.length === 0 ? undefined : lines.join('\n')
      lines.length = 0
      line = undefined
      aside = 0
      return all
    },
  }
}
