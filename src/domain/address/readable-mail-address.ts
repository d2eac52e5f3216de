import { normalMailAddress } from './mail-address'

/** Bootstring as RFC 3492 sets it up for domains. */
const [BASE, T_MIN, T_MAX, SKEW, DAMP] = [36, 1, 26, 38, 700]
const FIRST_CODE_POINT = 0x80
const LAST_CODE_POINT = 0x10ffff

/** The weight of the next digit's place. */
function adapt(delta: number, count: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1
  rest += Math.floor(rest / count)
  let bias = 0
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; bias += BASE) rest = Math.floor(rest / (BASE - T_MIN))
  return bias + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW))
}

/** One number of variable length, and the index of the next; null when it is incomplete. */
function readNumber(digits: string, from: number, bias: number): { value: number; next: number } | null {
  let [value, weight] = [0, 1]
  for (let next = from, k = BASE; next < digits.length; next += 1, k += BASE) {
    const digit = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(digits.charAt(next))
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX)
    value += digit * weight
    if (digit < 0 || value > Number.MAX_SAFE_INTEGER / BASE) return null
    if (digit < threshold) return { value, next: next + 1 }
    weight *= BASE - threshold
  }
  return null
}

/** Decodes a label behind its `xn--` (RFC 3492, 6.2); null when it is not valid. */
function decodeLabel(encoded: string): string | null {
  const cut = encoded.lastIndexOf('-')
  const signs = Array.from(encoded.slice(0, Math.max(cut, 0)))
  let [codePoint, position, bias] = [FIRST_CODE_POINT, 0, 72]
  for (let at = cut + 1; at < encoded.length; position += 1) {
    const number = readNumber(encoded, at, bias)
    if (number === null) return null
    const count = signs.length + 1
    bias = adapt(number.value, count, position === 0)
    position += number.value
    codePoint += Math.floor(position / count)
    position %= count
    if (codePoint > LAST_CODE_POINT) return null
    signs.splice(position, 0, String.fromCodePoint(codePoint))
    at = number.next
  }
  return signs.join('')
}

/**
 * Letters of one script, with the digits and hyphens that every label may have. Right-to-left scripts are left out:
 * they reorder the text around them.
 */
const SCRIPTS: readonly RegExp[] = [
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}0-9-]+$/u,
  /^[\p{scx=Hang}0-9-]+$/u,
  ...['Cyrl', 'Grek', 'Armn', 'Geor', 'Deva', 'Beng', 'Taml', 'Telu', 'Thai', 'Khmr', 'Laoo', 'Ethi'].map(
    (script) => new RegExp(`^[\\p{scx=${script}}0-9-]+$`, 'u'),
  ),
]
/** Latin letters that are a letter of ASCII with a mark, and those that are not mistaken for another. */
const LATIN = /^[a-z0-9ßæœøđðþłħŋ-]+$/
/** A word of another script made of these letters alone looks like a Latin word. */
const LOOKS_LATIN = /^[асԁеһіјӏорԛѕԝхуъьҽпгѵѡкмнтвαγηικνορτυωχ0-9-]+$/

function isPlain(label: string): boolean {
  if (LATIN.test(label.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))) return true
  return !LOOKS_LATIN.test(label) && SCRIPTS.some((script) => script.test(label))
}

/** A label in readable form, unless it could be mistaken for another one or does not encode back to the same text. */
function readableLabel(label: string): string {
  if (!label.startsWith('xn--')) return label
  const decoded = decodeLabel(label.slice(4))
  if (decoded === null || !isPlain(decoded)) return label
  return normalMailAddress(`a@${decoded}.example`) === `a@${label}.example` ? decoded : label
}

/**
 * A stored mail address in readable form: `jo@xn--bcher-kva.example` is `jo@bücher.example`. A label that mixes
 * scripts, imitates a Latin name or contains other signs stays as it is stored.
 */
export function readableMailAddress(address: string): string {
  const at = address.lastIndexOf('@') + 1
  return address.slice(0, at) + address.slice(at).split('.').map(readableLabel).join('.')
}
