import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { built } from '../built.ts'

const program = built()
afterAll(program.remove)

/** Windows sends no signal to a process of its own: there, what hears it is told directly. */
const interrupt = process.platform === 'win32' ? `process.emit('SIGINT')` : `process.kill(process.pid, 'SIGINT')`

const writing = (folder: string, before: string): string => `
import { writeFiles } from './src/io/write-files.js'
process.on('exit', code => console.log('ended with', code))
const bytes = new Uint8Array(60e6)
${before}
await writeFiles(${JSON.stringify(folder)}, [{ name: 'ket-qua.xlsx', bytes }, { name: 'ket-qua.json', bytes }])
console.log('written')`

function before(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-interrupted-'))
  writeFileSync(join(folder, 'ket-qua.xlsx'), 'cũ')
  return folder
}

describe('Ctrl-C while results are written', () => {
  it('leaves what stood there, and nothing else', () => {
    const folder = before()
    expect(program.run(writing(folder, `setTimeout(() => ${interrupt}, 2)`)).out).toBe('ended with 130\n')
    expect(readdirSync(folder)).toEqual(['ket-qua.xlsx'])
    expect(readFileSync(join(folder, 'ket-qua.xlsx'), 'utf8')).toBe('cũ')
  })

  it('is heard again by nobody once they are written', () => {
    expect(program.run(`${writing(before(), '')}\nconsole.log(process.listenerCount('SIGINT'))`).out).toBe('written\n0\nended with 0\n')
  })

  it('leaves a command that waits for it to end by itself', () => {
    const folder = before()
    expect(program.run(writing(folder, `process.on('SIGINT', () => console.log('heard')); setTimeout(() => ${interrupt}, 2)`)).out).toMatch(/^heard\nwritten\nended with 0\n$/)
    expect(readdirSync(folder).sort()).toEqual(['ket-qua.json', 'ket-qua.xlsx'])
  })
})
