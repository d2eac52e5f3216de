import { describe, expect, it } from 'vitest'

import { DomainError } from '@/domain/errors'

import { readHtml } from './read-html'

/** HTML that the standard calls a parse error: what the parser makes of it may change with its version. */
describe('malformed HTML', () => {
  it.each(['<!-->a', 'a<!', 'a<?b>', 'a</ b>', 'a</=', 'a</>b', '<![CDATA[a]]>'])(
    'is refused where the parser would make a comment of it, or drop it: %j',
    (html) => {
      expect(() => readHtml(html)).toThrow(DomainError)
    },
  )

  it.each([
    ['directly', '<a href="https://one.example">a<a href="https://two.example">b</a></a>'],
    ['with a mark between', '<a href="https://one.example">a<b><a href="https://two.example">b</a></b></a>'],
  ])('has two links where one stands in the other, %s', (_, html) => {
    expect(readHtml(html).root.children).toMatchObject([
      {
        type: 'paragraph',
        children: [
          { type: 'link', fields: { url: 'https://one.example' }, children: [{ text: 'a' }] },
          { type: 'link', fields: { url: 'https://two.example' }, children: [{ text: 'b' }] },
        ],
      },
    ])
  })

  it('has two headings where one is not closed', () => {
    expect(readHtml('<h1>a<h2>b').root.children).toMatchObject([
      { type: 'heading', tag: 'h1', children: [{ text: 'a' }] },
      { type: 'heading', tag: 'h2', children: [{ text: 'b' }] },
    ])
  })
})
