import { readFileSync, statSync, watch } from 'node:fs'
import { appendFile, mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { glob } from 'tinyglobby'
import { Refusal, type Finding } from '../finding.ts'
import { text, type Text } from '../text.ts'
import { causeOf, faultFinding, faultLine, readingFault, type Fault } from './faults.ts'

/** The bytes of a file, or the finding that says why there are none. */
export type Reading = { readonly bytes: Buffer; readonly finding?: undefined } | { readonly bytes?: undefined; readonly finding: Finding }

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

/** A file to be written; `name` may lie in a folder under the target, with forward slashes. */
export interface Written {
  readonly name: string
  readonly bytes: Uint8Array
}

const largest = 400 * 1024 * 1024

/** Without waiting: a round is hundreds of small files read one after another, and each wait costs more than the reading. */
function bytesOrFault(path: string): Buffer | Fault {
  try {
    const facts = statSync(path)
    if (facts.isDirectory()) return 'is-a-folder'
    if (!facts.isFile()) return 'unreadable'
    return facts.size > largest ? 'too-large' : readFileSync(path)
  } catch (error) {
    return readingFault(error)
  }
}

/** Reads a file of evidence: what goes wrong is a finding (`file/not-found`, `file/no-access` …) and the others are still read. */
export async function tryBytes(path: string, file: string = path): Promise<Reading> {
  const bytes = bytesOrFault(path)
  return typeof bytes === 'string' ? { finding: faultFinding(bytes, file) } : { bytes }
}

/** Reads a file without which the command cannot start; throws a Refusal that names it and the cause. */
export async function readBytes(path: string, file: string = path): Promise<Buffer> {
  const bytes = bytesOrFault(path)
  if (typeof bytes === 'string') throw new Refusal(faultLine(bytes, file), [faultFinding(bytes, file)])
  return bytes
}

const factsOf = (path: string) => stat(path).catch(() => undefined)

/** Whether something stands at this path. */
export const exists = async (path: string): Promise<boolean> => (await factsOf(path)) !== undefined

/** Whether a folder stands at this path. */
export const isDirectory = async (path: string): Promise<boolean> => (await factsOf(path))?.isDirectory() ?? false

/** What a unit may have put into a folder of evidence; the kinds that are not read are told as findings, not passed over. */
const evidence = /\.(xlsx|xlsm|xltx|xls|xlsb|ods|csv|tsv)$/i

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

async function globbed(pattern: string, base: string): Promise<readonly string[]> {
  const forms = [...new Set([pattern, pattern.normalize('NFC'), pattern.normalize('NFD')])]
  return glob(forms, { cwd: base, absolute: true, onlyFiles: true, expandDirectories: false, caseSensitiveMatch: false, dot: false })
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

const held = ['EBUSY', 'EPERM', 'EACCES']

const taken: Text = { vi: 'đã có một tệp mang tên của thư mục này. Chọn thư mục khác bằng --out.', en: 'a file has the name of this folder. Choose another folder with --out.' }
const reasons: Readonly<Record<string, Text>> = {
  ENOSPC: { vi: 'đĩa đã hết chỗ. Dọn bớt rồi chạy lại.', en: 'the disk is full. Make room and run again.' },
  EROFS: { vi: 'đĩa chỉ cho đọc. Chọn thư mục khác bằng --out.', en: 'the disk is read-only. Choose another folder with --out.' },
  EEXIST: taken,
  ENOTDIR: taken,
  EISDIR: { vi: 'đã có một thư mục mang tên này. Đổi tên thư mục đó.', en: 'a folder has this name. Rename that folder.' },
  outside: { vi: 'tên tệp dẫn ra ngoài thư mục kết quả. Đổi mã đơn vị hoặc tên tệp.', en: 'the name leads out of the target folder. Change the code of the unit or the name.' },
}

function cannotWrite(name: string, cause: string): Refusal {
  const reason = held.includes(cause)
    ? { vi: 'tệp đang mở trong chương trình khác, hoặc không có quyền ghi. Hãy đóng tệp trong Excel rồi chạy lại.', en: 'it is open in another program, or may not be written. Close it in Excel and run again.' }
    : reasons[cause] ?? { vi: `hệ điều hành báo lỗi ${cause}.`, en: `the operating system says ${cause}.` }
  return new Refusal(text(() => `Không ghi được ${name}: ${reason.vi}`, () => `Cannot write ${name}: ${reason.en}`))
}

/** A virus scanner may hold a new file for a moment on Windows. */
async function moved(from: string, to: string, tries = 5): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (tries === 0 || process.platform !== 'win32' || !held.includes(causeOf(error))) throw error
    await pause(60)
    await moved(from, to, tries - 1)
  }
}

const temporary = (target: string): string => join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)

async function attempt(name: string, step: () => Promise<unknown>): Promise<void> {
  try {
    await step()
  } catch (error) {
    throw cannotWrite(name, causeOf(error))
  }
}

/**
 * Writes files into a folder, which is made if it is not there. All are written under temporary names first and renamed
 * only when every one stands, so none is ever half-written. Throws a Refusal that names the file and what to do.
 */
export async function writeFiles(dir: string, files: readonly Written[]): Promise<void> {
  const targets = files.map(({ name, bytes }) => ({ name, bytes, path: resolve(dir, name) }))
  const outside = targets.find(({ path }) => relative(resolve(dir), path).startsWith('..') || path === resolve(dir))
  if (outside !== undefined) throw cannotWrite(outside.name, 'outside')
  try {
    for (const { name, bytes, path } of targets) {
      await attempt(name, async () => { await mkdir(dirname(path), { recursive: true }); await writeFile(temporary(path), bytes) })
    }
    for (const { name, path } of targets) await attempt(name, () => moved(temporary(path), path))
  } finally {
    await Promise.all(targets.map(({ path }) => rm(temporary(path), { force: true }).catch(() => undefined)))
  }
}

/** Where a path leads when its links are followed; the path itself where nothing stands there. */
export const realPath = (path: string): Promise<string> => realpath(path).catch(() => path)

/** Puts a text at the end of a file, which is made if it is not there; whether that went well. */
export const appendText = (path: string, written: string): Promise<boolean> => appendFile(path, written).then(() => true, () => false)

/**
 * Tells the name of each file that changes in these folders (undefined where the system does not say), until the returned
 * function is called. Folders are watched, not files: an editor that saves puts a new file in the place of the old one.
 */
export function watchFolders(folders: readonly string[], changed: (name: string | undefined) => void): () => void {
  const watchers = folders.map(folder => watch(folder, (_event, name) => changed(name ?? undefined)).on('error', () => changed(undefined)))
  return () => { for (const watcher of watchers) watcher.close() }
}
