import { describe, expect, it } from 'vitest'
import { progressOn, stages } from '../../src/commands/progress.ts'

/** What a terminal was sent by steps at these milliseconds. */
function sent(...times: readonly number[]): readonly string[] {
  const written: string[] = []
  let now = 0
  const progress = progressOn(text => written.push(text), 80, 'vi', () => now)
  for (const [index, time] of times.entries()) { now = time; progress({ what: stages.reading, at: index + 1, of: times.length }) }
  progress('done')
  return written
}

describe('the line that tells how far a run is', () => {
  it('is silent in the first second', () => expect(sent(0, 400, 999)).toEqual([]))
  it('then tells, at most ten times a second, and leaves nothing behind', () =>
    expect(sent(0, 1001, 1050, 1200)).toEqual(['\r\u001B[KĐang đọc tệp 2/4', '\r\u001B[KĐang đọc tệp 4/4', '\r\u001B[K']))
})
