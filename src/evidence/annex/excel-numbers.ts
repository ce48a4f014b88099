import type { Entry } from './entries.ts'
import { numberingOf, type Numbering } from './numbering.ts'

/** Numbers that Excel has changed by itself: 1.10 into 1.1, and 1.2 into the first of February. By what stands before them they are told again. */
export function mended(entries: readonly Entry[]): readonly Entry[] {
  const last = new Map<string, number>()
  let before: Numbering | undefined
  return entries.map(entry => {
    const numbering = entry.number === undefined ? undefined : again(entry, before, last)
    const found = numbering ?? entry.numbering
    if (found !== undefined) {
      before = found
      last.set(above(found), Number(found.steps.at(-1)))
    }
    return numbering === undefined || entry.numbering === undefined ? entry : { ...entry, numbering, guessed: entry.numbering.raw }
  })
}

const above = ({ steps }: Numbering): string => steps.slice(0, -1).join('.')

function again({ number, numbering }: Entry, before: Numbering | undefined, last: ReadonlyMap<string, number>): Numbering | undefined {
  if (numbering === undefined || number === undefined) return undefined
  if (number.is === 'date') return byDate(number.date, before, last)
  const next = (last.get(above(numbering)) ?? 0) + 1
  const cut = next >= 10 && next % 10 === 0 && String(next).replace(/0+$/, '') === numbering.steps.at(-1)
  return cut && numbering.steps.length > 1 ? numberingOf([above(numbering), next].join('.')) : undefined
}

/** Day, month and two-digit year are the steps; the reading that goes on from the rows before is taken, else day.month. */
function byDate(iso: string, before: Numbering | undefined, last: ReadonlyMap<string, number>): Numbering | undefined {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-').map(part => String(Number(part)))
  const readings = [[day, month], [day, month, String(Number(year) % 100)], [month, day], [month, day, String(Number(year) % 100)]]
    .flatMap(steps => numberingOf(steps.join('.')) ?? [])
  const goesOn = (each: Numbering): boolean => {
    const step = Number(each.steps.at(-1))
    return (last.get(above(each)) ?? NaN) + 1 === step || (step === 1 && above(each) === before?.raw)
  }
  return readings.find(goesOn) ?? readings[0]
}
