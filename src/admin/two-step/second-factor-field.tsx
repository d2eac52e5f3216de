import 'server-only'

import type { UIFieldServerProps } from 'payload'
import type { ReactNode } from 'react'

import type { Words } from '@/domain/languages/words'
import { wordsOf } from '@/domain/languages/words'
import type { SecondFactorState } from '@/features/account/two-step/load-second-factor'
import { loadSecondFactorPanel } from '@/features/account/two-step/load-second-factor'

import { withParts } from '../languages/with-parts'
import { ShopTime } from '../time/shop-time'
import { OwnSecondFactor } from './own-second-factor'
import { ResetButton } from './reset-button'

function stateOf(state: SecondFactorState, t: Words['t']): ReactNode {
  const { isOn, confirmedAt, recoveryCodesLeft: left, isRequired } = state
  const need = isRequired ? ` ${t('A role of this account needs it.')}` : ''
  if (!isOn || confirmedAt === null) return `${t('Off: the password alone signs in.')}${need}`
  const time = <ShopTime at={confirmedAt} />
  return (
    <>
      {withParts(t('On since {time}. Recovery codes left: {left}.', { left }), { time })}
      {need}
    </>
  )
}

/** On a user's page: two-step sign-in, for its owner and for administrators, who reset it. */
export async function SecondFactorField({ id, req }: UIFieldServerProps) {
  const state = id === undefined ? null : await loadSecondFactorPanel(req, String(id))
  if (state === null) return null
  const { t } = wordsOf(req.i18n)
  return (
    <section aria-labelledby="two-step-title" className="br-account">
      <h2 id="two-step-title">{t('Two-step sign-in')}</h2>
      <p>{stateOf(state, t)}</p>
      <div className="br-account__buttons">
        {state.isOwn && <OwnSecondFactor isOn={state.isOn} isRequired={state.isRequired} />}
        {!state.isOwn && state.isOn && <ResetButton userId={String(id)} />}
      </div>
    </section>
  )
}
