import { describe, expect, it } from 'vitest'
import { decodedPieces, encodingOf, unmarkedUtf16 } from '../../src/io/encoding.ts'

const bytesOf = (text: string): readonly Uint8Array[] => [...Buffer.from(text)].map(byte => Uint8Array.of(byte))

describe('a text that comes byte by byte', () => {
  it.each(['\ufeffXã Ẩn\r\nmã\rtên\n', 'a\r', ''])('%j: letters and ends of lines that pieces cut in two', text => {
    expect([...decodedPieces(bytesOf(text), 'utf-8')].join('')).toBe(text.replace('\ufeff', '').replace(/\r\n?/g, '\n'))
  })
  it('is UTF-16 without its mark where its beginning plainly is', () => {
    const wide = Buffer.from('Mã hồ sơ;Đơn vị\r\nH1;Xã Ẩn – “a”\r\n', 'utf16le')
    expect([wide, Buffer.from(wide).swap16(), Buffer.concat([wide, Buffer.from([1, 0, 0, 0])]), Buffer.from('\0\0\0\0\0\0\0\0\n\0')].map(bytes => unmarkedUtf16(bytes))).toEqual(['utf-16le', 'utf-16be', undefined, undefined])
    expect([encodingOf([wide]), encodingOf([Buffer.from(wide).swap16()])]).toEqual(['utf-16le', 'utf-16be'])
  })
  it('is UTF-8 only where all of it is', () => {
    expect([encodingOf(bytesOf('Xã Ẩn')), encodingOf([Buffer.from('Xã'), Uint8Array.of(0xde, 0x20)]), encodingOf([Uint8Array.of(0xff, 0xfe, 0x41, 0)])]).toEqual(['utf-8', 'windows-1258', 'utf-16le'])
  })
})
