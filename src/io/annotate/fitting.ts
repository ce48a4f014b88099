/** What a line of small letters takes, in pixels of height and in letters of its column's width. */
const lineHeight = 17
const lettersPerWidth = 1.15

/** A remark cut at a word to what its row shows, with a sign that there is more: the row is its owner's and is not made higher, and the note and the list say all of it. */
export function fitting(text: string, height: number, width: number): string {
  const room = Math.max(1, Math.floor(height / lineHeight)) * Math.floor(width * lettersPerWidth)
  return text.length <= room ? text : `${text.slice(0, room - 2).replace(/\s+\S*$/u, '')} …`
}
