import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** A program of this folder, with what it is given. */
export const side = (name, ...args) => [join(import.meta.dirname, name), ...args]

/** The command as it is shipped; a set that ships is named by its path in the package. */
export const cchc = (...args) => [join(root, 'bin/cchc.js'), ...args.map(arg => (arg.startsWith('criteria/') ? join(root, arg) : arg))]

/** The least that a program can cost. */
export const nothing = ['-e', '0']
