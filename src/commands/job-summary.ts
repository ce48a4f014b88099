import type { Source } from '../criteria/source.ts'
import type { Finding } from '../finding.ts'
import { appendText } from '../io/write-files.ts'
import { findingsMarkdown } from '../report/findings/markdown.ts'
import { worstFirst } from '../report/findings/gravity.ts'
import { text, tongues } from '../text.ts'
import type { World } from './world.ts'

/** GitHub drops a summary over one mebibyte as a whole. */
const most = 1000

/** Appends the report to the job summary where the environment names one. One that cannot be written is told and does not change the result. */
export async function addToJobSummary(findings: readonly Finding[], sources: readonly Source[], world: World): Promise<void> {
  if (world.summaryFile === undefined) return
  const t = tongues[world.lang]
  const left = findings.length - most
  const more = left <= 0 ? '' : t.say(text(() => `\nCòn ${left} phát hiện nhẹ hơn.\n`, () => `\n${left} more, less grave.\n`))
  const written = await appendText(world.summaryFile, findingsMarkdown(worstFirst(findings).slice(0, most), sources, world) + more)
  if (!written) world.err(t.say(text(() => 'Không ghi được bản tóm tắt của lượt chạy (GITHUB_STEP_SUMMARY).\n', () => 'The job summary (GITHUB_STEP_SUMMARY) cannot be written.\n')))
}
