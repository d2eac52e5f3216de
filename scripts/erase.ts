import { DomainError } from '@/domain/errors'
import { reasonInput } from '@/features/account/input-parts'
import { misuse, readArguments } from './lib/arguments'
import { runCommand } from './lib/command'
import { StartFailure } from './lib/failure'
import { say } from './lib/output'
import { loadSettings } from './lib/settings'
import { withDatabase } from './lib/postgres/with-database'
import { withPayload } from './lib/with-payload'

const USAGE = 'npm run erase -- user@example.com | --order NUMBER [--reason "asked for by letter"]'

interface Command {
  /** The number of an order whose guest is meant. */
  account: { email: string } | { order: string }
  /** The same in words. */
  name: string
  reason: string
}

/** @throws StartFailure saying how it is used, or what is wrong with the reason. */
function parseCommand(args: string[]): Command {
  const { values, positionals } = readArguments(USAGE, {
    args,
    allowPositionals: true,
    options: { reason: { type: 'string', default: 'On request' }, order: { type: 'string' } },
  })
  const { order, reason } = values
  const [email, ...more] = positionals
  const isNamedOnce = (order === undefined) !== (email === undefined)
  if (!isNamedOnce || more.length > 0 || (email !== undefined && !email.includes('@'))) throw misuse(USAGE)
  const parsed = reasonInput.safeParse({ reason })
  if (!parsed.success) throw new StartFailure(parsed.error.issues.map(({ message }) => message).join(' '))
  if (email !== undefined) return { account: { email }, name: email, ...parsed.data }
  return { account: { order: order ?? '' }, name: `the guest of order ${order ?? ''}`, ...parsed.data }
}

async function erase({ account, name, reason }: Command): Promise<void> {
  // Loaded only now: features read the environment that `withDatabase` completed.
  const [{ makeContext, SYSTEM }, { eraseUser }] = await Promise.all([
    import('@/platform/context'),
    import('@/features/account/staff-accounts/erase-user'),
  ])
  try {
    const { orders } = await withPayload((payload) =>
      eraseUser(makeContext(payload, 'script', SYSTEM), { account, reason }),
    )
    say(`Erased the personal data of ${name}, and on ${String(orders)} orders.`)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    // What is erased has no address any more: a second run finds nothing.
    if (error.code !== 'NOT_FOUND') throw new StartFailure(error.message, { cause: error })
    say(`There is no data of ${name}: nothing to erase.`)
  }
}

/** `npm run erase`: what is personal goes, the books stay. Exit code 1 while an order is open, naming it. */
async function run(): Promise<void> {
  const command = parseCommand(process.argv.slice(2))
  await withDatabase(loadSettings(), () => erase(command))
}

void runCommand(run).then(() => process.exit())
