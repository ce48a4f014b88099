import { marked } from './encoding.ts'

/** The data of a JSON file (UTF-8, or UTF-16 by its mark), or undefined where it is none. Never throws. */
export function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder(marked(bytes) ?? 'utf-8').decode(bytes))
  } catch {
    return undefined
  }
}
