import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'

import { RegisterForm } from '@/storefront/components/forms/register-form'
import { Page } from '@/storefront/components/layout/page'
import { safeReturnPath } from '@/storefront/lib/safe-path'

import { registerAction } from '../_actions/session'
import { getStorefrontContext } from '../_server/context'

export const metadata: Metadata = { title: 'Open an account', robots: { index: false } }

interface RegisterPageProps {
  searchParams: Promise<{ next?: string | string[] }>
}

/** Registers a customer, who is signed in at once and goes on to `next`. */
export default async function RegisterPage({ searchParams }: RegisterPageProps) {
  const { next } = await searchParams
  const returnPath = safeReturnPath(Array.isArray(next) ? next[0] : next)
  const { actor } = await getStorefrontContext()
  if (actor.type === 'user') redirect(returnPath)
  return (
    <Page title="Open an account" intro="To order, and to follow your orders on their way." width="narrow">
      <RegisterForm action={registerAction} returnPath={returnPath} />
      <p className="mt-6 text-center">
        You have an account already?{' '}
        <Link
          href={`/login?next=${encodeURIComponent(returnPath)}`}
          className="font-semibold text-pine underline underline-offset-4"
        >
          Sign in
        </Link>
      </p>
    </Page>
  )
}
