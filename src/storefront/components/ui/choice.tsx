import type { ComponentProps, ReactNode } from 'react'

type ChoiceProps = Omit<ComponentProps<'input'>, 'type' | 'className'> & { children: ReactNode }

const BOX =
  'flex cursor-pointer items-start gap-3 rounded-card border border-line bg-white p-4 hover:border-edge has-checked:border-pine has-checked:bg-pine-soft'

/** One of several, as a whole box to press. */
export function RadioBox({ children, ...input }: ChoiceProps) {
  return (
    <label className={BOX}>
      <input type="radio" className="mt-1 size-4 shrink-0 accent-pine" {...input} />
      <span className="min-w-0 flex-1">{children}</span>
    </label>
  )
}

/** Yes or no. */
export function Checkbox({ children, ...input }: ChoiceProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3">
      <input type="checkbox" className="size-5 shrink-0 accent-pine" {...input} />
      <span>{children}</span>
    </label>
  )
}
