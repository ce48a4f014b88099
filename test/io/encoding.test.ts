import { describe, expect, it } from 'vitest'
import { decodedPieces, encodingOf } from '../../src/io/encoding.ts'

const bytesOf = (text: string): readonly Uint8Array[] => [...Buffer.from(text)].map(byte => Uint8Array.of(byte))

describe('a text that comes byte by byte', () => {
  it.each(['\ufeffXã Ẩn\r\nmã\rtên\n', 'a\r', ''])('%j: letters and ends of lines that pieces cut in two', text => {
    expect([...decodedPieces(bytesOf(text), 'utf-8')].join('')).toBe(text.replace('\ufeff', '').replace(/\r\n?/g, '\n'))
  })
  it('is UTF-8 only where all of it is', () => {
    expect([encodingOf(bytesOf('Xã Ẩn')), encodingOf([Buffer.from('Xã'), Uint8Array.of(0xde, 0x20)]), encodingOf([Uint8Array.of(0xff, 0xfe, 0x41, 0)])]).toEqual(['utf-8', 'windows-1258', 'utf-16le'])
  })
})
