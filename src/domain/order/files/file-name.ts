/** Of a file's name, in characters. */
export const MAX_FILE_NAME_LENGTH = 200

const FALLBACK = 'file'

/** Controls, and characters that are not seen or turn the order of others around: `invoice\u202Efdp.exe`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

/** The extension of a name in lower case, without the dot; empty without one. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The first so many UTF-16 units of a text, without half a character at the end. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd()
}

/**
 * A name that people recognise and that is safe to show and to save under: no path, nothing unseen, at most
 * {@link MAX_FILE_NAME_LENGTH} characters, and an extension of what the file is, whatever it was called.
 * @param extensions of its kind; the first is added to a name that has none of them.
 */
export function safeFileName(given: string, extensions: readonly [string, ...string[]]): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const seen = last.replace(UNSEEN, '').replace(/\s+/g, ' ')
  const bare = seen.replace(/^[.\s]+|[.\s]+$/g, '')
  const extension = extensionOf(bare)
  const isFitting = extensions.includes(extension)
  const ending = isFitting ? bare.slice(-extension.length - 1) : `.${extensions[0]}`
  const stem = isFitting ? bare.slice(0, -ending.length) : bare
  return `${cut(stem, MAX_FILE_NAME_LENGTH - ending.length) || FALLBACK}${ending}`
}
