import type { Finding, Path } from '../../finding.ts'
import type { Lang } from '../../text.ts'

/** A path as a JSON pointer (RFC 6901): `/fields/0/criteria/2/max`; the whole document is the empty text. */
export const pointer = (path: Path): string =>
  path.map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** `{ "findings": [{ code, severity, file, line, column, path, message, fix? }] }`; lines and columns from 1, null where there is none. */
export function findingsJson(findings: readonly Finding[], lang: Lang): string {
  return `${JSON.stringify({ findings: findings.map(finding => entry(finding, lang)) }, undefined, 2)}\n`
}

const entry = ({ code, severity, at, path, message, fix }: Finding, lang: Lang): object => ({
  code, severity,
  file: at?.file ?? null, line: at?.line ?? null, column: at?.column ?? null,
  ...(at?.cell === undefined ? {} : { sheet: at.sheet, cell: at.cell }),
  path: path === undefined ? null : pointer(path),
  message: message[lang],
  ...(fix === undefined ? {} : { fix: fix[lang] }),
})
