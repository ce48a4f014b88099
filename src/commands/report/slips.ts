import type { Written } from '../../io/write-files.ts'
import { writeXlsx } from '../../io/xlsx-write.ts'
import { adviser } from '../../report/slips/advice.ts'
import { slipBook, slipsBook, type SlipCase } from '../../report/slips/book.ts'
import { stages } from '../progress.ts'
import type { Order } from './renderers.ts'

/** `phieu-diem/<mã>.xlsx` for each unit, and `phieu-diem.xlsx` with all of them. */
export async function asSlips({ result, world: { lang, progress } }: Order): Promise<readonly Written[]> {
  const cases = result.groups.flatMap((group): readonly SlipCase[] => {
    const advise = adviser(group.set)
    return group.units.map(unit => ({ unit, group, advice: advise(unit) }))
  })
  const files: Written[] = []
  for (const each of cases) {
    progress?.({ what: stages.writing, at: files.length + 1, of: cases.length })
    files.push({ name: `phieu-diem/${each.unit.unit.id}.xlsx`, bytes: await writeXlsx(slipBook(each, lang)) })
  }
  return [...files, { name: 'phieu-diem.xlsx', bytes: await writeXlsx(slipsBook(cases, lang)) }]
}
