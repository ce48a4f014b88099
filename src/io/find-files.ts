import { readdir } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { exists, isDirectory } from './files.ts'

/** A file with the name to show: relative to the round, with forward slashes. */
export interface Found {
  readonly path: string
  readonly file: string
}

/** What a pattern reaches. `locks` are Excel's `~$…` files: somebody has the workbook open. */
export interface Matches {
  readonly files: readonly Found[]
  readonly locks: readonly Found[]
}

/** What a unit may have put into a folder of evidence; the kinds that are not read are told as findings, not passed over. */
const evidence = /\.(xlsx|xlsm|xltx|xltm|xls|xlt|xlsb|et|ods|ots|fods|numbers|html?|mht|csv|tsv|lnk|url)$/i

/** The files of a folder, or those anywhere under one of its folders, by their names from it, with forward slashes; none where it is not there. */
export async function filesIn(folder: string, under?: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, under ?? ''), { withFileTypes: true, recursive: under !== undefined }).catch(() => [])
  return entries.filter(entry => entry.isFile() && !entry.name.startsWith('.') && !isLock(entry.name))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/').normalize('NFC')).sort((a, b) => (a < b ? -1 : 1))
}

/** Files that Windows and macOS put into every folder by themselves: nobody handed them in, and nobody sees them there. */
const ofTheSystem = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini', '.ds_store'])

const isLock = (name: string): boolean => name.startsWith('~$')

function found(path: string, base: string): Found {
  const near = relative(base, path)
  return { path, file: (isAbsolute(near) ? basename(near) : near).split(sep).join('/').normalize('NFC') }
}

/** By code unit: the same on every machine and in every locale. */
const byFile = (a: Found, b: Found): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)

/** The same letters may be stored composed or not: a name is looked for as written, then in both forms. */
async function standing(path: string): Promise<string | undefined> {
  for (const form of [path, path.normalize('NFC'), path.normalize('NFD')]) if (await exists(form)) return form
  return undefined
}

async function inFolder(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder)
  return names.filter(name => evidence.test(name) && !name.startsWith('.')).map(name => join(folder, name))
}

/** A folder that has the name of a workbook is told like one, not passed over. */
async function globbed(pattern: string, base: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const forms = [...new Set([pattern, pattern.normalize('NFC'), pattern.normalize('NFD')])]
  const paths = await glob(forms, { cwd: base, absolute: true, onlyFiles: false, expandDirectories: false, caseSensitiveMatch: false, dot: false })
  return paths.filter(path => (!path.endsWith('/') || evidence.test(path.slice(0, -1))) && !ofTheSystem.has(basename(path).toLowerCase()))
}

/**
 * The files that a round's `from:` names: a path, a folder (then its workbooks and tables), or a pattern such as
 * `phieu/*.xlsx`, in an order that does not depend on the machine. Nothing found is an empty list.
 */
export async function filesMatching(pattern: string, base: string): Promise<Matches> {
  const plain = await standing(resolve(base, pattern)) ?? await standing(resolve(base, pattern.replaceAll('\\', '/')))
  const paths = plain === undefined ? await globbed(pattern.replaceAll('\\', '/'), base)
    : await isDirectory(plain) ? await inFolder(plain) : [plain]
  const all = [...new Set(paths.map(path => resolve(path)))].map(path => found(path, base)).sort(byFile)
  return { files: all.filter(({ path }) => !isLock(basename(path))), locks: all.filter(({ path }) => isLock(basename(path))) }
}

/** What asks for several names; the brackets of `so-lieu (1).csv` stand in a name as they are. */
const severalNames = /[*?[\]{}]|[+@!]\(|\([^()]*\|/

/** Whether a round's `from:` names one file or folder and nothing stands there; a pattern may reach nothing. */
export async function isLacking(pattern: string, base: string): Promise<boolean> {
  if (severalNames.test(pattern)) return false
  const { files, locks } = await filesMatching(pattern, base)
  return files.length + locks.length === 0 && await standing(resolve(base, pattern)) === undefined && await standing(resolve(base, pattern.replaceAll('\\', '/'))) === undefined
}
