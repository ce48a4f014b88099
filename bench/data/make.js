/** Makes one kind of data: `node bench/data/make.js <name> <folder> <share of its size>`. The same name gives the same bytes. */
import { join } from 'node:path'
import { catalogue } from './catalogue.js'

const [name, folder, share] = process.argv.slice(2)
const { by, ...sizes } = catalogue[name]
const scaled = Object.fromEntries(Object.entries(sizes).map(([what, size]) => [what, ['units', 'rows'].includes(what) ? Math.max(1, Math.round(size * Number(share))) : size]))
const { default: make } = await import(join(import.meta.dirname, by))
await make(folder, scaled)
