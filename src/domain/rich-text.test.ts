import { describe, expect, it } from 'vitest'

import { richTextOfHtml } from './rich-text'

describe('rich text from HTML', () => {
  it('keeps paragraphs, headings, lists and marks', () => {
    const { root } = richTextOfHtml(
      '<h2>Pot</h2>\n<p>For <strong>two &amp; more</strong></p><ul><li>One</li><li>Two</li></ul>',
    )
    expect(root.children).toMatchObject([
      { type: 'heading', tag: 'h2', children: [{ text: 'Pot' }] },
      { type: 'paragraph', children: [{ text: 'For ' }, { text: 'two & more', format: 1 }] },
      {
        type: 'list',
        listType: 'bullet',
        children: [{ value: 1 }, { value: 2, children: [{ text: 'Two' }] }],
      },
    ])
  })

  it('makes a paragraph of plain text', () => {
    expect(richTextOfHtml('Just words').root.children).toMatchObject([{ type: 'paragraph' }])
  })

  it.each(['<script>x</script>', '<p onclick="x">a</p>', '<a href="javascript:x">a</a>', 'a < b'])(
    'refuses %s',
    (html) => {
      expect(() => richTextOfHtml(html)).toThrow('not allowed')
    },
  )
})
