import type { Metadata } from 'next'

import { ConfirmLink } from '@/storefront/components/forms/confirm-link'
import { Page } from '@/storefront/components/layout/page'

import { confirmEmailAction } from '../_actions/links'

export const metadata: Metadata = {
  title: 'Confirm your new email address',
  robots: { index: false },
  referrer: 'no-referrer',
}

/** Where the link to confirm a new email address leads. */
export default function ConfirmEmailPage() {
  return (
    <Page
      title="Your new email address"
      intro="From then on you sign in with it, and we write there."
      width="narrow"
    >
      <ConfirmLink
        action={confirmEmailAction}
        label="Use this address"
        doneTitle="Your account has the new address."
        ifDead="Your address is as it was. You can ask for the change again in your account’s settings."
      />
    </Page>
  )
}
