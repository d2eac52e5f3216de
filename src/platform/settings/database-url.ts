import { accessSync, constants } from 'node:fs'

import { errorCode } from '@/platform/errors/error-code'

/** The values of `sslmode` that the driver knows. Any other would be taken for `verify-full`. */
const MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify']
/** What the driver reads about TLS; it ignores everything else, so that `?sslMode=verify-full` would connect without TLS. */
const TLS_PARAMETERS = [
  ...['sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'ssl', 'sslnegotiation', 'uselibpqcompat'],
]
const SWITCHES = ['true', '1', '0', 'no-verify']
const FILES = ['sslrootcert', 'sslcert', 'sslkey']
const SEVERAL_HOSTS =
  'names several servers, which the driver does not choose from: name a proxy that leads to the primary (docs/high-availability.md)'

const looksLikeTls = (name: string) => /ssl|tls|libpq/i.test(name)

function findTwice(names: readonly string[]): string[] {
  const twice = new Set(names.filter((name, index) => looksLikeTls(name) && names.indexOf(name) !== index))
  return [...twice].map((name) => `has ${name} twice: remove one`)
}

function findUnknown(names: readonly string[]): string[] {
  return names
    .filter((name) => looksLikeTls(name) && !TLS_PARAMETERS.includes(name))
    .map((name) => `has ${name}, which the driver ignores: it knows ${TLS_PARAMETERS.join(', ')}`)
}

function findUnreadable(parameters: URLSearchParams): string[] {
  return FILES.flatMap((name) => {
    const file = parameters.get(name)
    if (file === null) return []
    if (file === 'system')
      return [`has ${name}=system: leave it out, the system's certificates count without it`]
    try {
      accessSync(file, constants.R_OK)
      return []
    } catch (error) {
      return [`has a ${name} that cannot be read (${errorCode(error) ?? 'error'})`]
    }
  })
}

function findContradictions(parameters: URLSearchParams): string[] {
  const mode = parameters.get('sslmode')
  const isCompatible = parameters.get('uselibpqcompat') === 'true'
  const mistakes: string[] = []
  if (mode !== null && !MODES.includes(mode))
    mistakes.push(`has an sslmode that is none of ${MODES.join(', ')}`)
  if (mode !== null && parameters.has('ssl')) mistakes.push('has ssl and sslmode: remove ssl')
  if (mode === 'disable' && FILES.some((name) => parameters.has(name)))
    mistakes.push('has sslmode=disable and a certificate: write sslmode=verify-full')
  if (isCompatible && mode === 'verify-ca' && !parameters.has('sslrootcert'))
    mistakes.push('has sslmode=verify-ca without sslrootcert: any public authority would do')
  const ssl = parameters.get('ssl')
  if (ssl !== null && !SWITCHES.includes(ssl))
    mistakes.push(`has an ssl that is none of ${SWITCHES.join(', ')}`)
  return mistakes
}

/** Looked for in the text: with ports, several hosts are no URL. */
function isOfSeveral(text: string): boolean {
  const authority = /^[a-z]+:\/\/([^/?]*)/i.exec(text)?.[1] ?? ''
  return authority.slice(authority.lastIndexOf('@') + 1).includes(',')
}

function findIgnored(parameters: URLSearchParams): string[] {
  const target = parameters.get('target_session_attrs') ?? 'any'
  const several = (parameters.get('host') ?? '').includes(',') ? [SEVERAL_HOSTS] : []
  return target === 'any'
    ? several
    : [
        ...several,
        'has target_session_attrs, which the driver ignores: name a proxy (docs/high-availability.md)',
      ]
}

/**
 * What is wrong in the parameters of a database's address, ready to stand behind the name of its setting. An address that asks for a
 * checked connection and would not get one is refused here, since the driver ignores what it does not know.
 */
export function findUrlMistakes(text: string): string[] {
  if (isOfSeveral(text)) return [SEVERAL_HOSTS]
  if (!URL.canParse(text)) return []
  const parameters = new URL(text).searchParams
  const names = [...parameters.keys()]
  return [
    ...findIgnored(parameters),
    ...findUnknown(names),
    ...findTwice(names),
    ...findContradictions(parameters),
    ...findUnreadable(parameters),
  ]
}

/** Whether an address asks for the server's certificate to be checked. */
export function asksForChecks(text: string): boolean {
  return URL.canParse(text) && /^verify-/.test(new URL(text).searchParams.get('sslmode') ?? '')
}
