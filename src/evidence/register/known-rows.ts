import { registerColumns, type RegisterColumn } from '../../criteria/measures.ts'
import { isPlain } from '../../letters/plain.ts'
import { numberIn, type TextNumbers } from '../../sheet.ts'
import { isDayLike } from './among.ts'
import { noBits, together, type Bits, type Numbered } from './bits.ts'
import { dayNumber } from './days.ts'
import { indexIn, isShared, tellingIn, withDay, withWords, type Columns, type WordMarks } from './dossier.ts'
import { nationalSeed, withHome } from './homes.ts'
import { placeOf, type Dossier } from './judge.ts'
import { knownColumn, knownOwners, knownSums, type Known, type KnownColumn } from './known-cells.ts'
import type { Names, Owner } from './owners.ts'
import type { Understood } from './row.ts'
import type { Ground } from './rows.ts'
import { blank, type Said } from './said.ts'
import { markOf, type Met } from './seen.ts'
import { contentAt, plainCode, textOfStanding, type Here, type Stands } from './stands.ts'

/** The line that stands here, where all that counts of it is known by the numbers of its texts: nothing of it is read, and nothing is to be told of a cell of it. */
export interface KnownLine extends Dossier {
  /** Looks at whose lines are and at their codes, before the first of them is turned to. */
  ahead(lines: readonly (readonly Stands[])[], numbers: TextNumbers): void
  /** Turns to the line that stands here; false where something of it is not known so, and it must be read cell by cell. */
  turn(numbers: TextNumbers, line: number): boolean
  owner(line: number): Owner
  code(line: number): string
  /** The mark of what the line says, as `contentMark` makes it. */
  mark(): number
  meet(line: number, mark: number): Met
  /** The answers to all that is asked of it. */
  readonly bits: Bits
}

/** What was read before, line by line. */
export interface Before {
  readonly names: Names
  readonly marks: WordMarks
  readonly sumsUp: (stands: Stands) => boolean
}

/** Lines that are known, of a table in which each dossier has a code; undefined where measures ask more than bits tell, or about the code. */
export function knownLines(here: Here, ground: Ground, columns: Columns, { names, marks, sumsUp }: Before): KnownLine | undefined {
  const { measures: { all, questions }, ownerOf, seen } = ground
  const code = indexIn(columns, 'code')
  const asked = new Set([...questions?.places ?? [], ...all.flatMap(({ place }) => (place < 0 ? [] : [place])), placeOf('received'), placeOf('returned')])
  if (questions === undefined || code < 0 || asked.has(placeOf('code'))) return undefined
  const cells = knownCells(ground, columns, marks, asked, questions)
  const answers = answering(here, cells, questions)
  const ownerHere = knownOwners(here, [indexIn(columns, 'unitId'), indexIn(columns, 'unit')], names, ownerOf)
  const isSum = knownSums(here, sumsUp)
  const codes: string[] = []
  const owners: (Owner | undefined)[] = []
  const areShared: boolean[] = []
  return {
    bits: answers.bits, said: answers.said,
    ahead(lines, numbers) {
      for (let line = 0; line < lines.length; line++) {
        here.values = lines[line] ?? []
        const [own, owner] = [plainCode(here.values[code]) ?? '', ownerHere(numbers, line)]
        codes[line] = own
        owners[line] = owner
        areShared[line] = owner !== undefined && isShared(owner, own)
        if (owner !== undefined) seen.announce(line, areShared[line] === true ? nationalSeed : owner.seed, own)
      }
      seen.fetch(lines.length)
    },
    turn: (numbers, line) => codes[line] !== '' && owners[line] !== undefined && answers.turn(numbers, line) && !isSum(numbers, line),
    owner: line => owners[line] ?? ownerOf(''), code: line => codes[line] ?? '', mark: answers.mark,
    meet: (line, mark) => seen.meetAt(line, areShared[line] === true ? withHome(mark, owners[line]?.number ?? 0) : mark),
  }
}

