import { casesOf, tortured, type TortureCase } from './torture.ts'

const cells = casesOf('cells') as readonly TortureCase[]
const { cells: byHand } = casesOf('by-hand') as { readonly cells: readonly TortureCase[] }

tortured('cells.xlsx', cells)
tortured('cells-libreoffice.xlsx', cells, each => each.libreoffice ?? [each.reads, ...each.codes ?? []].join(' '))
tortured('by-hand.xlsx', byHand)
