'use client'

import Link from 'next/link'

import { useWords } from '../languages/use-words'
import { withParts } from '../languages/with-parts'

/** Says that this sign-in is for staff, and links to the shop's own. */
export function SignInHint() {
  const { t } = useWords()
  return (
    <div className="br-sign-in-hint">
      <h1>{t('Sign in to the back office')}</h1>
      <p>
        {withParts(t('For staff. Customers sign in to the {shop}.'), {
          shop: <Link href="/login">{t('shop|customers sign in to it')}</Link>,
        })}
      </p>
    </div>
  )
}
