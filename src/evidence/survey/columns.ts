import { folded } from '../../text.ts'
import { idWordsBut, unitWords } from '../unit-words.ts'

/** The columns beside the answers: whose office is judged, who judges, and the number of the questionnaire. */
export interface Beside {
  readonly unit?: number
  readonly unitId?: number
  readonly group?: number
  readonly paper?: number
  /** A code, of the unit or of the questionnaire: its values tell. */
  readonly code?: number
}

/** Words that are a whole label, the likelier first; and words that tell where they stand within one (a question of an online form). */
const words: Readonly<Record<keyof Beside, { readonly whole: readonly string[]; readonly within: readonly string[] }>> = {
  unitId: { whole: idWordsBut('mã', 'mã số', 'id', 'code'), within: [] },
  paper: {
    whole: ['mã phiếu', 'số phiếu', 'mã số phiếu', 'phiếu số', 'số hiệu phiếu', 'id phiếu', 'mã phiếu khảo sát', 'mã trả lời', 'response id'],
    within: [],
  },
  code: { whole: ['mã', 'mã số', 'id'], within: [] },
  group: {
    whole: ['nhóm đối tượng', 'đối tượng', 'đối tượng khảo sát', 'đối tượng trả lời', 'nhóm người trả lời', 'nhóm khảo sát', 'nhóm', 'loại đối tượng', 'group'],
    within: ['nhóm đối tượng', 'thuộc đối tượng', 'đối tượng nào', 'thuộc nhóm'],
  },
  unit: {
    whole: [...unitWords.name, 'nơi giải quyết', 'nơi giải quyết hồ sơ', 'nơi giải quyết thủ tục', 'đơn vị giải quyết', 'cơ quan giải quyết', 'đơn vị được đánh giá', 'đơn vị được khảo sát', 'cơ quan được đánh giá', 'nơi nộp hồ sơ'],
    within: ['nơi giải quyết', 'đơn vị được đánh giá', 'đơn vị được khảo sát', 'đơn vị ông bà đánh giá', 'ubnd xã phường nào', 'xã phường nào', 'đơn vị nào'],
  },
}

/** The columns by their labels; each serves one thing, and two that fit as well as each other serve none. */
export function columnsBeside(labels: ReadonlyMap<number, string>): Beside {
  const found: Partial<Record<keyof Beside, number>> = {}
  const free = (): readonly (readonly [number, string])[] => [...labels].filter(([column]) => !Object.values(found).includes(column)).map(([column, label]) => [column, folded(label)] as const)
  for (const what of ['unitId', 'unit', 'group', 'paper', 'code'] as const) {
    const column = wholly(free(), words[what].whole) ?? onlyOne(free().filter(([, label]) => words[what].within.some(word => ` ${label} `.includes(` ${word} `))))
    if (column !== undefined) found[what] = column
  }
  return found
}

const wholly = (labels: readonly (readonly [number, string])[], wanted: readonly string[]): number | undefined =>
  wanted.map(word => labels.find(([, label]) => label === folded(word))?.[0]).find(column => column !== undefined)

const onlyOne = (found: readonly (readonly [number, string])[]): number | undefined => (found.length === 1 ? found[0]?.[0] : undefined)
