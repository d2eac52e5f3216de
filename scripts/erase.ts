import { DomainError } from '@/domain/errors'
import { reasonInput } from '@/features/account/input-parts'
import { misuse, readArguments } from './lib/arguments'
import { runCommand } from './lib/command'
import { StartFailure } from './lib/failure'
import { say } from './lib/output'
import { loadSettings } from './lib/settings'
import { withDatabase } from './lib/postgres/with-database'
import { withPayload } from './lib/with-payload'

const USAGE = 'npm run erase -- user@example.com [--reason "asked for by letter"]'

interface Command {
  email: string
  reason: string
}

/** @throws StartFailure saying how it is used, or what is wrong with the reason. */
function parseCommand(args: string[]): Command {
  const { values, positionals } = readArguments(USAGE, {
    args,
    allowPositionals: true,
    options: { reason: { type: 'string', default: 'On request' } },
  })
  const [email, ...more] = positionals
  if (!email?.includes('@') || more.length > 0) throw misuse(USAGE)
  const parsed = reasonInput.safeParse(values)
  if (!parsed.success) throw new StartFailure(parsed.error.issues.map(({ message }) => message).join(' '))
  return { email, ...parsed.data }
}

async function erase({ email, reason }: Command): Promise<void> {
  // Loaded only now: features read the environment that `withDatabase` completed.
  const [{ makeContext, SYSTEM }, { eraseUser }] = await Promise.all([
    import('@/platform/context'),
    import('@/features/account/staff-accounts/erase-user'),
  ])
  try {
    const { orders } = await withPayload((payload) =>
      eraseUser(makeContext(payload, 'script', SYSTEM), { account: { email }, reason }),
    )
    say(`Erased the personal data of ${email}, and on ${String(orders)} orders.`)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    // An erased account has no address any more: a second run finds no account.
    if (error.code !== 'NOT_FOUND') throw new StartFailure(error.message, { cause: error })
    say(`There is no account with ${email}: nothing to erase.`)
  }
}

/** `npm run erase`: what is personal goes, the books stay. Exit code 1 while an order is open, naming it. */
async function run(): Promise<void> {
  const command = parseCommand(process.argv.slice(2))
  await withDatabase(loadSettings(), () => erase(command))
}

void runCommand(run).then(() => process.exit())
