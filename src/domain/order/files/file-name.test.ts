import fc from 'fast-check'
import { expect, it } from 'vitest'

import { MAX_FILE_NAME_LENGTH, safeFileName } from './file-name'

const PDF = ['pdf'] as const
const JPEG = ['jpg', 'jpeg'] as const

it.each([
  ['delivery note.pdf', 'delivery note.pdf'],
  ['C:\\fakepath\\note.PDF', 'note.PDF'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['invoice.pdf.exe', 'invoice.pdf.exe.pdf'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe.pdf'],
  ['a\u0000b\r\nc.pdf', 'abc.pdf'],
  ['  .hidden. ', 'hidden.pdf'],
  ['', 'file.pdf'],
  ['.pdf', 'pdf.pdf'],
  ['Lieferschein Größe 日本.pdf', 'Lieferschein Größe 日本.pdf'],
])('a name is what people recognise, and safe: %j', (given, kept) => {
  expect(safeFileName(given, PDF)).toBe(kept)
})

it('a name keeps any extension of its kind', () => {
  expect(safeFileName('damage.jpeg', JPEG)).toBe('damage.jpeg')
  expect(safeFileName('damage.png', JPEG)).toBe('damage.png.jpg')
})

it('a name of anything has no path, nothing unseen, at most 200 characters and the extension of its kind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (given) => {
      const name = safeFileName(given, JPEG)
      expect(name.length).toBeLessThanOrEqual(MAX_FILE_NAME_LENGTH)
      expect(name).toMatch(/[^.]\.jpe?g$/i)
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]/u)
      expect(() => encodeURIComponent(name)).not.toThrow()
    }),
  )
})
