import type { Metadata } from 'next'
import Link from 'next/link'

import { ForgotPasswordForm } from '@/storefront/components/forms/forgot-password-form'
import { Page } from '@/storefront/components/layout/page'

import { forgotPasswordAction } from '../_actions/links'

export const metadata: Metadata = { title: 'Forgotten password', robots: { index: false } }

/** Asks for an account and sends it a link to set a new password. */
export default function ForgotPasswordPage() {
  return (
    <Page
      title="Forgotten password"
      intro="Tell us who you are, and we send you a link to set a new one."
      width="narrow"
    >
      <ForgotPasswordForm action={forgotPasswordAction} />
      <p className="mt-6 text-center">
        <Link href="/login" className="font-semibold text-pine underline underline-offset-4">
          Back to signing in
        </Link>
      </p>
    </Page>
  )
}
