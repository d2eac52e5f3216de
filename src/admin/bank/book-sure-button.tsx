'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { ActionButton } from '../forms/action-button'
import { postAction } from '../ui/post-action'

interface Booked {
  booked: number
  refused: number
  left: number
}

const payments = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'line' : 'lines'}`

function wordsOf({ booked, left, refused }: Booked): string {
  return [
    `${payments(booked)} booked.`,
    ...(refused > 0 ? [`${payments(refused)} could not be booked: their orders have changed.`] : []),
    ...(left > 0 ? [`${payments(left)} left: press once more.`] : []),
  ].join(' ')
}

/** Books all that is sure, with one press. */
export function BookSureButton({ statementId, sure }: { statementId: string; sure: number }) {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  if (sure === 0) return null
  const book = async () => {
    if (isBusy) return
    setIsBusy(true)
    const result = await postAction(`/api/bank-statements/${statementId}/book-sure`, {})
    setIsBusy(false)
    if (result.ok) toast.success(wordsOf(result.answer as Booked))
    else toast.error(result.refusal.message)
    router.refresh()
  }
  return (
    <ActionButton
      label={isBusy ? 'Booking…' : `Book the ${payments(sure)} that ${sure === 1 ? 'is' : 'are'} sure`}
      onAct={() => void book()}
      tone="primary"
    />
  )
}
