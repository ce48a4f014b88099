import { appendFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../finding.ts'
import { text, type Text } from '../text.ts'
import { causeOf } from './faults.ts'
import { onInterruption } from './interrupted.ts'

/** A file to be written; `name` may lie in a folder under the target, with forward slashes. */
export interface Written {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file of text that is made while it is written, a piece at a time. */
export interface Flowing {
  readonly name: string
  readonly pieces: Iterable<string>
}

/** A file that is made when its turn has come, and held no longer than it takes to write it. */
export interface Coming {
  readonly name: string
  make(): Promise<Uint8Array>
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

/** A folder in the way of a file is found before any other file is put in its place. */
async function refuseFolder(path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined))?.isDirectory() === true) throw Object.assign(new Error(path), { code: 'EISDIR' })
}

const temporary = (target: string): string => join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)

/** Only what the operating system says is told; what making the pieces of a file throws is a bug, or says itself what is wrong. */
async function attempt(name: string, step: () => Promise<unknown>): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error) || causeOf(error).startsWith('ERR_')) throw error
    throw cannotWrite(name, causeOf(error))
  }
}

/** The pieces up to the first before which Ctrl-C came: what stands by then is left and taken away. */
function* until(isAsked: () => boolean, pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) {
    if (isAsked()) return
    yield piece
  }
}

/**
 * Writes files into a folder, which is made if it is not there. All are written under temporary names first and renamed
 * only when every one stands, so none is ever half-written, not even where Ctrl-C ends the program. Throws a Refusal that names the file and what to do.
 */
export async function writeFiles(dir: string, files: readonly (Written | Coming | Flowing)[]): Promise<void> {
  const targets = files.map(file => ({ name: file.name, file, path: resolve(dir, file.name) }))
  const outside = targets.find(({ path }) => relative(resolve(dir), path).startsWith('..') || path === resolve(dir))
  if (outside !== undefined) throw cannotWrite(outside.name, 'outside')
  const interruption = onInterruption()
  try {
    for (const { name, file, path } of targets) {
      if (interruption.isAsked()) return
      const content = 'make' in file ? await file.make() : 'pieces' in file ? until(interruption.isAsked, file.pieces) : file.bytes
      await attempt(name, async () => { await mkdir(dirname(path), { recursive: true }); await writeFile(temporary(path), content) })
    }
    for (const { name, path } of targets) await attempt(name, () => refuseFolder(path))
    if (interruption.isAsked()) return
    for (const { name, path } of targets) await attempt(name, () => moved(temporary(path), path))
  } finally {
    await Promise.all(targets.map(({ path }) => rm(temporary(path), { force: true }).catch(() => undefined)))
    interruption.done()
  }
}

/** Puts a text at the end of a file, which is made if it is not there; whether that went well. */
export const appendText = (path: string, written: string): Promise<boolean> => appendFile(path, written).then(() => true, () => false)
