import type { Context } from '@/platform/context'

/** @throws DomainError `FORBIDDEN`. */
export function assertMayReceive(_ctx: Context, _types: readonly string[]): void {
  return
}
