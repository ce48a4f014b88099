/** A sentence in lines of at most `width` characters, broken at blanks; a longer word stands alone. */
export function wrapped(sentence: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The same as one text for a screen: `first` before the first line, as many blanks before the others. */
export const paragraph = (sentence: string, columns: number, first = ''): string =>
  wrapped(sentence, columns - first.length).map((line, index) => (index === 0 ? first : ' '.repeat(first.length)) + line).join('\n')
