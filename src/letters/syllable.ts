const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?'
const open = 'a|e|ê|i|o|ô|ơ|u|ư|y|ia|ya|ua|ưa|oa|oe|uê|uơ|uy|uya|ai|ay|ây|ao|au|âu|eo|êu|iu|iêu|yêu|oi|ôi|ơi|oai|oay|oao|oeo|ui|uôi|ưi|ươi|ươu|ưu|uây|uyu'
const closed = '(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|uyê)'
const shape = new RegExp(`^${onset}(?:(?:${open})|${closed}(?:c|ch|k|m|n|ng|nh|p|t))$`, 'u')
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Whether a word is spelt as a Vietnamese syllable can be: at most one tone, and only sắc or nặng before c, ch, p, t (and k: Đắk). */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const found = apart.match(tones) ?? []
  const base = apart.replace(tones, '').normalize('NFC')
  return found.length <= 1 && shape.test(base) && (!/(?:c|ch|k|p|t)$/u.test(base) || /[\u0301\u0323]/u.test(found[0] ?? ''))
}

/** Whether every word with letters beyond ASCII is a syllable, and there is such a word of two letters or more. */
export function isVietnamese(text: string): boolean {
  const words = text.split(/[\s\u00A0\u2010-\u2026!-/:-@[-`{-~\d]+/u).filter(word => /[^\u0000-\u007F]/u.test(word))
  return words.some(word => word.length > 1) && words.every(isSyllable)
}
