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
  [/\bAndroid\b.*\bMobile\b/, 'Android phone'],
  [/\bAndroid\b/, 'Android tablet'],
  [/\bWindows NT\b/, 'Windows computer'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux computer'],
]

const PROGRAM = 'Program'
const PROGRAM_NAME = /^[\w .-]{1,40}/

function firstMatch(table: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  return table.find(([pattern]) => pattern.test(text))?.[1]
}

/** The device and browser behind a `User-Agent`. The client claims it; it proves nothing. */
export function describeClient(userAgent: string | null): ClientDescription {
  const text = (userAgent ?? '').slice(0, 500)
  const browser = firstMatch(BROWSERS, text)
  if (browser === undefined && !text.startsWith('Mozilla/')) {
    return { device: PROGRAM, browser: PROGRAM_NAME.exec(text)?.[0].trim() || 'Unknown' }
  }
  return { device: firstMatch(DEVICES, text) ?? 'Unknown device', browser: browser ?? 'Unknown browser' }
}

/** A client in words: `Chrome on Linux computer`, or `Program (curl)`. */
export function clientWords({ device, browser }: ClientDescription): string {
  return device === PROGRAM ? `${PROGRAM} (${browser})` : `${browser} on ${device}`
}
