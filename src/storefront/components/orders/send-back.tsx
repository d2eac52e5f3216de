'use client'

import { useState } from 'react'
import type { FormEvent } from 'react'

import { RETURN_REASONS } from '@/domain/order/returns/return-states'
import type { Action } from '@/storefront/lib/forms/send'
import { send } from '@/storefront/lib/forms/send'
import type { OrderView } from '@/storefront/lib/order-view'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { SelectField, TextArea, TextField } from '../ui/field'

interface AskedLine {
  lineId: string
  quantity: number
  reason: string
  note?: string
}

export type SendBackAction = Action<{
  orderId: string
  lines: readonly AskedLine[]
}>

interface SendBackProps {
  order: OrderView
  sendBack: SendBackAction
  onAsked: () => void
}

/** Asks to send something of an order back, while the shop offers that. */
export function SendBack({ order, sendBack, onAsked }: SendBackProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { lines, blockedBecause } = order.returnOffer
  if (lines.length === 0) return null
  if (blockedBecause !== null)
    return (
      <section>
        <h2 className="mb-2 text-xl">Send something back</h2>
        <p className="text-muted">{blockedBecause}</p>
      </section>
    )
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      title="Send something back"
      description="Tell us what, and why. We write to you how to send it."
      trigger={
        <Button look="secondary" className="justify-self-start">
          Send something back
        </Button>
      }
    >
      <SendBackForm
        order={order}
        sendBack={sendBack}
        onAsked={() => {
          setIsOpen(false)
          onAsked()
        }}
      />
    </Dialog>
  )
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The chosen units with why, from the form's fields. */
function askedLines(form: FormData, order: OrderView): AskedLine[] {
  return order.returnOffer.lines
    .map(({ lineId }) => {
      const note = textIn(form, `note.${lineId}`)
      return {
        ...{ lineId, quantity: Number(textIn(form, `quantity.${lineId}`)) },
        reason: textIn(form, `reason.${lineId}`),
        ...(note === '' ? {} : { note }),
      }
    })
    .filter(({ quantity }) => quantity > 0)
}

function SendBackForm({ order, sendBack, onAsked }: SendBackProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const { lines } = order.returnOffer
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const asked = askedLines(new FormData(event.currentTarget), order)
    if (asked.length === 0) {
      setProblem('Choose at least one piece.')
      return
    }
    setIsBusy(true)
    const result = await send(sendBack, { orderId: order.id, lines: asked })
    setIsBusy(false)
    if (result.ok) onAsked()
    else setProblem(result.problem.message)
  }
  return (
    <form className="grid gap-6" onSubmit={ask}>
      {problem === null ? null : <Alert look="problem">{problem}</Alert>}
      {lines.map(({ lineId, quantity }) => (
        <LineFields
          key={lineId}
          lineId={lineId}
          most={quantity}
          initial={lines.length === 1 ? quantity : 0}
          title={order.lines.find(({ id }) => id === lineId)?.title ?? 'Article'}
        />
      ))}
      <Button type="submit" disabled={isBusy} className="justify-self-start">
        {isBusy ? 'One moment…' : 'Ask for the return'}
      </Button>
    </form>
  )
}

interface LineFieldsProps {
  lineId: string
  title: string
  most: number
  initial: number
}

function LineFields({ lineId, title, most, initial }: LineFieldsProps) {
  return (
    <fieldset className="grid gap-3 border-0 p-0">
      <legend className="mb-2 font-semibold">{title}</legend>
      <div className="grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
        <TextField
          label={`Pieces (of ${String(most)})`}
          name={`quantity.${lineId}`}
          type="number"
          inputMode="numeric"
          min={0}
          max={most}
          defaultValue={initial}
        />
        <SelectField label="Why?" name={`reason.${lineId}`} defaultValue="no_longer_wanted">
          {Object.entries(RETURN_REASONS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      </div>
      <TextArea label="More about it" isOptional maxLength={500} rows={2} name={`note.${lineId}`} />
    </fieldset>
  )
}
