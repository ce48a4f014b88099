import { Refusal } from '../finding.ts'
import type { Unit } from '../evidence/answer.ts'
import { text } from '../text.ts'

/** What Windows cannot hold in a file name is left out: `A/1` becomes `A-1`, `CON` becomes `CON-`. */
function fileName(id: string): string {
  const plain = id.replace(/[<>:"/\\|?*\p{Cc}]+/gu, '-').replace(/[. ]+$/, '')
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) || plain === '' ? `${plain}-` : plain
}

/** A workbook's name for each unit, by its id; two ids that come to one name end the command, for one workbook would be lost. */
export function unitFiles(units: readonly Pick<Unit, 'id'>[]): ReadonlyMap<string, string> {
  const taken = new Map<string, string>()
  return new Map(units.map(({ id }) => {
    const name = `${fileName(id)}.xlsx`
    const key = name.normalize('NFC').toLowerCase()
    const other = taken.get(key)
    if (other !== undefined) throw new Refusal(oneName(other, id, name))
    taken.set(key, id)
    return [id, name] as const
  }))
}

const oneName = (one: string, other: string, name: string) => text(
  () => `Mã đơn vị “${one}” và “${other}” cho cùng một tên tệp ${name}; tệp sau sẽ ghi đè tệp trước nên chưa làm tệp nào. Sửa một mã trong danh sách đơn vị.`,
  () => `The unit ids “${one}” and “${other}” give one file name, ${name}; one workbook would be lost, so none was made. Change one id in the list of units.`,
)
