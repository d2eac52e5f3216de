/**
 * Mail addresses and their one normal form: the local part in small letters, the domain in ASCII as DNS and mail
 * servers know it (`xn--…`, IDNA as browsers do it: UTS #46, non-transitional, so that `ß` is a letter of its own).
 * This form is stored, compared, counted and written into the envelope of email messages. People see
 * `readableMailAddress`.
 *
 * Runs in browsers too, hence `URL` and no module of Node.js.
 */

export const MAX_MAIL_ADDRESS = 254

/** The message for input that is not an address. */
export const MAIL_ADDRESS_PROBLEM = 'This is not an email address such as jo@example.com.'

/** A dot-atom of RFC 5322. */
const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
/** Labels of up to 63 characters; the last one is not a number, so that no IP address passes as a name. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--(?:[a-z0-9-]{0,57}[a-z0-9]))$/
/** Characters that `URL` would take as the end of the domain, or decode. It maps and checks other scripts itself. */
const NO_PART_OF_A_DOMAIN = /[^a-zA-Z0-9.\-\u{80}-\u{10ffff}]/u
/** As in ASCII: no label begins or ends with a hyphen. */
const HYPHEN_AT_EDGE = /(?:^|[.。．｡])-|-(?:[.。．｡]|$)/u
const ENCODED = /(?:^|\.)xn--/
const ASCII = /^[a-z0-9.-]*$/

/** The ASCII form of a domain; null when the text is not a domain. */
function asciiDomain(typed: string): string | null {
  if (NO_PART_OF_A_DOMAIN.test(typed) || HYPHEN_AT_EDGE.test(typed)) return null
  const small = typed.normalize('NFC').toLowerCase()
  if (ASCII.test(small) && !ENCODED.test(small)) return small
  const url = `http://${typed.normalize('NFC')}/`
  const ascii = URL.canParse(url) ? new URL(url).hostname : null
  return ascii !== null && canDecode(ascii) ? ascii : null
}

/**
 * Whether each label that is encoded (`xn--…`) stands for a name. Some versions of `URL`, that of Node.js 24 among them, take an
 * ASCII host as it is, and decode labels only beside one of another script.
 */
function canDecode(ascii: string): boolean {
  return !ENCODED.test(ascii) || URL.canParse(`http://${ascii}.é/`)
}

function splitAtDomain(address: string): [local: string, domain: string] {
  const at = address.lastIndexOf('@')
  return [address.slice(0, Math.max(at, 0)), address.slice(at + 1)]
}

/**
 * The normal form of a mail address; null when the text is not an address. Applying it twice changes nothing more.
 */
export function normalMailAddress(typed: string): string | null {
  const [local, typedDomain] = splitAtDomain(typed.trim())
  const small = local.normalize('NFC').toLowerCase()
  if (!LOCAL_PART.test(small)) return null
  const domain = asciiDomain(typedDomain)
  if (domain === null || !DOMAIN.test(domain)) return null
  const address = `${small}@${domain}`
  return address.length > MAX_MAIL_ADDRESS ? null : address
}

/** Whether the text is a mail address. */
export const isMailAddress = (typed: string): boolean => normalMailAddress(typed) !== null

/**
 * The key to look an account up by, from a typed address or user name: an address in its normal form, anything else
 * trimmed and in lower case.
 */
export function signInName(typed: string): string {
  return normalMailAddress(typed) ?? typed.trim().toLowerCase()
}

/**
 * Puts the mail addresses in a search text into their stored form: complete addresses, and `@` with a domain. Part of
 * a name stays as it is.
 */
export function withNormalMailAddresses(text: string): string {
  if (!text.includes('@')) return text
  return text.replace(/\S*@\S+/g, (word) => {
    if (!word.startsWith('@')) return normalMailAddress(word) ?? word
    const domain = asciiDomain(word.slice(1))
    return domain !== null && DOMAIN.test(domain) ? `@${domain}` : word
  })
}

/**
 * Puts part of an address into the ASCII form that stored addresses have. Only complete domain labels can match: half
 * a label has no ASCII form.
 */
export function mailAddressPart(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const [local, domain] = splitAtDomain(text.trim())
  return `${text.includes('@') ? `${local}@` : ''}${asciiDomain(domain) ?? domain}`
}
