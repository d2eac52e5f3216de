import { Alert } from '../ui/alert'

/** How a form's last try ended. */
export interface Outcome {
  isDone: boolean
  message: string
}

/** Says how the last try ended; nothing before the first, and while another one runs. */
export function OutcomeAlert({ outcome }: { outcome: Outcome | null }) {
  if (outcome === null) return null
  return <Alert look={outcome.isDone ? 'success' : 'problem'}>{outcome.message}</Alert>
}
