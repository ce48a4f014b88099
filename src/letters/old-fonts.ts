import type { Run } from '../sheet.ts'
import { alphabetOf } from './fonts.ts'
import { isVietnamese } from './syllable.ts'
import type { Kind } from './told.ts'

/** How the texts of one sheet that stand in an old font are to be read. */
export type Alphabetic = (runs: readonly Run[]) => { readonly text: string; readonly kind?: Kind; readonly name?: string }

type Verdict = 'plain' | 'unicode' | 'old' | 'either'

/**
 * Whether a run in an old font was typed in its alphabet. An old form that is filled in today often keeps the font while the
 * letters typed are Unicode; `Cã` is Có in TCVN3, `Có` is Có in Unicode and Cú in TCVN3.
 */
function verdictOf({ text, font }: Run): Verdict {
  const alphabet = alphabetOf(font)
  const read = alphabet?.read(text)
  if (alphabet === undefined || read === text) return 'plain'
  if (read === undefined) return 'unicode'
  if (!/[^\u0000-\u007F]/u.test(text)) return 'old'
  if (isVietnamese(text) && !isVietnamese(read)) return 'unicode'
  const signs = alphabet.name === 'TCVN3' && /[\u00A1-\u00AE\u00B5-\u00B9\u00BB-\u00BE]/u.test(text)
  return signs || (isVietnamese(read) && !isVietnamese(text)) ? 'old' : 'either'
}

/** Judges a sheet as a whole: what could be either is what the rest of it is, and stays as it stands where the rest is of both kinds. */
export function decided(cells: readonly (readonly Run[])[]): Alphabetic {
  const all = new Set(cells.flat().map(verdictOf))
  const either: Verdict = all.has('unicode') ? (all.has('old') ? 'either' : 'unicode') : 'old'
  return runs => {
    const read = runs.map(run => {
      const verdict = verdictOf(run)
      return { run, verdict: verdict === 'either' ? either : verdict }
    })
    const text = read.map(({ run, verdict }) => (verdict === 'old' ? alphabetOf(run.font)?.read(run.text) ?? run.text : run.text)).join('').normalize('NFC')
    const name = alphabetOf(read.find(({ verdict }) => verdict === 'old' || verdict === 'either')?.run.font)?.name
    if (name === undefined) return { text }
    return { text, name, kind: read.some(({ verdict }) => verdict === 'either') ? 'either' : 'old-font' }
  }
}
