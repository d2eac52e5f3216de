'use client'

import { useState } from 'react'

import { clientWords } from '@/domain/account/client'

import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import { useAnnouncer } from '@/storefront/store/announcer'
import { Alert } from '../ui/alert'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { ShopTime } from '../ui/shop-time'

interface Device {
  id: string
  device: string
  browser: string
  ipPrefix: string | null
  createdAt: string
  lastUsedAt: string
  isCurrent: boolean
}

interface DeviceListProps {
  devices: readonly Device[]
  end: Action<{ id: string }>
  endOthers: Action<void>
}

/** The account's sessions, each but the current one with a button to end it. */
export function DeviceList({ devices, end, endOthers }: DeviceListProps) {
  const announce = useAnnouncer((state) => state.announce)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (work: Action<void>, done: string) => {
    setIsBusy(true)
    setProblem(null)
    const result = await send(work, undefined)
    setIsBusy(false)
    if (result.ok) announce(done)
    else setProblem(result.problem.message)
  }
  return (
    <section aria-label="Signed-in devices" className="grid gap-6">
      {problem === null ? null : <Alert look="problem">{problem}</Alert>}
      <ul className="grid gap-4">
        {devices.map((device) => (
          <DeviceCard
            key={device.id}
            device={device}
            isBusy={isBusy}
            end={() => run(() => end({ id: device.id }), `${clientWords(device)} is signed out.`)}
          />
        ))}
      </ul>
      {devices.some(({ isCurrent }) => !isCurrent) ? (
        <Button
          look="secondary"
          className="justify-self-start"
          disabled={isBusy}
          onClick={() => run(endOthers, 'All other devices are signed out.')}
        >
          Sign out all other devices
        </Button>
      ) : null}
    </section>
  )
}

function DeviceCard({ device, isBusy, end }: { device: Device; isBusy: boolean; end: () => Promise<void> }) {
  const name = clientWords(device)
  return (
    <li className="flex flex-wrap items-center gap-4 rounded-card border border-line bg-white p-5">
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{name}</p>
        <p className="text-sm text-muted">
          Last used <ShopTime at={device.lastUsedAt} />
          {device.ipPrefix === null ? '' : `, from ${device.ipPrefix}`}
          <br />
          Signed in <ShopTime at={device.createdAt} />
        </p>
      </div>
      {device.isCurrent ? (
        <Badge tone="good">This device</Badge>
      ) : (
        <Button look="quiet" size="small" disabled={isBusy} onClick={end} aria-label={`Sign out ${name}`}>
          Sign out
        </Button>
      )}
    </li>
  )
}
