import { wordsReader, type Words } from './strings.ts'
import type { StoredFormula } from './shared-formula.ts'
import type { Attributes, Visitor } from '../package/xml.ts'

/** What stands inside a `<c>`: its value, formula and inline text as they are stored. */
export interface Inside {
  readonly value?: string
  readonly formula?: StoredFormula
  readonly inline?: Words
}

/** Reads the inside of one cell after another; `take()` ends a cell. */
export function insideReader(): Visitor & { take(): Inside } {
  const words = wordsReader()
  let inside: { value?: string; formula?: StoredFormula; inline?: Words } = {}
  let into: 'v' | 'f' | 'is' | undefined
  return {
    open(name: string, attributes: Attributes) {
      if (into === 'is') words.open(name, attributes)
      else if (name === 'v') [inside.value, into] = ['', 'v']
      else if (name === 'f') [inside.formula, into] = [{ text: '', attributes }, 'f']
      else if (name === 'is') into = 'is'
    },
    close(name) {
      if (name === 'is') inside.inline = words.take()
      else if (into === 'is') words.close(name)
      if (name === into) into = undefined
    },
    text(piece) {
      if (into === 'v') inside.value += piece
      else if (into === 'is') words.text(piece)
      else if (into === 'f' && inside.formula !== undefined) inside.formula.text += piece
    },
    take() {
      const taken = inside
      inside = {}
      into = undefined
      return taken
    },
  }
}
