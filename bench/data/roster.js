import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rosterText, units } from './units.js'

/** A list of units alone. */
export default async (folder, { units: count }) => writeFileSync(join(folder, 'don-vi.csv'), rosterText(units(count)))
