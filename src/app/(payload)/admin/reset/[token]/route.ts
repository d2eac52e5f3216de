/** Payload's page for links that it would send: ours lead to the shop's, and this one would repeat what is in its address. */
export function GET(): Response {
  return new Response(null, {
    status: 307,
    headers: { location: '/reset-password', 'cache-control': 'no-store' },
  })
}
