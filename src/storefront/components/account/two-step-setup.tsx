'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { Action } from '@/storefront/lib/forms/send'
import { CodeForm } from '../forms/code-form'
import { OwnPasswordForm } from '../forms/own-password-form'
import { RecoveryCodes } from './recovery-codes'

/** The secret for an authenticator app. `path` draws its QR code in a square of `size`. */
interface Setup {
  secret: string
  qr: { size: number; path: string }
}

interface TwoStepSetupProps {
  start: Action<{ current_password: string }, Setup>
  confirm: Action<{ code: string }, string[]>
  /** A path of this shop to go to afterwards; without it, the page is refreshed. */
  returnPath?: string
}

/** Sets up two-step sign-in: the password, the app, the recovery codes. */
export function TwoStepSetup({ start, confirm, returnPath }: TwoStepSetupProps) {
  const router = useRouter()
  const [setup, setSetup] = useState<Setup | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const finish = () => {
    if (returnPath === undefined) router.refresh()
    else router.replace(returnPath)
  }
  if (codes !== null) return <RecoveryCodes codes={codes} onKept={finish} />
  if (setup !== null) {
    return (
      <section aria-labelledby="scan-title" className="grid gap-5">
        <h2 id="scan-title" className="text-2xl">
          Scan this with the app
        </h2>
        <AppSecret setup={setup} />
        <CodeForm
          action={(code) => confirm({ code })}
          label="Code that the app shows"
          hint="Six digits."
          submitLabel="Turn it on"
          onDone={setCodes}
        />
      </section>
    )
  }
  return (
    <div className="grid gap-5">
      <p className="text-muted">
        With two-step sign-in, your account asks for a code of an authenticator app on your phone after the
        password: the password alone is not enough to sign in.
      </p>
      <OwnPasswordForm action={start} label="Set up two-step sign-in" onDone={setSetup} />
    </div>
  )
}

function AppSecret({ setup: { secret, qr } }: { setup: Setup }) {
  const square = `0 0 ${qr.size} ${qr.size}`
  return (
    <>
      <svg
        role="img"
        aria-label="QR code for the authenticator app"
        viewBox={square}
        shapeRendering="crispEdges"
        className="size-56 justify-self-center rounded-card sm:justify-self-start border border-line bg-white"
      >
        <path d={qr.path} />
      </svg>
      <p>
        Or type this key into the app:{' '}
        <code className="wrap-anywhere font-mono font-semibold">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
    </>
  )
}
