'use client'

import Link from 'next/link'

import { useWords } from '../languages/use-words'
import { SignInSteps } from './sign-in-steps'

/** The panel's sign-in as a page, which leads on to the address that was asked for. */
export function SignInForm({ nextPath }: { nextPath: string }) {
  const { t } = useWords()
  return (
    // As a full page load: the panel then reads the new session itself.
    <SignInSteps onSignedIn={() => window.location.assign(nextPath)}>
      <Link href="/admin/forgot">{t('Forgot password?')}</Link>
    </SignInSteps>
  )
}
