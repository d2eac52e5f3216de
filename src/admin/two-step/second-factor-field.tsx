import 'server-only'

import type { UIFieldServerProps } from 'payload'
import type { ReactNode } from 'react'

import type { SecondFactorState } from '@/features/account/two-step/load-second-factor'
import { loadSecondFactorPanel } from '@/features/account/two-step/load-second-factor'

import { ShopTime } from '../time/shop-time'
import { OwnSecondFactor } from './own-second-factor'
import { ResetButton } from './reset-button'

function stateOf({ isOn, confirmedAt, recoveryCodesLeft, isRequired }: SecondFactorState): ReactNode {
  const need = isRequired ? ' A role of this account needs it.' : ''
  if (!isOn || confirmedAt === null) return `Off: the password alone signs in.${need}`
  return (
    <>
      On since <ShopTime at={confirmedAt} />. Recovery codes left: {recoveryCodesLeft}.{need}
    </>
  )
}

/** On a user's page: two-step sign-in, for its owner and for administrators, who reset it. */
export async function SecondFactorField({ id, req }: UIFieldServerProps) {
  const state = id === undefined ? null : await loadSecondFactorPanel(req, String(id))
  if (state === null) return null
  return (
    <section aria-labelledby="two-step-title" className="br-account">
      <h2 id="two-step-title">Two-step sign-in</h2>
      <p>{stateOf(state)}</p>
      <div className="br-account__buttons">
        {state.isOwn && <OwnSecondFactor isOn={state.isOn} isRequired={state.isRequired} />}
        {!state.isOwn && state.isOn && <ResetButton userId={String(id)} />}
      </div>
    </section>
  )
}
