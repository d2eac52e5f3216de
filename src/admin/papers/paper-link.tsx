interface Props {
  href: string
  label: string
  tone?: 'primary' | 'quiet'
  /** Names what it opens, where several stand below each other. */
  'aria-label'?: string
}

/** A link that looks like a button and opens a PDF beside the panel, where the browser prints it. */
export function PaperLink({ href, label, tone = 'quiet', ...link }: Props) {
  return (
    <a
      {...link}
      className={`br-button${tone === 'primary' ? ' br-button--primary' : ''}`}
      href={href}
      rel="noreferrer"
      target="_blank"
    >
      {label}
    </a>
  )
}
