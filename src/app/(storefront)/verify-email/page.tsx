import type { Metadata } from 'next'

import { ConfirmLink } from '@/storefront/components/forms/confirm-link'
import { Page } from '@/storefront/components/layout/page'

import { verifyEmailAction } from '../_actions/links'

export const metadata: Metadata = {
  title: 'Confirm your email address',
  robots: { index: false },
  referrer: 'no-referrer',
}

/** Where the link to confirm an account's email address leads. */
export default function VerifyEmailPage() {
  return (
    <Page
      title="Confirm your email address"
      intro="One press, and we know that our mail reaches you."
      width="narrow"
    >
      <ConfirmLink
        action={verifyEmailAction}
        label="Yes, this is my address"
        doneTitle="Thank you. Your address is confirmed."
        ifDead="If your address is not confirmed yet, your account has the button for another link."
      />
    </Page>
  )
}
