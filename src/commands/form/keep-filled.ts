import { resolve } from 'node:path'
import type { CriteriaSet } from '../../criteria/criteria.ts'
import { isAnswered } from '../../evidence/answer.ts'
import { gather } from '../../evidence/gather.ts'
import { Refusal } from '../../finding.ts'
import { tryBytes } from '../../io/files.ts'
import { readSheets } from '../../io/read-sheets.ts'
import type { Written } from '../../io/write-files.ts'
import { text } from '../../text.ts'
import { shownPath } from '../open-set.ts'
import type { World } from '../world.ts'

/** Refuses to write a form over one in which somebody has answered anything, or over a file that is no blank form of this set: what was typed is never lost. */
export async function keepFilled(folder: string, files: readonly Written[], set: CriteriaSet, world: World): Promise<void> {
  const filled: string[] = []
  for (const { name, bytes } of files) if (await isFilled(resolve(folder, name), bytes, set)) filled.push(shownPath(resolve(folder, name), world.cwd))
  if (filled.length === 0) return
  const named = filled.slice(0, 5).join(', ') + (filled.length > 5 ? ` … (${filled.length})` : '')
  throw new Refusal(text(
    () => `Đã có ${named}: trong đó có người đã điền, nên chưa làm phiếu nào. Chọn thư mục khác (--out), hoặc mang số liệu sang phiếu mới bằng --carry.`,
    () => `${named} is there and somebody has filled it in, so no form was made. Choose another folder (--out), or bring the answers over with --carry.`))
}

async function isFilled(path: string, written: Uint8Array, set: CriteriaSet): Promise<boolean> {
  const { bytes, finding } = await tryBytes(path)
  if (bytes === undefined) return finding.code !== 'file/not-found'
  if (bytes.equals(written)) return false
  const { workbook } = await readSheets(path, path)
  if (workbook === undefined) return true
  const layers = gather(set, undefined, [{ as: 'form', files: [{ file: path, workbook, findings: [] }] }]).dossiers.flatMap(dossier => dossier.layers)
  return layers.length === 0 || layers.some(({ answers, proofs }) => proofs.size > 0 || [...answers.values()].some(isAnswered))
}
