import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import type { OpenApiDocument } from '../document'
import { html, inline, prose } from './html'
import { renderReference } from './render-page'

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as OpenApiDocument
const page = renderReference(document)
const idsOf = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '')

describe('the reference page', () => {
  it('has every operation and every shape', () => {
    const ids = new Set(idsOf(page))
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item))
    const names = operations.map((operation) => (operation as { operationId: string }).operationId)
    const shapes = Object.keys(document.components['schemas'] ?? {}).map((name) => `shape-${name}`)
    expect([...names, ...shapes].filter((id) => !ids.has(id))).toEqual([])
  })

  it('has each id once, and every link within it leads somewhere', () => {
    const ids = idsOf(page)
    expect(ids.length).toBe(new Set(ids).size)
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(links.length).toBeGreaterThan(200)
    expect(links.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('needs no inline code, no inline style and no other server', () => {
    // An address in an example is read, and never requested.
    const asked = page.replaceAll('https://erp.example.com/webhooks', '')
    expect(page).not.toMatch(/<script(?![^>]* src="\/)/)
    expect(asked).not.toMatch(/ style=| on\w+=|<style|https?:\/\//)
  })

  it('has nothing that a browser would send by itself: no field has a name', () => {
    expect(page).not.toMatch(/<(?:input|textarea)[^>]* name=/)
  })
})

describe('HTML', () => {
  it('escapes every value that is not HTML', () => {
    const hostile = '"><script>alert(1)</script>'
    expect(html`<p title="${hostile}">${hostile}</p>`.text).not.toContain('<script>')
    expect(html`${html`<b>${'&'}</b>`}`.text).toBe('<b>&amp;</b>')
    expect(inline('a `<b>` c').map(({ text }) => text)).toEqual(['a ', '<code>&lt;b&gt;</code>', ' c'])
  })

  it('makes lists of lines that begin with a dash', () => {
    const text = prose('One.\n\n- two\n- three')
      .map((block) => block.text)
      .join('')
    expect(text.replaceAll(/\s+/g, '')).toBe('<p>One.</p><ul><li>two</li><li>three</li></ul>')
  })
})
