import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DomainError } from '@/domain/errors'

import type { RichTextNode } from './nodes'
import { element, textNode } from './nodes'
import { readHtml } from './read-html'
import { writeHtml } from './write-html'

/** Every kind of node and every format that the panel's editor has. */

const ID = '019a0000-0000-7000-8000-000000000001'
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => !text.includes('\0') && !/\p{Cs}/u.test(text))
const spaced = fc
  .array(fc.constantFrom('a', 'b', ' ', '  ', '\n', '\t', '\u00a0', '&', '<', '"', '&eacute;'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''))
const text = fc
  .tuple(fc.oneof(words, spaced), fc.integer({ min: 0, max: 127 }))
  .map(([value, format]) => textNode(value, format))
const lineBreak = fc.constant<RichTextNode>({ type: 'linebreak', version: 1 })
const tab = fc.constant<RichTextNode>({ ...textNode('\t', 0), type: 'tab', detail: 2 })

/** The editor joins neighbours of one format. */
const apart = (nodes: RichTextNode[]) =>
  nodes.filter((node, index) => {
    const before = nodes[index - 1]
    return !(node.type === 'text' && before?.type === 'text' && before['format'] === node['format'])
  })

const texts = fc.array(text, { minLength: 1, maxLength: 3 }).map(apart)
const link = fc
  .record({
    children: texts,
    newTab: fc.boolean(),
    type: fc.constantFrom('link', 'autolink'),
    target: fc.constantFrom<object>(
      { linkType: 'custom', url: 'https://example.com/a?b=1&c="2"' },
      { linkType: 'custom', url: 'mailto:shop@example.com' },
      { linkType: 'internal', doc: { relationTo: 'products', value: ID } },
    ),
  })
  .map(({ children, newTab, type, target }) =>
    element(type, { version: 3, id: 'a1b2', children, fields: { ...target, newTab } }),
  )
const inline = fc.array(fc.oneof(text, text, link, lineBreak, tab), { maxLength: 5 }).map(apart)

const layout = fc.record({
  direction: fc.constantFrom('ltr', 'rtl', null),
  format: fc.constantFrom('', 'left', 'center', 'right', 'justify', 'start', 'end'),
})
const indent = fc.integer({ min: 0, max: 4 })

const paragraph = fc.tuple(inline, layout, indent).map(([children, look, steps]) => {
  const first = children[0]
  const textFormat = first?.type === 'text' ? first['format'] : 0
  return element('paragraph', { ...look, children, indent: steps, textFormat, textStyle: '' })
})
const heading = fc
  .tuple(inline, layout, indent, fc.constantFrom('h1', 'h2', 'h3', 'h4', 'h5', 'h6'))
  .map(([children, look, steps, tag]) => element('heading', { ...look, children, indent: steps, tag }))
const quote = fc
  .tuple(inline, layout, indent)
  .map(([children, look, steps]) => element('quote', { ...look, children, indent: steps }))
const rule = fc.constant<RichTextNode>({ type: 'horizontalrule', version: 1 })
const reference = fc
  .tuple(fc.boolean(), fc.constantFrom('', 'center', 'right'))
  .map(([isUpload, format]): RichTextNode =>
    isUpload
      ? { type: 'upload', version: 3, format, id: 'c3d4', fields: {}, relationTo: 'media', value: ID }
      : { type: 'relationship', version: 2, format, relationTo: 'products', value: ID },
  )

interface ListPlan {
  listType: 'bullet' | 'number' | 'check'
  start: number
  items: { children: RichTextNode[]; isChecked: boolean; nested: ListPlan | null }[]
}

const listPlan: fc.Arbitrary<ListPlan> = fc.letrec<{ list: ListPlan }>((tie) => ({
  list: fc.record({
    listType: fc.constantFrom('bullet', 'number', 'check'),
    start: fc.integer({ min: 1, max: 9 }),
    items: fc.array(
      fc.record({
        children: inline,
        isChecked: fc.boolean(),
        nested: fc.option(tie('list'), { maxDepth: 3, depthIdentifier: 'list' }),
      }),
      { minLength: 1, maxLength: 3, depthIdentifier: 'list' },
    ),
  }),
})).list

function listOf({ listType, start, items }: ListPlan, depth: number): RichTextNode {
  const first = listType === 'number' ? start : 1
  let value = first
  const children = items.map(({ children: own, isChecked, nested }) => {
    const item = element('listitem', { children: own, indent: depth, value })
    if (nested) item.children = [listOf(nested, depth + 1)]
    else value += 1
    if (listType === 'check' && !nested) item['checked'] = isChecked
    return item
  })
  return element('list', { listType, start: first, tag: listType === 'number' ? 'ol' : 'ul', children })
}

