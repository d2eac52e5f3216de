import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

const MANY_ITERATIONS = 600_000

/** The function as it came, once for a process that runs many files. */
const known = globalThis as { slowHash?: typeof crypto.pbkdf2 }
const derive = (known.slowHash ??= crypto.pbkdf2)

/**
 * Hashes of passwords as everywhere, but of one round instead of 600,000: tests make hundreds of accounts and sign in with
 * them. That the app asks for all of the rounds is tested where this file is not set up
 * (integration/accounts/password-hash.isolated.test.ts). Before any module takes the function.
 */
const quickly: typeof crypto.pbkdf2 = (...call) => {
  const [password, salt, iterations, ...rest] = call
  derive(password, salt, iterations === MANY_ITERATIONS ? 1 : iterations, ...rest)
}

crypto.pbkdf2 = quickly
syncBuiltinESMExports()
