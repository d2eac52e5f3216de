import { describe, expect, it } from 'vitest'

import { presentHtml } from './present-html'

const LOOK = { version: 1, direction: 'ltr', format: '', indent: 0 } as const

function paragraphOf(...children: object[]): object {
  return { root: { ...LOOK, type: 'root', children: [{ ...LOOK, type: 'paragraph', children }] } }
}

const textOf = (text: string) => ({
  type: 'text',
  version: 1,
  text,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
})

function linkTo(url: string): string {
  const fields = { linkType: 'custom', newTab: false, url }
  return presentHtml(paragraphOf({ ...LOOK, type: 'link', fields, children: [textOf('here')] })) ?? ''
}

describe('a description as HTML', () => {
  it('holds what people wrote as text, whatever it looks like', () => {
    const html = presentHtml(paragraphOf(textOf('<script>alert(1)</script> & "more"'))) ?? ''
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;')
    expect(html).not.toContain('<script')
  })

  it('leads nowhere but to addresses', () => {
    expect(linkTo('https://example.com/a?b=1&c=2')).toContain('href="https://example.com/a?b=1&amp;c=2"')
    for (const url of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,x',
    ]) {
      expect(linkTo(url), url).not.toMatch(/script:|data:/i)
    }
    expect(linkTo('https://example.com/"onmouseover="alert(1)')).not.toContain('"onmouseover')
  })
})
