import 'server-only'

import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'

import { mustSetUp } from '@/features/account/two-step/setup-context'

import { BrandLogo } from '../brand/brand-logo'
import { SignInHint } from '../brand/sign-in-hint'
import { LanguageChoice } from './language-choice'
import { SetUpFirst } from './set-up-first'
import { SignInForm } from './sign-in-form'

/** The panel's sign-in page, in place of Payload's: with the second step, and its setup for roles that require it. */
export async function LoginView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const wish = searchParams?.['redirect']
  const next = getSafeRedirect({
    fallbackTo: '/admin',
    redirectTo: typeof wish === 'string' ? wish : '/admin',
  })
  if (req.user) redirect(next)
  const isSettingUp = await mustSetUp(req)
  return (
    <main>
      <div className="login__brand">
        <BrandLogo />
      </div>
      {isSettingUp ? (
        <SetUpFirst nextPath={next} />
      ) : (
        <>
          <SignInHint />
          <SignInForm nextPath={next} />
        </>
      )}
      <LanguageChoice />
    </main>
  )
}
