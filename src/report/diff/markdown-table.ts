/** A table of GitHub's Markdown; columns named in `right` stand to the right. A bar or a line break in a cell stays in its cell. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`
  return [line(heads), `|${heads.map((_head, index) => (right.includes(index) ? '---:' : '---')).join('|')}|`, ...rows.map(line)].join('\n')
}

const inCell = (cell: string): string => cell.replace(/[\r\n]+/g, ' ').replace(/[\\|<>*_`[\]]/g, mark => (mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : `\\${mark}`))