const list = listPlan.map((plan) => listOf(plan, 0))
const documents = fc
  .array(fc.oneof(paragraph, heading, quote, rule, reference, list), { minLength: 1, maxLength: 5 })
  .map((children) => ({ root: element('root', { children }) }))

const fragments = fc
  .array(
    fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<h3>',
        '</h3>',
        '<ul>',
        '</ul>',
        '<ol start="4">',
        '</ol>',
        '<li>',
        '</li>',
        '<hr>',
        '<br>',
      ],
      ...[
        '<strong>',
        '</strong>',
        '<i>',
        '</i>',
        '<u>',
        '</u>',
        '<blockquote>',
        '</blockquote>',
        '</a>',
        '\n',
        '  ',
      ],
      ...[
        '<a href="https://example.com">',
        'caf&eacute; &pound;5',
        'word',
        ' and ',
        '&lt;b&gt;',
        '&nbsp;',
        '&#33;',
      ],
      ...[
        '<span style="white-space: pre-wrap">',
        '</span>',
        '<p style="text-align: center">',
        '<code>',
        '</code>',
      ],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

describe('a rich text', () => {
  it('of all that the editor can write comes back from its HTML unchanged', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(readHtml(writeHtml(document))).toEqual(document)
      }),
      { numRuns: 300 },
    )
  })

  it('as HTML that people write is refused in words, or is the same however often it is read back', () => {
    fc.assert(
      fc.property(fragments, (html) => {
        let read
        try {
          read = readHtml(html)
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError)
          return
        }
        const written = writeHtml(read)
        expect(readHtml(written)).toEqual(read)
        expect(writeHtml(readHtml(written))).toBe(written)
      }),
      { numRuns: 300 },
    )
  })

  it('never runs anything, whatever is stored', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (value, url) => {
        const children = [
          element('link', { fields: { linkType: 'custom', url }, children: [textNode(value, 1)] }),
        ]
        const html = writeHtml({ root: element('root', { children: [element('paragraph', { children })] }) })
        expect(html.replace(/<\/?(?:p|a|strong|span)(?: (?:href|style)="[^"<>]*")*>/g, '')).not.toMatch(
          /[<>]/,
        )
      }),
    )
  })
})

const inlineOf = (html: string) => readHtml(html).root.children?.[0]?.children

describe('HTML as people write it', () => {
  it('has its entities read', () => {
    expect(inlineOf('<p>Caf&eacute; &pound;5 &amp; &#x263A; &lt;b&gt;</p>')).toMatchObject([
      { text: 'Café £5 & ☺ <b>' },
    ])
  })

  it('has lists in lists, and the paragraphs of an item as its lines', () => {
    const { root } = readHtml('<ul>\n<li>One\n<ol><li><p>a</p><p>b</p></li></ol></li>\n<li>Two</li>\n</ul>')
    expect(root.children).toMatchObject([
      {
        listType: 'bullet',
        children: [
          { value: 1, indent: 0, children: [{ text: 'One' }] },
          {
            value: 2,
            children: [
              {
                listType: 'number',
                children: [{ indent: 1, children: [{ text: 'a' }, { type: 'linebreak' }, { text: 'b' }] }],
              },
            ],
          },
          { value: 2, children: [{ text: 'Two' }] },
        ],
      },
    ])
  })

  it('has white space as a browser shows it', () => {
    expect(inlineOf('<p>\n  For <em> two </em> or\n more \n</p>')).toMatchObject([
      { text: 'For ' },
      { text: 'two ', format: 2 },
      { text: 'or more' },
    ])
    expect(readHtml('Just words').root.children).toMatchObject([{ type: 'paragraph' }])
  })

  it.each([
    '<script>x</script>',
    '<p onclick="x">a</p>',
    '<a href="javascript:x">a</a>',
    '<a href="/relative">a</a>',
    '<img src="https://example.com/a.png">',
    '<p style="position: fixed">a</p>',
    '<!-- a comment -->',
    '<li>alone</li>',
    '<ul><li><hr></li></ul>',
    '<div>plain</div>',
    'a&#0;\0b',
    '\ud800',
    '<ul><li>'.repeat(30),
  ])('is refused in words where the editor has nothing like it: %j', (html) => {
    expect(() => readHtml(html)).toThrow(DomainError)
  })
})
