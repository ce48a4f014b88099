import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'

const maps = new Map()

function mapOf(url) {
  const file = `${fileURLToPath(url)}.map`
  if (!maps.has(file)) maps.set(file, existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined)
  return maps.get(file)
}

/** An error of the program with its stack told in the files of src/, line by line as far as their maps know. */
export function inSource(bug) {
  if (!(bug instanceof Error) || typeof bug.stack !== 'string') return bug
  bug.stack = bug.stack.replace(/(file:\/\/[^\s()]+?\.js):(\d+):(\d+)/g, (place, url, line, column) => {
    const { originalSource, originalLine, originalColumn } = mapOf(url)?.findEntry(Number(line) - 1, Number(column) - 1) ?? {}
    return originalSource === undefined ? place : `${originalSource.replace(/^(\.\.\/)+/, '')}:${originalLine + 1}:${originalColumn + 1}`
  })
  return bug
}
