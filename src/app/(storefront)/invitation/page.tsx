import type { Metadata } from 'next'

import { ChoosePasswordForm } from '@/storefront/components/forms/choose-password-form'
import { Page } from '@/storefront/components/layout/page'

import { acceptInvitationAction } from '../_actions/links'

export const metadata: Metadata = {
  title: 'You are invited',
  robots: { index: false },
  referrer: 'no-referrer',
}

const IF_DEAD = {
  advice:
    'If you have a password already, sign in. Otherwise, ask the person who invited you for a new invitation.',
  next: { href: '/login', label: 'Sign in' },
}

/** Where an invitation's link leads: the invited user chooses a password. */
export default function InvitationPage() {
  return (
    <Page title="You are invited" intro="Choose a password, and your account is yours." width="narrow">
      <ChoosePasswordForm action={acceptInvitationAction} ifDead={IF_DEAD} />
    </Page>
  )
}
