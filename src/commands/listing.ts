import type { Finding } from '../finding.ts'
import { filesJson } from '../report/files-json.ts'
import { version } from '../version.ts'
import { shownPath } from './open-set.ts'
import type { World } from './world.ts'

/** How files that were written are named on stdout: a line each at once, or one JSON object when all is done. */
export type ListingFormat = 'text' | 'json'

/** Names what a command writes. */
export interface Listing {
  wrote(path: string): void
  /** All is done, with these remarks. */
  end(findings: readonly Finding[]): void
}

/** The listing of one run. */
export function listing(format: ListingFormat, world: World): Listing {
  const files: string[] = []
  return {
    wrote(path) {
      files.push(shownPath(path, world.cwd))
      if (format === 'text') world.out(`${shownPath(path, world.cwd)}\n`)
    },
    end(findings) {
      if (format === 'json') world.out(filesJson({ tool: version, files, findings }, world.lang))
    },
  }
}
