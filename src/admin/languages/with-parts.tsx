import { createElement, Fragment } from 'react'
import type { ReactNode } from 'react'

/**
 * A translated text with elements at its placeholders: `withParts(t('See {page} for more.'), { page: <a …/> })`.
 * A placeholder without a part stays as it is.
 */
export function withParts(text: string, parts: Readonly<Record<string, ReactNode>>): ReactNode {
  const pieces = text.split(/(\{\w+\})/).map((piece) => {
    const part = piece.startsWith('{') ? parts[piece.slice(1, -1)] : undefined
    return part === undefined ? piece : part
  })
  return createElement(Fragment, null, ...pieces)
}
