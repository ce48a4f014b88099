import type { Lang } from '../text.ts'

/** The words around the numbers of a retelling. */
export interface Vocabulary {
  readonly atMost: string
  readonly atLeast: string
  readonly least: string
  readonly greatest: string
  readonly rounded: string
  readonly roundedDown: string
  readonly noDivisor: string
  readonly none: string
  readonly nobody: string
  readonly item: string
  readonly highest: string
  readonly lowest: string
  readonly 'not-arisen': string
  readonly unreadable: string
}

/** The words in both tongues. */
export const vocabulary: Readonly<Record<Lang, Vocabulary>> = {
  vi: {
    atMost: 'tối đa', atLeast: 'ít nhất', least: 'lấy mức thấp nhất', greatest: 'lấy mức cao nhất',
    rounded: 'làm tròn đến', roundedDown: 'làm tròn xuống đến', noDivisor: 'mẫu số bằng 0', none: 'không có nội dung nào đạt', nobody: 'chưa đơn vị nào có số liệu để lấy mức',
    item: 'điểm mục', highest: 'cao nhất nhóm', lowest: 'thấp nhất nhóm', 'not-arisen': 'không phát sinh', unreadable: 'không tính được',
  },
  en: {
    atMost: 'at most', atLeast: 'at least', least: 'the lowest counts', greatest: 'the highest counts',
    rounded: 'rounded to', roundedDown: 'rounded down to', noDivisor: 'the denominator is 0', none: 'none of the items holds', nobody: 'no unit has a figure to take as the',
    item: 'points of', highest: 'highest of the group', lowest: 'lowest of the group', 'not-arisen': 'not arisen', unreadable: 'cannot be scored',
  },
}
