/** An element as tests look at it. */
export interface Read {
  name: string
  attributes: Record<string, string>
  text: string
  children: Read[]
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:]+)([^>]*)>|([^<]+)/g

const SIGNS: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
const unescaped = (text: string) => text.replace(/&\w+;/g, (entity) => SIGNS[entity] ?? entity)

/** Reads XML without comments, CDATA and empty-element tags, which is all that ours has. @throws Error for what is not well formed. */
export function readXml(xml: string): Read {
  const root: Read = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  for (const [, closing, name, attributes = '', text] of xml.matchAll(TOKEN)) {
    const current = open.at(-1)
    if (!current) throw new Error('more is closed than was opened')
    if (text !== undefined) current.text += unescaped(text)
    else if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`${name ?? ''} is closed and was not opened`)
    } else if (name !== undefined) {
      const given = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)]
      const made = {
        ...{ name, text: '', children: [] },
        attributes: Object.fromEntries(given.map(([, key = '', value = '']) => [key, unescaped(value)])),
      }
      current.children.push(made)
      open.push(made)
    }
  }
  const [first] = root.children
  if (!first || open.length !== 1) throw new Error('not closed')
  return first
}

/** All elements at a path of names below an element: `cac:Price/cbc:PriceAmount`. */
export function all({ children }: Read, path: string): Read[] {
  const [name = '', ...rest] = path.split('/')
  const found = children.filter((child) => child.name === name)
  return rest.length === 0 ? found : found.flatMap((child) => all(child, rest.join('/')))
}

/** The text of the one element at a path; null without it. */
export function textAt(element: Read, path: string): string | null {
  const [found, second] = all(element, path)
  if (second) throw new Error(`${path} is there more than once`)
  return found?.text ?? null
}

/** Decimal text of at most two decimals as hundredths. @throws Error for other text: BR-DEC-*. */
export function hundredths(text: string | null): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text ?? '')
  if (!match) throw new Error(`${String(text)} is no amount of at most two decimals`)
  const [, sign, whole = '', decimals = ''] = match
  return Number(`${sign ?? ''}${whole}${decimals.padEnd(2, '0')}`)
}
