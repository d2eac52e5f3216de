import { setNonce } from 'get-nonce'
import { config } from 'zod'

import { keepHistoryState } from '@/admin/ui/keep-history-state'

// Next.js runs this before any component: what libraries have to know of the policy under which this page runs
// (src/server/content-policy.ts).

// Dialogs add a style to the page while they are open. Browsers take only those that name the page's nonce.
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
if (nonce) setNonce(nonce)

// Zod would try whether it may make code of text, and the browser would report the attempt.
config({ jitless: true })

keepHistoryState(window.history)
