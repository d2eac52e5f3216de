/** The secret for an authenticator app. `path` draws its QR code in a square of `size`. */
export interface Setup {
  secret: string
  qr: { size: number; path: string }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The secret in the answer to the first step. */
export function setupOf(answer: unknown): Setup | null {
  if (!isRecord(answer) || typeof answer['secret'] !== 'string' || !isRecord(answer['qr'])) return null
  const { size, path } = answer['qr']
  if (typeof size !== 'number' || typeof path !== 'string') return null
  return { secret: answer['secret'], qr: { size, path } }
}

/** The recovery codes in an answer. */
export function codesOf(answer: unknown): string[] {
  const codes: unknown = isRecord(answer) ? answer['recoveryCodes'] : []
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : []
}
