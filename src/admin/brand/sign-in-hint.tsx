import Link from 'next/link'

/** Says that this sign-in is for staff, and links to the shop's own. */
export function SignInHint() {
  return (
    <div className="br-sign-in-hint">
      <h1>Sign in to the back office</h1>
      <p>
        For staff. Customers sign in to the <Link href="/login">shop</Link>.
      </p>
    </div>
  )
}
