import { tidy } from '../../text.ts'

/** Words as patterns are written for them: small letters, punctuation and blanks folded, tones where they stand ("loại", not "lọai"). */
export const said = (raw: string): string => tidy(raw).toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()
