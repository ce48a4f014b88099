import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { bundled, root } from '../../build/options.js'

/** The sides that run the program's own reading, as files of `bench/sides`. */
const own = ['count-register.js', 'read-forms.js', 'score-forms.js']

const folder = join(root, 'dist/sides')

/** The arguments of a side as it is run: one that reads as the program does is bundled as that is, so that what is measured is what ships; peers are loaded as packages, as whoever uses them does. */
export const bundledSide = ([file, ...given]) => [own.some(name => file === join(root, 'bench/sides', name)) ? join(folder, basename(file)) : file, ...given]

/** Bundles those sides, and the thread beside the first as the file of its own that it is in the program. */
export async function bundleSides() {
  await build({ ...bundled, entryPoints: own.map(name => join('bench/sides', name)), outdir: folder })
  await build({ ...bundled, splitting: false, entryPoints: ['dist/commands/second-reader.js'], outfile: join(folder, 'second-reader.js') })
}
