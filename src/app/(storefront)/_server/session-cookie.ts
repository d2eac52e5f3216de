import 'server-only'

import { cookies } from 'next/headers'

import type { Context } from '@/platform/context'
import { env } from '@/platform/env'

function nameOf(ctx: Context): string {
  return `${ctx.payload.config.cookiePrefix}-token`
}

/** Keeps a session in the browser, in the cookie that the admin panel and REST read too. */
export async function keepSession(ctx: Context, session: { token: string; expiresAt: Date }): Promise<void> {
  const jar = await cookies()
  jar.set(nameOf(ctx), session.token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: env.publicUrl.startsWith('https:'),
    path: '/',
    expires: session.expiresAt,
  })
}

/** Forgets the session of this browser. */
export async function dropSession(ctx: Context): Promise<void> {
  const jar = await cookies()
  jar.delete(nameOf(ctx))
}
