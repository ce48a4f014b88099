import type { Finding, Place } from '../../finding.ts'
import { text } from '../../text.ts'

/** What a file name may hold on every system, in bytes, so that its ending and a temporary mark still fit. */
const mostBytes = 180

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** The name of a unit's workbook without its ending. What Windows cannot hold is left out: `A/1` becomes `A-1`, `CON` becomes `CON-`; what is too long is cut. */
export function fileStem(id: string): string {
  const plain = cut(id.replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu, '-').trimStart()).replace(/[. ]+$/, '').replace(reserved, '$1-')
  return plain === '' ? '-' : plain
}

const bytesOf = (word: string): number => new TextEncoder().encode(word).length

function cut(word: string): string {
  if (bytesOf(word) <= mostBytes) return word
  let kept = ''
  for (const letter of word) {
    if (bytesOf(kept + letter) > mostBytes) break
    kept += letter
  }
  return kept
}

/** Stems that are one file where capitals do not count, as on Windows. */
export const stemKey = (stem: string): string => stem.normalize('NFC').toLowerCase()

interface Named { readonly id: string; readonly at: Place }

/** Ids that do not name a file as they are, each at its cell: written otherwise, cut, or one file with another. */
export function fileNamesTold(ids: readonly Named[]): readonly Finding[] {
  const firsts = new Map(ids.toReversed().map(each => [stemKey(fileStem(each.id)), each]))
  return ids.flatMap(each => {
    const stem = fileStem(each.id)
    const first = firsts.get(stemKey(stem))
    if (first !== undefined && first.id !== each.id) return [oneFile(each, first)]
    if (stem === each.id) return []
    return [bytesOf(each.id) > mostBytes ? tooLong(each, stem) : otherwise(each, stem)]
  })
}

const oneFile = ({ id, at }: Named, first: Named): Finding => ({
  code: 'roster/same-file-name', severity: 'error', at, also: first.at, unit: id, read: id,
  message: text(
    () => `Mã “${id}” và “${first.id}” cho cùng một tên tệp ${fileStem(first.id)}.xlsx (Windows không phân biệt chữ hoa, chữ thường): phiếu của hai đơn vị dễ lẫn nhau.`,
    () => `The ids “${id}” and “${first.id}” give one file name, ${fileStem(first.id)}.xlsx (Windows does not tell capitals apart): the workbooks of the two units are easily mixed up.`,
  ),
  fix: text(() => 'Đặt cho một trong hai đơn vị mã khác hẳn, chỉ gồm chữ, số và dấu gạch nối; ví dụ xa-tan-an.', () => 'Give one of them another id, of letters, digits and hyphens alone; for example xa-tan-an.'),
})

const tooLong = ({ id, at }: Named, stem: string): Finding => ({
  code: 'roster/id-too-long', severity: 'warning', at, unit: id, read: id,
  message: text(() => `Mã dài ${[...id].length} ký tự, quá dài để đặt tên tệp; tệp của đơn vị sẽ mang tên cắt ngắn ${stem}.xlsx.`, () => `The id has ${[...id].length} letters, too many for the name of a file; the unit's workbook is named ${stem}.xlsx.`),
  fix: text(() => 'Đặt mã ngắn, ví dụ xa-tan-an.', () => 'Give a short id, for example xa-tan-an.'),
})

const otherwise = ({ id, at }: Named, stem: string): Finding => ({
  code: 'roster/id-no-file-name', severity: 'info', at, unit: id, read: id,
  message: text(() => `Mã “${id}” không dùng được làm tên tệp; tệp của đơn vị sẽ mang tên ${stem}.xlsx.`, () => `The id “${id}” cannot name a file; the unit's workbook is named ${stem}.xlsx.`),
  fix: text(() => 'Muốn tên tệp trùng với mã thì đặt mã chỉ gồm chữ, số và dấu gạch nối.', () => 'For files named as the ids, use letters, digits and hyphens alone.'),
})
