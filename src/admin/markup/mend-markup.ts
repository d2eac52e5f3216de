import type { Mend } from './mends'

function mendElement(element: Element, { attributes }: Mend): void {
  for (const [name, wanted] of Object.entries(attributes)) {
    const value = typeof wanted === 'function' ? wanted(element) : wanted
    if (element.getAttribute(name) === value) continue
    if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
}

/** Brings what is below `root` into the form that the table asks for. Attributes that are as asked are not touched. */
export function mendMarkup(root: ParentNode, mends: readonly Mend[]): void {
  for (const mend of mends) for (const element of root.querySelectorAll(mend.of)) mendElement(element, mend)
}
