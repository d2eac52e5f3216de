import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

import { judgeFile } from './file-kind'

const bytes = (text: string) => new TextEncoder().encode(text)
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])))

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
const MAIL = 'Received: from mail.example.com\r\n by shop\r\nSubject: Damage\r\n\r\nThe box is wet'

describe('a file', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n'), 'x.pdf', 'pdf'],
    ['a PDF of any name', bytes('%PDF-1.7\n'), 'x.html', 'pdf'],
    ['a picture', PNG, 'photo.jpg', 'png'],
    ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'x.xlsx', 'xlsx'],
    ['a document', zip('[Content_Types].xml', 'word/document.xml'), 'x.zip', 'docx'],
    ['plain text', bytes('Left at the door\n'), 'note.txt', 'text'],
    ['text without an extension', bytes('Größe'), 'note', 'text'],
    ['a table', bytes('sku;quantity\r\nA-1;2'), 'order.CSV', 'csv'],
    ['an email message', bytes(MAIL), 'damage.eml', 'eml'],
  ] as const)('is what its bytes say: %s', (...[, content, name, kind]) => {
    expect(judgeFile(content, name)).toBe(kind)
  })

  it.each([
    ['a page', bytes('<!doctype html><script>alert(1)</script>'), 'x.txt', /HTML/],
    ['a page that is called a table', bytes(' \n<html>'), 'x.csv', /HTML/],
    ['a drawing that can run scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), 'x.png', /SVG/],
    ['text of another name', bytes('alert(1)'), 'x.js', /\.txt, \.csv and \.eml/],
    ['text that is called a PDF', bytes('hello'), 'x.pdf', /\.txt, \.csv and \.eml/],
    ['no email message', bytes('Just a note\n'), 'x.eml', /no email message/],
    ['an archive', zip('a.txt'), 'x.docx', /archives/],
    ['a broken archive', zip('[Content_Types].xml', 'xl/workbook.xml').slice(0, 60), 'x.xlsx', /archives/],
    ['macros', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'), 'x.xlsx', /macros/],
    ['an old document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'x.doc', /old Office/],
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0x00, 0x03]), 'x.txt', /Only PDF/],
    ['an animation', bytes('GIF89a\u0001\u0000'), 'x.gif', /Only PDF/],
  ] as const)('of another kind is refused with the reason: %s', (...[, content, name, reason]) => {
    expect(() => judgeFile(content, name)).toThrow(reason)
  })

  it('of the largest size is judged in no time, whatever it is', () => {
    const from = performance.now()
    expect(judgeFile(new Uint8Array(10 * 1024 * 1024).fill(0x61), 'x.txt')).toBe('text')
    expect(() => judgeFile(zip('a').slice(0, 4), 'x.docx')).toThrow()
    expect(performance.now() - from).toBeLessThan(2000)
  })
})
