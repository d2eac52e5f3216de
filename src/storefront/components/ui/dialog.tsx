'use client'

import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

import { cn } from '../../lib/class-names'

interface DialogProps {
  /** The button that opens it. */
  trigger: ReactNode
  title: string
  description?: string
  children: ReactNode
  /** `side` slides in from the left: for menus. */
  look?: 'middle' | 'side'
  open: boolean
  onOpenChange: (isOpen: boolean) => void
}

const PLACES = {
  middle:
    'left-1/2 top-1/2 w-[min(32rem,calc(100vw-2rem))] max-h-[calc(100dvh-2rem)] -translate-x-1/2 -translate-y-1/2 rounded-card',
  side: 'inset-y-0 left-0 w-[min(22rem,85vw)]',
} as const

/** A dialog that keeps the focus and closes on Escape. */
export function Dialog({ trigger, title, description, children, look = 'middle', ...state }: DialogProps) {
  return (
    <Radix.Root {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-ink/50" />
        <Radix.Content
          className={cn(
            'fixed z-50 overflow-y-auto overscroll-contain bg-paper p-6 shadow-lift',
            PLACES[look],
          )}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <div className="mb-4 flex items-start justify-between gap-4">
            <Radix.Title className="text-xl">{title}</Radix.Title>
            <Radix.Close
              aria-label="Close"
              className="-mr-2 -mt-2 grid size-11 place-items-center rounded-full hover:bg-linen"
            >
              <X aria-hidden className="size-5" />
            </Radix.Close>
          </div>
          {description === undefined ? null : (
            <Radix.Description className="mb-4 text-muted">{description}</Radix.Description>
          )}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
