import type { Attributes } from '../package/xml.ts'

/** A paragraph as text, its breaks as `\n`; `bold` when most of its letters are. `indent` in steps of half an inch. */
export interface Line {
  readonly text: string
  readonly bold: boolean
  readonly indent: number
}

/** The next number of a list that Word counts itself: `1.1.` for list `id` at level `level`; `''` for a bullet. */
export type Numbers = (id: string, level: number) => string

/** Letters that old files write in the font Symbol. */
const symbols: Readonly<Record<string, string>> = { F0B3: '≥', F0A3: '≤', F0B4: '×', F0B8: '÷', F0B1: '±', F0B9: '≠', F02D: '−', F0B7: '•', F03E: '>', F03C: '<' }

interface SoFar { text: string; bold: number; indent: number; list?: string; level: number }

const fresh = (): SoFar => ({ text: '', bold: 0, indent: 0, level: 0 })
const isOn = (value: string | undefined): boolean => !['0', 'false', 'none', 'off'].includes(value ?? '1')
const halfInch = 720

/** Follows runs; `close` gives a line at the end of each paragraph. */
export function paragraphReader(numbers: Numbers) {
  let line = fresh()
  let [inText, inRun, boldRun, boldLine] = [false, false, false, false]
  const add = (piece: string): void => {
    line.text += piece
    if (boldRun) line.bold += piece.length
  }
  return {
    open(name: string, value: string | undefined, attributes: Attributes): void {
      switch (name) {
        case 'p': [line, boldLine] = [fresh(), false]; break
        case 'r': [inRun, boldRun] = [true, boldLine]; break
        case 't': inText = true; break
        case 'b': if (inRun) boldRun = isOn(value); break
        case 'tab': if (inRun) add(' '); break
        case 'br': case 'cr': if (inRun) add('\n'); break
        case 'noBreakHyphen': add('-'); break
        case 'sym': add(symbols[(attributes['w:char'] ?? '').toUpperCase()] ?? ' '); break
        case 'numId': line.list = value ?? '0'; break
        case 'ilvl': line.level = Number(value ?? 0) || 0; break
        case 'ind': line.indent = Math.max(0, Math.round(Number(attributes['w:left'] ?? attributes['w:start'] ?? 0) / halfInch)) || 0; break
        default:
      }
    },
    close(name: string): Line | undefined {
      if (name === 't') inText = false
      if (name === 'r') [inRun, boldRun] = [false, false]
      return name === 'p' ? ended(line, numbers) : undefined
    },
    text(piece: string): void { if (inText) add(piece) },
  }
}

function ended({ text, bold, indent, list, level }: SoFar, numbers: Numbers): Line {
  const number = list === undefined || list === '0' ? '' : numbers(list, level)
  const whole = number === '' ? text : `${number} ${text}`.trim()
  return { text: whole.normalize('NFC'), bold: bold * 2 > text.length, indent }
}
