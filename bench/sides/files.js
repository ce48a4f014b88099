import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The forms of a round, in the order of their names. */
export const formsIn = folder => readdirSync(join(folder, 'phieu')).sort().map(name => join(folder, 'phieu', name))

/** How many units a list names. */
export const unitsIn = folder => readFileSync(join(folder, 'don-vi.csv'), 'utf8').trim().split('\n').length - 1
