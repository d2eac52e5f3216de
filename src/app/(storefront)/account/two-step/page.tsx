import type { Metadata } from 'next'

import { loadOwnSecondFactor } from '@/features/account/two-step/load-second-factor'
import { TwoStepOn } from '@/storefront/components/account/two-step-on'
import { TwoStepSetup } from '@/storefront/components/account/two-step-setup'

import {
  confirmTwoStepAction,
  renewCodesAction,
  startTwoStepAction,
  turnOffTwoStepAction,
} from '../../_actions/two-step'
import { requireSignedIn } from '../../_server/context'

export const metadata: Metadata = { title: 'Two-step sign-in', robots: { index: false } }

/** Two-step sign-in of the customer's own account: set up, or its recovery codes and the way to turn it off. */
export default async function TwoStepPage() {
  const state = await loadOwnSecondFactor(await requireSignedIn('/account/two-step'))
  return (
    <div className="max-w-xl">
      <h1 className="mb-4 text-3xl sm:text-4xl">Two-step sign-in</h1>
      {state.isOn ? (
        <TwoStepOn
          codesLeft={state.recoveryCodesLeft}
          isRequired={state.isRequired}
          renew={renewCodesAction}
          turnOff={turnOffTwoStepAction}
        />
      ) : (
        <TwoStepSetup start={startTwoStepAction} confirm={confirmTwoStepAction} />
      )}
    </div>
  )
}
