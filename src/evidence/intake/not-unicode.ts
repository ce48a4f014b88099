import { looksLike } from '../../letters/fonts.ts'
import { wronglyDecoded } from '../../letters/wrong-decoding.ts'
import type { Input } from '../../methods/method.ts'
import { text } from '../../text.ts'
import { expectedOf } from './expected.ts'
import { unreadable, type Reading } from './reading.ts'

/** Why an answer in words was not understood, when its letters are not Unicode: what it may say is told, and never used. */
export function notUnicode(raw: string, input: Input): Reading | undefined {
  const old = looksLike(raw)
  if (old !== undefined) return unreadable('not-unicode', text(
    () => `“${raw}” là chữ chưa phải Unicode (giống bảng mã ${old.alphabet.name}); có thể là “${old.read}”.`,
    () => `“${raw}” is not in Unicode letters (it looks like ${old.alphabet.name}); it may say “${old.read}”.`,
  ), expectedOf(input), retype)
  if (wronglyDecoded(raw) === undefined) return undefined
  return unreadable('not-unicode', text(
    () => `“${raw}” là chữ UTF-8 bị mở sai bảng mã và mất byte.`, () => `“${raw}” is UTF-8 that was opened in the wrong encoding and lost bytes.`,
  ), expectedOf(input), retype)
}

const retype = text(() => 'Gõ lại ô này bằng Unicode.', () => 'Type this cell again in Unicode.')
