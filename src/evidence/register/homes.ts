import { seedOf } from './seen.ts'

/** A unit whose codes were met: how it is found again by its text, what it is called to a person, and whether its dossiers count. */
export interface Home { readonly text: string; readonly shown: string; readonly isKnown: boolean; readonly counts: boolean }

/** The units whose codes were met, by number: a mark of a dossier tells whose it is. */
export interface Homes {
  /** The number of the unit with this key, which all its spellings share. */
  numberOf(key: string, home: Home): number
  at(number: number): Home | undefined
}

/** No unit yet. */
export function noHomes(): Homes {
  const [numbers, homes] = [new Map<string, number>(), [] as Home[]]
  return {
    at: number => homes[number],
    numberOf(key, home) {
      const before = numbers.get(key)
      if (before !== undefined) return before
      numbers.set(key, homes.length)
      return homes.push(home) - 1
    },
  }
}

/** Codes that the one-stop offices of the country give, `000.00.01.H26-250101-0001`, are one dossier's wherever they stand; a number that each unit begins anew is not. */
export function isNational(code: string): boolean {
  const dash = code.lastIndexOf('-')
  return dash > 9 && code.charCodeAt(dash - 7) === 0x2d && national.test(code)
}

/** An office of the country is a letter and two digits: H26 a province, G22 a ministry. */
const national = /^([0-9A-Z]{1,4}\.)+[A-Z]\d{2}(\.[0-9A-Z]{1,5})*-\d{6}-\d{3,}$/

/** Where the fingerprints of national codes begin. */
export const nationalSeed = seedOf('\n')

/** So many units have a number that a mark has room for. */
export const mostHomes = 1 << 12

/** The mark of a national dossier: what it says, and whose it is. */
export const withHome = (content: number, number: number): number => (content & -mostHomes) | number

/** Whose dossier a mark tells of. */
export const homeIn = (mark: number): number => mark & (mostHomes - 1)
