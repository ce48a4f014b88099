import type { Flowing } from '../../io/write-files.ts'
import { resultPieces } from '../../report/json.ts'
import type { Order } from './renderers.ts'

/** `ket-qua.json`, as `cchc score` writes it. */
export async function asJson({ result, world }: Order): Promise<readonly Flowing[]> {
  return [{ name: 'ket-qua.json', pieces: { [Symbol.iterator]: () => resultPieces(result, world.lang) } }]
}
