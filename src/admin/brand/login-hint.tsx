/** Says whose door this is, so that customers do not try it. */
export function LoginHint() {
  return (
    <div className="br-login-hint">
      <h1>Sign in to the back office</h1>
      <p>
        For staff. Customers sign in to the <a href="/login">shop</a>.
      </p>
    </div>
  )
}
