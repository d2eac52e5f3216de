import type { VariantProps } from 'class-variance-authority'
import { cva } from 'class-variance-authority'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'

import { cn } from '../../lib/class-names'

const buttonStyles = cva(
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-full px-5 py-2.5 text-base font-semibold leading-tight transition-colors disabled:opacity-60 [&_svg]:size-5 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-pine text-white hover:bg-pine-deep',
        secondary: 'border border-edge bg-white text-ink hover:border-pine hover:bg-pine-soft',
        quiet: 'text-pine underline-offset-4 hover:underline',
        danger: 'bg-clay text-white hover:bg-ink',
      },
      size: {
        normal: '',
        wide: 'w-full',
        icon: 'size-11 min-h-0 p-0',
        small: 'min-h-9 px-3.5 py-1.5 text-sm',
      },
    },
    defaultVariants: { look: 'primary', size: 'normal' },
  },
)

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonStyles> & { asChild?: boolean }

/** A button, or with `asChild` a link that looks like one. */
export function Button({ asChild = false, look, size, className, type = 'button', ...props }: ButtonProps) {
  const styles = cn(buttonStyles({ look, size }), className)
  if (asChild) return <Slot.Root className={styles} {...props} />
  return <button type={type} className={styles} {...props} />
}
