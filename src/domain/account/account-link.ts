/** What a link in an email message may be for. */
export const LINK_PURPOSES = ['verify-email', 'change-email', 'reset-password', 'invitation'] as const
export type LinkPurpose = (typeof LINK_PURPOSES)[number]

/** How long each link works, in minutes. A link that grants more lives shorter. */
export const LINK_MINUTES = {
  'verify-email': 3 * 24 * 60,
  'change-email': 24 * 60,
  'reset-password': 60,
  invitation: 72 * 60,
} as const satisfies Record<LinkPurpose, number>

/** The page of the shop that each link opens. */
export const LINK_PAGES = {
  'verify-email': '/verify-email',
  'change-email': '/confirm-email',
  'reset-password': '/reset-password',
  invitation: '/invitation',
} as const satisfies Record<LinkPurpose, `/${string}`>
