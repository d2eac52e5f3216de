interface KeyedUser {
  id: string
  /** Set when an API key of theirs acts. */
  _key?: { id: string } | undefined
}

/** What keys of a principal are kept under; an account and each of its API keys are apart. Null for an anonymous one. */
export function principalKeyOf(user: KeyedUser | null): string | null {
  if (user === null) return null
  return user._key ? `key:${user._key.id}` : `user:${user.id}`
}
