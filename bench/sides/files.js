import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The forms of a round, in the order of their names. */
export const formsIn = folder => readdirSync(join(folder, 'phieu')).sort().map(name => join(folder, 'phieu', name))
