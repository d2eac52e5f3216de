import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import type { ReactNode } from 'react'

import { cn } from '../../lib/class-names'

const LOOKS = {
  problem: { icon: CircleAlert, className: 'border-clay bg-clay-soft' },
  notice: { icon: Info, className: 'border-honey bg-honey-soft' },
  success: { icon: CircleCheck, className: 'border-pine bg-pine-soft' },
} as const

interface AlertProps {
  look: keyof typeof LOOKS
  title?: string
  children?: ReactNode
  className?: string
}

/** A message in its place. Problems are announced as soon as they appear, the rest when the reader gets there. */
export function Alert({ look, title, children, className }: AlertProps) {
  const { icon: Icon, className: colours } = LOOKS[look]
  return (
    <div
      role={look === 'problem' ? 'alert' : 'status'}
      className={cn('flex gap-3 rounded-card border-l-4 px-4 py-3 text-ink', colours, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0">
        {title === undefined ? null : <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
