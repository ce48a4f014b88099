import { basename, dirname, join, resolve } from 'node:path'
import { Refusal } from '../finding.ts'
import { decodeUnicode } from '../io/encoding.ts'
import { exists, isDirectory, tryBytes } from '../io/files.ts'
import { filesMatching, type Found } from '../io/find-files.ts'
import { text } from '../text.ts'

/** A criteria set and the test files beside it: `xa.test.yaml`, `xa.borders.test.yaml` for `xa.yaml`. */
export interface SetFiles {
  readonly set: Found
  readonly tests: readonly Found[]
}

const testEnding = /\.test\.ya?ml$/i

/** Whether a file holds tests of a set, by its name. */
export const isTestFile = ({ path }: Found): boolean => testEnding.test(path)

/** The sets that a person named (a file, a folder, a pattern, a test file of a set), else those of the folder `criteria`, else those here, each with its test files. */
export async function findSets(patterns: readonly string[], cwd: string): Promise<readonly SetFiles[]> {
  const found = await yamlFiles(patterns, cwd)
  const sets = await Promise.all(found.map(async file => (isTestFile(file) ? setOfTest(file) : file)))
  const once = [...new Map(sets.map(set => [set.path, set])).values()]
  return Promise.all(once.map(async set => ({ set, tests: await testsOf(set) })))
}

/** The YAML files that a person named, each once: a path, a folder or a pattern each; without names the folder `criteria`, else the sets that lie here. */
export async function yamlFiles(patterns: readonly string[], cwd: string): Promise<readonly Found[]> {
  const found = patterns.length > 0 ? (await Promise.all(patterns.map(pattern => named(pattern, cwd)))).flat() : await usual(cwd)
  return [...new Map(found.map(each => [each.path, each])).values()]
}

const folderOf = ({ file }: Found): string => (file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '')

/** The set that a test file belongs to: the longest name that stands beside it. */
async function setOfTest(test: Found): Promise<Found> {
  const stem = basename(test.path).replace(testEnding, '')
  const stems = [stem, ...(stem.includes('.') ? [stem.slice(0, stem.lastIndexOf('.'))] : [])]
  for (const name of stems.flatMap(each => [`${each}.yaml`, `${each}.yml`])) {
    const path = join(dirname(test.path), name)
    if (await exists(path)) return { path, file: folderOf(test) + name }
  }
  throw new Refusal(text(
    () => `Tệp kiểm thử ${test.file} không có bộ tiêu chí ${stems.at(-1)}.yaml bên cạnh.`,
    () => `The test file ${test.file} has no criteria set ${stems.at(-1)}.yaml beside it.`))
}

async function testsOf(set: Found): Promise<readonly Found[]> {
  const stem = basename(set.path).replace(/\.ya?ml$/i, '')
  const { files } = await filesMatching('*.test.{yaml,yml}', dirname(set.path))
  const near = files.filter(({ path }) => basename(path).startsWith(`${stem}.`)).map(({ path, file }) => ({ path, file: folderOf(set) + file }))
  const owners = await Promise.all(near.map(setOfTest))
  return near.filter((_test, index) => owners[index]?.path === set.path)
}

/** The files that a person named; one that reaches nothing ends the command. */
async function named(pattern: string, cwd: string): Promise<readonly Found[]> {
  const folder = await isDirectory(resolve(cwd, pattern))
  const files = folder ? await inFolder(pattern, cwd) : (await filesMatching(pattern, cwd)).files
  if (files.length > 0) return files
  throw new Refusal(folder
    ? text(() => `Thư mục ${pattern} không có tệp .yaml nào.`, () => `The folder ${pattern} holds no .yaml file.`)
    : text(() => `Không tìm thấy tệp ${pattern}.`, () => `There is no file ${pattern}.`))
}

/** The YAML files of a folder, whose own name may hold marks that a pattern would read. */
async function inFolder(folder: string, cwd: string): Promise<readonly Found[]> {
  const { files } = await filesMatching('*.{yaml,yml}', resolve(cwd, folder))
  const shown = folder.replaceAll('\\', '/').replace(/\/+$/, '')
  return files.map(({ path, file }) => ({ path, file: `${shown}/${file}` }))
}

async function usual(cwd: string): Promise<readonly Found[]> {
  const { files } = await filesMatching('criteria/*.{yaml,yml}', cwd)
  if (files.length > 0) return files
  const beside = (await filesMatching('*.{yaml,yml}', cwd)).files
  const sets = await Promise.all(beside.map(async file => isTestFile(file) || await looksLikeSet(file)))
  const found = beside.filter((_file, index) => sets[index])
  if (found.length > 0) return found
  throw new Refusal(text(
    () => 'Không thấy bộ tiêu chí nào: thư mục này không có criteria/*.yaml hay tệp .yaml có khóa `fields`. Ghi tên tệp trên dòng lệnh.',
    () => 'No criteria set here: there is no criteria/*.yaml and no .yaml file with a key `fields`. Name the file on the command line.'))
}

async function looksLikeSet({ path, file }: Found): Promise<boolean> {
  const { bytes } = await tryBytes(path, file)
  return bytes !== undefined && /^fields\s*:/m.test(decodeUnicode(bytes))
}
