import Link from 'next/link'

/** Says whose door this is, so that customers do not try it. */
export function LoginHint() {
  return (
    <div className="br-login-hint">
      <h1>Sign in to the back office</h1>
      <p>
        For staff. Customers sign in to the <Link href="/login">shop</Link>.
      </p>
    </div>
  )
}
