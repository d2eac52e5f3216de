import { describe, expect, it } from 'vitest'

import { byteDecoder } from './byte-decoder'

describe('bytes of an encoding', () => {
  it.each([
    ['windows-1252', [0x80, 0x8a, 0x96, 0x92, 0xe9], '€Š–’é'],
    ['iso-8859-15', [0xa4, 0xa8, 0xe9], '€šé'],
    ['iso-8859-2', [0xa9, 0xbe, 0xe9], 'Šžé'],
    ['utf-8', [0xe2, 0x82, 0xac], '€'],
  ])('of %s are its characters, piece by piece', (encoding, bytes, text) => {
    const decode = byteDecoder(encoding)
    expect(decode(Uint8Array.from(bytes))).toBe(text)
    expect(decode(Uint8Array.from(bytes))).toBe(text)
  })
})
