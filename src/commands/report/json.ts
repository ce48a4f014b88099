import type { Written } from '../../io/write-files.ts'
import { resultJson } from '../../report/json.ts'
import type { Order } from './renderers.ts'

/** `ket-qua.json`, as `cchc score` writes it. */
export async function asJson({ result, world }: Order): Promise<readonly Written[]> {
  return [{ name: 'ket-qua.json', bytes: Buffer.from(resultJson(result, world.lang)) }]
}
