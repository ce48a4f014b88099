import type { Written } from '../../io/write-files.ts'
import { writeXlsx } from '../../io/xlsx-write.ts'
import { adviser } from '../../report/slips/advice.ts'
import { slipBook, slipsBook, type SlipCase } from '../../report/slips/book.ts'
import { stages } from '../progress.ts'
import { unitFiles } from '../unit-files.ts'
import type { Order } from './renderers.ts'

/** `phieu-diem/<mã>.xlsx` for each unit (`phieu-diem/nhom-2/<mã>.xlsx` where there are several groups), and `phieu-diem.xlsx` with all of them. */
export async function asSlips({ result: { groups }, world: { lang, progress } }: Order): Promise<readonly Written[]> {
  const cases = groups.flatMap((group, place): readonly (SlipCase & Pick<Written, 'name'>)[] => {
    const advise = adviser(group.set)
    const names = unitFiles(group.units.map(({ unit }) => unit))
    const folder = groups.length === 1 ? 'phieu-diem' : `phieu-diem/nhom-${place + 1}`
    return group.units.map(unit => ({ unit, group, advice: advise(unit), name: `${folder}/${names.get(unit.unit.id) ?? ''}` }))
  })
  const files: Written[] = []
  for (const each of cases) {
    progress?.({ what: stages.writing, at: files.length + 1, of: cases.length })
    files.push({ name: each.name, bytes: await writeXlsx(slipBook(each, lang)) })
  }
  return [...files, { name: 'phieu-diem.xlsx', bytes: await writeXlsx(slipsBook(cases, lang)) }]
}
