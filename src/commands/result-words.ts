import type { Changed } from '../report/seal.ts'
import { text, type Text } from '../text.ts'

const mostNamed = 3

/** That a result file is another than when it was written, with the parts that are. */
export function changedWords(file: string, changed: readonly Changed[]): Text {
  const named = changed.slice(0, mostNamed).map(placeWords)
  const more = changed.length > mostNamed ? ' …' : ''
  return text(
    t => `${file} đã bị sửa sau khi cchc ghi: ${named.map(t.say).join('; ')}${more}. Không sửa tay tệp kết quả; sửa số liệu rồi chạy lại cchc score.`,
    t => `${file} was changed after cchc wrote it: ${named.map(t.say).join('; ')}${more}. Do not edit a result by hand; mend the evidence and run cchc score again.`)
}

/** That the fingerprints were taken out of a result file that had them. */
export const strippedWords = (file: string, tool: string): Text => text(
  () => `${file} đã bị sửa sau khi cchc ghi: bản ${tool} luôn kèm mã kiểm tra, mà tệp không còn. Không sửa tay tệp kết quả; chạy lại cchc score.`,
  () => `${file} was changed after cchc wrote it: version ${tool} always writes fingerprints, and they are gone. Do not edit a result by hand; run cchc score again.`)

/** That nobody can say whether a file was changed: it was written before results carried fingerprints. */
export const unsealedWords = (tool: string): Text => text(
  () => `Tệp kết quả do bản ${tool} ghi, không kèm mã kiểm tra: tên đơn vị, so kỳ trước, phát hiện có bị sửa tay hay không thì không biết được (điểm vẫn được chấm lại để đối chiếu).`,
  () => `The result was written by version ${tool} without fingerprints: whether names, the year before or findings were changed by hand cannot be told (points are scored again all the same).`)

function placeWords(changed: Changed): Text {
  if (changed.is === 'unit') return text(() => `đơn vị “${changed.unit}” (nhóm “${changed.group}”)`, () => `unit “${changed.unit}” (group “${changed.group}”)`)
  const known = parts[changed.part]
  return text(t => `${known === undefined ? 'phần' : t.say(known)} (${changed.part})`, t => `${known === undefined ? 'part' : t.say(known)} (${changed.part})`)
}

const parts: Readonly<Record<string, Text>> = {
  groups: text(() => 'danh sách nhóm, đơn vị', () => 'the lists and their units'), findings: text(() => 'các phát hiện', () => 'the findings'), sets: text(() => 'bộ tiêu chí', () => 'the criteria'),
  files: text(() => 'danh sách tệp đã đọc', () => 'the files that were read'), previous: text(() => 'kết quả trước', () => 'the result before'), tool: text(() => 'phiên bản chương trình', () => 'the version of the program'),
  schema: text(() => 'dạng tệp', () => 'the form of the file'), digests: text(() => 'mã kiểm tra', () => 'the fingerprints'),
}
