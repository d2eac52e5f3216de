import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'

import { SignInForm } from '@/storefront/components/forms/sign-in-form'
import { Page } from '@/storefront/components/layout/page'
import { safeReturnPath } from '@/storefront/lib/safe-path'

import { completeSignInAction, signInAction } from '../_actions/session'
import { getStorefrontContext, leadToSetup } from '../_server/context'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

interface LoginPageProps {
  searchParams: Promise<{ next?: string | string[] }>
}

/** The shop's sign-in; signed-in customers go on to `next`. */
export default async function LoginPage({ searchParams }: LoginPageProps) {
  const { next } = await searchParams
  const returnPath = safeReturnPath(Array.isArray(next) ? next[0] : next)
  const { actor } = await getStorefrontContext()
  if (actor.type === 'user') redirect(returnPath)
  await leadToSetup(returnPath)
  return (
    <Page title="Sign in" intro="To order, and to see where your orders are." width="narrow">
      <SignInForm action={signInAction} complete={completeSignInAction} returnPath={returnPath} />
      <p className="mt-6 text-center">
        <Link href="/forgot-password" className="text-pine underline underline-offset-4">
          Forgotten your password?
        </Link>
      </p>
      <p className="mt-3 text-center">
        New here?{' '}
        <Link
          href={`/register?next=${encodeURIComponent(returnPath)}`}
          className="font-semibold text-pine underline underline-offset-4"
        >
          Open an account
        </Link>
      </p>
    </Page>
  )
}
