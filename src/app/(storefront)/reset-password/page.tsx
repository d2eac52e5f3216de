import type { Metadata } from 'next'

import { ChoosePasswordForm } from '@/storefront/components/forms/choose-password-form'
import { Page } from '@/storefront/components/layout/page'

import { resetPasswordAction } from '../_actions/links'

export const metadata: Metadata = {
  title: 'Set a new password',
  robots: { index: false },
  referrer: 'no-referrer',
}

const IF_DEAD = {
  advice: 'Ask for another one: the newest link is the one that works.',
  next: { href: '/forgot-password', label: 'Send me another link' },
}

/** Where the link to set a new password leads. */
export default function ResetPasswordPage() {
  return (
    <Page title="Set a new password" width="narrow">
      <ChoosePasswordForm action={resetPasswordAction} ifDead={IF_DEAD} />
    </Page>
  )
}
