import type { Coming } from '../../io/write-files.ts'
import { writeXlsx } from '../../io/xlsx-write.ts'
import { adviser } from '../../report/slips/advice.ts'
import { slipBook, slipsBook, type SlipCase } from '../../report/slips/book.ts'
import { text, tongues } from '../../text.ts'
import { stages } from '../progress.ts'
import { unitFiles } from '../unit-files.ts'
import type { Order } from './renderers.ts'

/** Slips that one workbook holds: Excel sets no limit, but opens hundreds of sheets slowly, and nobody finds a tab among thousands. */
const sheetsAtMost = 250

/**
 * `phieu-diem/<mã>.xlsx` for each unit (`phieu-diem/nhom-2/<mã>.xlsx` where there are several groups), and `phieu-diem.xlsx` with all of them; more than 250 are parted into `phieu-diem-1.xlsx`, `phieu-diem-2.xlsx` …
 * in the order of the ranking. Each is made when it is written, so that memory does not grow with their number.
 */
export async function asSlips({ result: { groups }, world }: Order): Promise<readonly Coming[]> {
  const { lang, progress } = world
  const cases = groups.flatMap((group, place): readonly { readonly name: string; of(): SlipCase }[] => {
    const advise = adviser(group.set)
    const names = unitFiles(group.units.map(({ unit }) => unit))
    const folder = groups.length === 1 ? 'phieu-diem' : `phieu-diem/nhom-${place + 1}`
    return group.units.map(unit => ({ name: `${folder}/${names.get(unit.unit.id) ?? ''}`, of: () => ({ unit, group, advice: advise(unit) }) }))
  })
  const parts = Array.from({ length: Math.max(1, Math.ceil(cases.length / sheetsAtMost)) }, (_, part) => cases.slice(part * sheetsAtMost, (part + 1) * sheetsAtMost))
  if (parts.length > 1) world.err(`${tongues[lang].say(parted(cases.length, parts.length))}\n`)
  const slip = ({ name, of }: typeof cases[number], at: number): Coming => ({
    name,
    make() {
      progress?.({ what: stages.writing, at: at + 1, of: cases.length })
      return writeXlsx(slipBook(of(), lang))
    },
  })
  return [...cases.map(slip), ...parts.map((part, at): Coming => ({ name: parts.length === 1 ? 'phieu-diem.xlsx' : `phieu-diem-${at + 1}.xlsx`, make: () => writeXlsx(slipsBook(part.map(({ of }) => of()), lang)) }))]
}

const parted = (slips: number, files: number) => text(
  () => `${slips} phiếu điểm: tệp gộp chia thành ${files} tệp phieu-diem-1.xlsx … phieu-diem-${files}.xlsx, mỗi tệp nhiều nhất ${sheetsAtMost} trang, vì Excel mở rất chậm tệp có nhiều trang hơn.`,
  () => `${slips} slips: the workbook of all is parted into ${files} files phieu-diem-1.xlsx … phieu-diem-${files}.xlsx of at most ${sheetsAtMost} sheets, for Excel opens larger ones very slowly.`)
