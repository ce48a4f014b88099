import type { Written } from '../../io/write-files.ts'
import { csvOf } from '../../io/csv.ts'
import { componentRows, unitRows } from '../../report/csv.ts'
import type { Order } from './renderers.ts'

/** `don-vi.csv`, a row a unit, and `thanh-phan.csv`, a row a unit and component; `docs/csv.datapackage.json` describes both. */
export const asCsv = async ({ result: { groups }, world: { lang } }: Order): Promise<readonly Written[]> =>
  [{ name: 'don-vi.csv', bytes: csvOf(unitRows(groups, lang)) }, { name: 'thanh-phan.csv', bytes: csvOf(componentRows(groups, lang)) }]
