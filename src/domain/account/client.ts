import type { Words } from '../languages/words'
import { ENGLISH, msg } from '../languages/words'

/** How a session is listed: enough for its owner to recognise it, too little to track a person. */
export interface ClientDescription {
  device: string
  browser: string
}

/** The first match wins: browsers call themselves by the names of those before them. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\b(?:OPR|OPiOS)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
]

const DEVICES: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b.*\bMobile\b/, msg('Android phone')],
  [/\bAndroid\b/, msg('Android tablet')],
  [/\bWindows NT\b/, msg('Windows computer')],
  [/\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, msg('Linux computer')],
]

const PROGRAM = msg('Program')
const UNKNOWN_PROGRAM = msg('Unknown')
const UNKNOWN_BROWSER = msg('Unknown browser')
const PROGRAM_NAME = /^[\w .-]{1,40}/

function firstMatch(table: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1]
}

/** The device and browser behind a `User-Agent`. The client claims it; it proves nothing. */
export function describeClient(userAgent: string | null): ClientDescription {
  const text = (userAgent ?? '').slice(0, 500)
  const browser = firstMatch(BROWSERS, text)
  if (browser === undefined && !text.startsWith('Mozilla/')) {
    return { device: PROGRAM, browser: PROGRAM_NAME.exec(text)?.[0].trim() || UNKNOWN_PROGRAM }
  }
  return {
    device: firstMatch(DEVICES, text) ?? msg('Unknown device'),
    browser: browser ?? UNKNOWN_BROWSER,
  }
}

/** A client in words: `Chrome on Linux computer`, or `Program (curl)`, whose name is as the program gave it. */
export function clientWords(
  { device, browser }: ClientDescription,
  { t }: Pick<Words, 't'> = ENGLISH,
): string {
  if (device === PROGRAM) {
    return t('Program ({name})', { name: browser === UNKNOWN_PROGRAM ? t(UNKNOWN_PROGRAM) : browser })
  }
  const name = browser === UNKNOWN_BROWSER ? t(UNKNOWN_BROWSER) : browser
  return t('{browser} on {device}', { browser: name, device: t(device) })
}
