'use client'

import Link from 'next/link'

import { SignInSteps } from './sign-in-steps'

/** The panel's sign-in as a page, which leads on to where somebody wanted to go. */
export function SignInForm({ nextPath }: { nextPath: string }) {
  return (
    // As a new page: the panel finds out by itself who has come.
    <SignInSteps onSignedIn={() => window.location.assign(nextPath)}>
      <Link href="/admin/forgot">Forgot password?</Link>
    </SignInSteps>
  )
}
