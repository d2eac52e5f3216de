'use client'

import { useWords } from '../languages/use-words'
import { SetUpButton } from '../two-step/set-up-button'
import { postAction } from '../ui/post-action'

/** Shown to users whose role requires two-step sign-in until they have set it up; everything else is refused. */
export function SetUpFirst({ nextPath }: { nextPath: string }) {
  const { t } = useWords()
  const signOut = async () => {
    await postAction('/api/users/logout', {})
    window.location.reload()
  }
  return (
    <div className="br-sign-in">
      <h1>{t('One more thing')}</h1>
      <p>
        {t(
          'Your role signs in with two steps: the password, and a code of an authenticator app on your phone. Set it up now; it takes a minute.',
        )}
      </p>
      <SetUpButton onDone={() => window.location.assign(nextPath)} />
      <button className="br-button" onClick={signOut} type="button">
        {t('Sign out')}
      </button>
    </div>
  )
}
