import type { VariantProps } from 'class-variance-authority'
import { cva } from 'class-variance-authority'
import type { ReactNode } from 'react'

const badgeStyles = cva('inline-flex items-center rounded-full px-2.5 py-0.5 text-sm font-semibold', {
  variants: {
    tone: {
      neutral: 'bg-linen text-ink',
      good: 'bg-pine-soft text-pine-deep',
      wait: 'bg-honey-soft text-ink',
      bad: 'bg-clay-soft text-clay',
    },
  },
  defaultVariants: { tone: 'neutral' },
})

export type BadgeTone = NonNullable<VariantProps<typeof badgeStyles>['tone']>

/** A word or two about the state of something. */
export function Badge({ tone, children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={badgeStyles({ tone })}>{children}</span>
}
