import { expect, it } from 'vitest'
import { exact } from '../../../src/rational.ts'
import { moveSections } from '../../../src/report/explain/moves.ts'
import type { Chain, Move } from '../../../src/scoring/explain/chain.ts'
import { tongues } from '../../../src/text.ts'

const given: Move = { what: 'appraised', round: 1, before: exact('4.25'), after: exact('4.1'), lines: [], cell: { file: 'td1.csv', cell: 'C12' } }
const cut: Move = { what: 'rounded', before: exact('4.1'), after: exact(4), to: exact('0.25'), mode: 'down', lines: [] }
const told = (...moves: readonly Move[]): readonly string[] => moveSections({ worth: { moves } } as unknown as Chain, tongues.vi).flatMap(({ lines }) => lines)

it('counter-points that are rounded are told first, with their cell', () =>
  expect(told(given, cut)).toEqual(['Thẩm định lần 1 cho 4,1 [td1.csv › C12]', 'Làm tròn đến 0,25, cắt xuống: 4,1 → 4']))

it('counter-points that count as they are stand in the ledger alone', () => expect(told(given)).toEqual([]))
