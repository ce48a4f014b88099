// How code of this program is bundled: what ships, and what the benches measure of it.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Libraries in CommonJS ask for node's own modules by require. */
const requiring = { js: `import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);` }

export const usual = { absWorkingDir: root, bundle: true, format: 'esm', platform: 'node', target: 'node20', banner: requiring }

/** As it ships: small, and in files that are loaded when they are needed. */
export const bundled = {
  ...usual, splitting: true, minify: true, legalComments: 'eof',
  // Only writers load these, and bundled they start no faster.
  external: ['docx', 'docxtemplater', 'pizzip', '@e965/xlsx'],
  // Of yaml the same code as modules, so that only what is used is taken.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
}
