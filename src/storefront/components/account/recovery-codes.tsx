'use client'

import { Alert } from '../ui/alert'
import { Button } from '../ui/button'

/** Recovery codes, shown once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <section aria-labelledby="codes-title" className="grid gap-4">
      <h2 id="codes-title" className="text-2xl">
        Your recovery codes
      </h2>
      <Alert look="notice" title="Keep them now: they are not shown again.">
        Each signs you in once in place of the app, when your phone is lost. Write them down or print them.
      </Alert>
      <ul className="grid gap-x-8 gap-y-2 rounded-card border border-line bg-white p-5 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button className="justify-self-start" onClick={onKept}>
        I have kept them
      </Button>
    </section>
  )
}
