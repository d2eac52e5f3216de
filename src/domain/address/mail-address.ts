/**
 * Mail addresses and their one normal form: the local part in small letters, the domain in ASCII as DNS and mail servers
 * know it (`xn--…`, IDNA as browsers do it: UTS #46, non-transitional, so that `ß` is a letter of its own). It is what is
 * stored, compared, counted and written into the envelope of mails. People are shown `readableMailAddress`.
 *
 * Runs in browsers too, hence `URL` and no module of Node.js.
 */

export const MAX_MAIL_ADDRESS = 254

/** The sentence that refuses what is no address. */
export const MAIL_ADDRESS_PROBLEM = 'This is not an email address such as jo@example.com.'

/** A dot-atom of RFC 5322. */
const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
/** Labels of up to 63 characters; the last one is no number, so that no IP address is taken for a name. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--(?:[a-z0-9-]{0,57}[a-z0-9]))$/
/** What `URL` would read as the end of the domain, or decode. Signs of other scripts it maps and checks itself. */
const NO_PART_OF_A_DOMAIN = /[^a-zA-Z0-9.\-\u{80}-\u{10ffff}]/u
/** As in ASCII: no label begins or ends with a hyphen. */
const HYPHEN_AT_EDGE = /(?:^|[.。．｡])-|-(?:[.。．｡]|$)/u
const ENCODED = /(?:^|\.)xn--/
const ASCII = /^[a-z0-9.-]*$/

/** A domain as DNS knows it; null when there is none of that name. */
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
 * The normal form of a mail address, however it was typed; null when it is none. Of its own result it is the identity.
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

/** Whether a text that was typed is a mail address. */
export const isMailAddress = (typed: string): boolean => normalMailAddress(typed) !== null

/**
 * What to look somebody up by who named themselves by address or user name: an address in its normal form, anything else
 * without spaces around it and in small letters.
 */
export function signInName(typed: string): string {
  return normalMailAddress(typed) ?? typed.trim().toLowerCase()
}

/**
 * A text to search for in which addresses have the form in which they are stored. Whole ones, and `@` with a domain: of
 * a part of a name there is no such form.
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
 * A part of an address to search for in stored addresses, which are ASCII. A label of a domain is found as a whole: of half
 * a label there is no ASCII form.
 */
export function mailAddressPart(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const [local, domain] = splitAtDomain(text.trim())
  return `${text.includes('@') ? `${local}@` : ''}${asciiDomain(domain) ?? domain}`
}
