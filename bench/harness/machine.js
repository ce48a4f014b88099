import { readFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const version = folder => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).version
const peers = ['exceljs', '@e965/xlsx', 'saxes', 'yauzl', 'papaparse', 'yaml', 'fraction.js']

/** What the figures were taken on: versions and machine, no names of places. */
export const machine = () => [
  ['cchc', version('.')], ['node', process.version], ...peers.map(name => [name, version(`node_modules/${name}`)]),
  ['system', `${type()} ${release()}`], ['processor', `${cpus().length} × ${cpus()[0]?.model.trim()}`], ['memory', `${Math.round(totalmem() / 2 ** 30)} GB`],
]
