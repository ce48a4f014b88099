import type { Attributes } from '../package/xml.ts'
import type { Look } from './styles.ts'

/** Things that lie on a cell and have words of their own: notes, shapes, hints of pronunciation. */
const beside = new Set(['annotation', 'frame', 'custom-shape', 'rect', 'line', 'ellipse', 'g', 'control', 'ruby-text', 'shapes', 'detective', 'tracked-changes'])

/** The most spaces that one `<text:s>` may stand for. */
const mostSpaces = 1000

/** What the paragraphs of a cell say; `runs` are there when spans of it are struck out or raised. */
export interface Paragraphs {
  readonly text: string
  readonly runs?: readonly Marked[]
}

/** A run whose span says nothing of a mark has that of its cell. */
export interface Marked extends Pick<Look, 'struck' | 'raised'> { readonly text: string }

/** Follows the inside of a cell: paragraphs are joined by line breaks, runs of white space count once, as the format wants it. */
export function paragraphs(look: (style: string | undefined) => Look) {
  let runs: Marked[] = []
  const spans: Look[] = []
  let line: string | undefined
  let lines = 0
  let aside = 0
  const put = (text: string): void => {
    const { struck, raised } = spans.at(-1) ?? {}
    runs.push({ text, ...(struck === undefined ? {} : { struck }), ...(raised === undefined ? {} : { raised }) })
  }
  const add = (more: string): void => {
    if (line === undefined || aside > 0 || more === '') return
    line += more
    put(more)
  }
  return {
    open(name: string, attributes: Attributes): void {
      if (beside.has(name)) aside++
      else if (aside > 0) return
      else if (name === 'p' || name === 'h') {
        if (lines++ > 0) runs.push({ text: '\n' })
        line = ''
      } else if (name === 'span') spans.push({ ...spans.at(-1), ...look(attributes['text:style-name']) })
      else if (name === 's') add(' '.repeat(Math.min(mostSpaces, Math.max(1, Number(attributes['text:c'] ?? 1) || 1))))
      else if (name === 'tab') add('\t')
      else if (name === 'line-break') add('\n')
    },
    close(name: string): void {
      if (beside.has(name)) aside = Math.max(0, aside - 1)
      else if (aside > 0) return
      else if (name === 'span') spans.pop()
      else if (name === 'p' || name === 'h') line = undefined
    },
    text(piece: string): void {
      const plain = piece.replace(/[ \t\r\n]+/g, ' ')
      add(line === '' || line?.endsWith(' ') === true ? plain.replace(/^ /, '') : plain)
    },
    /** The words since the last call; undefined when there was no paragraph. */
    take(): Paragraphs | undefined {
      const all = lines === 0 ? undefined : { text: runs.map(({ text }) => text).join(''), ...(runs.some(isMarked) ? { runs } : {}) }
      ;[runs, line, lines, aside, spans.length] = [[], undefined, 0, 0, 0]
      return all
    },
  }
}

const isMarked = ({ struck, raised }: Marked): boolean => struck !== undefined || raised === true