/** The columns of days, and the others that tell one content of a dossier from another, in the order of its mark: of what stands in them is known what was read before, cell by cell, with nothing to be told of it. */
function knownCells({ readers, needed }: Ground, columns: Columns, marks: WordMarks, asked: ReadonlySet<number>, { bitsOf }: Numbered): readonly TellingColumn[] {
  const cellOf = (id: RegisterColumn): KnownColumn => {
    const [place, at, isDay] = [placeOf(id), indexIn(columns, id), registerColumns[id].kind === 'date']
    const knownAs = (stands: Stands, said: Said, day: number, mark: number): Known => ({ isDayLike: isDay && isDayLike(stands), said, bits: asked.has(place) ? bitsOf(place, said) : noBits, day, mark })
    return knownColumn({ place, at, isDay, blank: knownAs('', blank, 0, markOf(0, '')) }, stands => {
      if (typeof stands !== 'string' && !isDay) return undefined
      const text = typeof stands === 'string' ? stands : textOfStanding(stands)
      const understood = asked.has(place) ? readers[place]?.known(stands) : unasked
      const [day, mark] = [isDay ? dayNumber(text) : 0, isDay ? 0 : marks.known(text)]
      if (understood === undefined || understood.told.length > 0 || mark === undefined || (isDay && day === 0 && !isPlain(text))) return undefined
      return knownAs(stands, understood.said, day, mark)
    })
  }
  const { days, others } = tellingIn(columns, needed)
  return [...days, ...(['received', 'due', 'returned'] as const).filter(id => columns[id] !== undefined && !days.includes(id)), ...others].map(id => ({ ...cellOf(id), isTelling: needed.includes(id) }))
}

/** A column that is known, and whether it tells one content of a dossier from another. */
type TellingColumn = KnownColumn & { readonly isTelling: boolean }

const unasked: Understood = { said: blank, told: [] }

interface Answers extends Dossier {
  readonly bits: Bits
  turn(numbers: TextNumbers, line: number): boolean
  mark(): number
}

/** What the line that stands here answers to the questions of measures. */
function answering(here: Here, cells: readonly TellingColumn[], { places, pairs, bitsOf }: Numbered): Answers {
  const absent = places.filter(place => !cells.some(cell => cell.place === place)).map(place => bitsOf(place, blank)).reduce(together, noBits)
  const said: Said[] = Object.keys(registerColumns).map(() => blank)
  const found: Known[] = cells.map(cell => cell.blank)
  const bits = { yes: 0, open: 0 }
  return {
    bits, said: place => said[place] ?? blank,
    turn(numbers, line) {
      let [yes, open, isDated] = [absent.yes, absent.open, false]
      for (let nth = 0; nth < cells.length; nth++) {
        const cell = cells[nth]
        if (cell === undefined) continue
        const stands = here.values[cell.at]
        const known = stands === undefined || stands === '' ? cell.blank : cell.known(stands, numberIn(numbers, line, cell.at))
        if (known === undefined) return false
        found[nth] = known
        said[cell.place] = known.said
        isDated ||= known.isDayLike
        yes |= known.bits.yes
        open |= known.bits.open
      }
      bits.yes = yes
      bits.open = open
      compare(pairs, said, bits)
      return isDated
    },
    mark: () => cells.reduce((mark, { at, isDay, isTelling }, nth) => {
      if (!isTelling) return mark
      const { day = 0, mark: own = 0 } = found[nth] ?? {}
      return !isDay ? withWords(mark, own) : day === 0 ? markOf(mark, contentAt(here, at)) : withDay(mark, day)
    }, 0),
  }
}

/** Answers what is asked of two columns. */
function compare(pairs: Numbered['pairs'], said: readonly Said[], bits: { yes: number; open: number }): void {
  for (const { place, other, bit, ask } of pairs) {
    const holds = ask(said[place] ?? blank, said[other] ?? blank)
    if (holds === true) bits.yes |= bit
    else if (holds === undefined) bits.open |= bit
  }
}
