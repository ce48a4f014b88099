import { resolve } from 'node:path'
import { isAtLeast, Refusal, type Finding } from '../../finding.ts'
import { shippedFile } from '../../home.ts'
import { openTemplate, withFirstLine, wordsIn } from '../../io/docx-fill.ts'
import { readBytes } from '../../io/files.ts'
import type { Written } from '../../io/write-files.ts'
import { findingsText } from '../../report/findings/text.ts'
import { sample } from '../../report/paper/group.ts'
import { braceFindings, bracketFindings, elsewhereFindings, type Words } from '../../report/paper/loose.ts'
import { paperOf } from '../../report/paper/paper.ts'
import { sampleNotShown, saysSample, templateFindings } from '../../report/paper/template.ts'
import { text, tongues, type Lang } from '../../text.ts'
import { shownPath } from '../open-set.ts'
import type { World } from '../world.ts'
import type { Order } from './renderers.ts'

const shipped = (lang: Lang): string => shippedFile(`templates/ket-qua.${lang}.docx`)

/** `ket-qua.docx`: the report by the office's own template or the one that ships. A template that cannot be filled is a Refusal, each fault of it told. */
export async function asDocx({ result, world, template, remark }: Order): Promise<readonly Written[]> {
  const path = template === undefined ? shipped(world.lang) : resolve(world.cwd, template)
  const file = template === undefined ? `templates/ket-qua.${world.lang}.docx` : shownPath(path, world.cwd)
  const opened = await openTemplate(await readBytes(path, file), file)
  if (opened.template === undefined) throw refused(unopened(opened.findings, opened.words, file), file, world)
  const { tags, fill } = opened.template
  const findings = [...templateFindings(tags, file), ...elsewhereFindings(opened.words, file), ...bracketFindings(opened.words, file)]
  if (findings.some(({ severity }) => isAtLeast(severity, 'error'))) throw refused(findings, file, world)
  const filled = await fill(paperOf(result, world.lang))
  if (!(filled instanceof Uint8Array)) throw refused([filled], file, world)
  const isHidden = result.groups.some(({ set }) => set.sample) && !saysSample((await wordsIn(filled)).map(each => each.text))
  const told = isHidden ? [...findings, sampleNotShown(file)] : findings
  remark?.(told)
  world.err(findingsText(told, [], world))
  return [{ name: 'ket-qua.docx', bytes: isHidden ? withFirstLine(filled, tongues[world.lang].say(sample)) : filled }]
}

/** Where a brace is missing, the placeholder that was meant is told; what else is wrong stays as it was found. */
function unopened(findings: readonly Finding[], words: readonly Words[], file: string): readonly Finding[] {
  const braces = findings.some(({ code }) => code === 'template/broken-mark') ? braceFindings(words, file) : []
  return [...braces, ...findings.filter(({ code }) => braces.length === 0 || code !== 'template/broken-mark'), ...elsewhereFindings(words, file), ...bracketFindings(words, file)]
}

/** `mau-ket-qua.docx`: the template that ships, to be edited in Word and given back by `--template`. */
export const asTemplate = async ({ world }: Order): Promise<readonly Written[]> =>
  [{ name: 'mau-ket-qua.docx', bytes: await readBytes(shipped(world.lang), `templates/ket-qua.${world.lang}.docx`) }]

function refused(findings: readonly Finding[], file: string, world: World): Refusal {
  world.err(`${findingsText(findings, [], world)}\n`)
  return new Refusal(text(
    () => `Mẫu báo cáo ${file} có chỗ chưa dùng được nên chưa ghi báo cáo Word. Sửa các chỗ trên rồi chạy lại.`,
    () => `The template ${file} cannot be filled; the Word report was not written. Mend what is told above and run again.`), findings)
}
