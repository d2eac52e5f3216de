#!/usr/bin/env bash
# Guess: the verifier of the project that writes the webhook specification takes the headers of a web-standard Request, as
# well as a plain object.
# Seen (standardwebhooks 1.1.1): a Headers object has no own keys, so that a request that is signed correctly is refused with "Missing
# required headers": each receiver on Next.js, Hono, Deno or a worker that passes request.headers refuses every delivery, and says
# that headers are missing that are there. The same entries as a plain object are verified.
set -euo pipefail
VERSION=1.1.1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund "standardwebhooks@$VERSION"
cat > run.mjs <<'JS'
import { Webhook } from 'standardwebhooks'

const webhook = new Webhook(`whsec_${Buffer.from('a secret of an endpoint, 32 bytes').toString('base64')}`)
const [body, at] = ['{"type":"order.paid"}', new Date()]
const request = new Request('https://erp.example.com/hooks', {
  method: 'POST',
  body,
  headers: {
    'webhook-id': 'evt_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': webhook.sign('evt_1', at, body),
  },
})
const verify = (headers) => {
  try {
    return JSON.stringify(webhook.verify(body, headers))
  } catch (error) {
    return `${error.name}: ${error.message}`
  }
}
console.log('Headers:', verify(request.headers))
console.log('object:', verify(Object.fromEntries(request.headers)))
JS
seen=$(node run.mjs)
echo "$seen"
expected='Headers: WebhookVerificationError: Missing required headers
object: {"type":"order.paid"}'
[ "$seen" = "$expected" ] || { echo "changed: expected $expected" >&2; exit 1; }
