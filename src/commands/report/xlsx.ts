import type { Written } from '../../io/write-files.ts'
import { writeXlsx } from '../../io/xlsx-write.ts'
import { resultBinder } from '../../report/workbook/book.ts'
import type { Order } from './renderers.ts'

/** `ket-qua.xlsx`, as `cchc score` writes it. */
export async function asXlsx({ result, world }: Order): Promise<readonly Written[]> {
  return [{ name: 'ket-qua.xlsx', bytes: await writeXlsx(resultBinder(result.groups, result.findings, result, world.lang)) }]
}
