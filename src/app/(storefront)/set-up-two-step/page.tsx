import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { loadOwnSecondFactor } from '@/features/account/two-step/load-second-factor'
import { TwoStepSetup } from '@/storefront/components/account/two-step-setup'
import { Page } from '@/storefront/components/layout/page'
import { Button } from '@/storefront/components/ui/button'
import { safeReturnPath } from '@/storefront/lib/safe-path'

import { logOutAction } from '../_actions/session'
import { confirmTwoStepAction, startTwoStepAction } from '../_actions/two-step'
import { getSetupContext } from '../_server/context'

export const metadata: Metadata = { title: 'Set up two-step sign-in', robots: { index: false } }

interface SetupPageProps {
  searchParams: Promise<{ next?: string | string[] }>
}

/** For users whose role requires two-step sign-in: every other page redirects here until it is set up. */
export default async function SetupPage({ searchParams }: SetupPageProps) {
  const { next } = await searchParams
  const returnPath = safeReturnPath(Array.isArray(next) ? next[0] : next)
  const ctx = await getSetupContext()
  if (ctx.actor.type === 'anonymous') redirect(`/login?next=${encodeURIComponent(returnPath)}`)
  if ((await loadOwnSecondFactor(ctx)).isOn) redirect(returnPath)
  return (
    <Page
      title="One more thing"
      intro="Your account signs in with two steps. Set up the second one now; it takes a minute."
      width="narrow"
    >
      <TwoStepSetup start={startTwoStepAction} confirm={confirmTwoStepAction} returnPath={returnPath} />
      <form action={logOutAction} className="mt-6">
        <Button type="submit" look="quiet">
          Sign out
        </Button>
      </form>
    </Page>
  )
}
