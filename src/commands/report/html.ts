import type { Written } from '../../io/write-files.ts'
import { resultHtml } from '../../report/web/page.ts'
import type { Order } from './renderers.ts'

/** `ket-qua.html`: one file to be opened in any browser, sent or published as it is. */
export const asHtml = ({ result, world }: Order): readonly Written[] => [{ name: 'ket-qua.html', bytes: Buffer.from(resultHtml(result, world.lang)) }]
