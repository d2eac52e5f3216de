import { statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { isCurrencyCode } from '@/domain/currency'
import { parseMapping } from '@/domain/import/columns'
import { DECIMAL_MARKS } from '@/domain/import/decimal'
import { DATE_ORDERS, isTimeZone } from '@/domain/import/local-time'
import { DEFAULT_CURRENCY } from '@/domain/store-settings'
import type { ImportOptions, ImportProgress } from '@/features/import/import-session'
import { nameProcess } from '@/platform/database/connections/application-name'
import { runCommand } from './lib/command'
import { errorCode, StartFailure } from './lib/failure'
import { makeProgressReporter, printReport } from './lib/import-report'
import { loadSettings } from './lib/settings'
import { withDatabase } from './lib/postgres/with-database'
import { withPayload } from './lib/with-payload'

const USAGE =
  'npm run import -- orders FILE.csv [--currency GBP] [--timezone Europe/London] [--date-order mdy|dmy] [--decimal-mark .|,] [--allow-future] [--book-changes] [--encoding utf-8] [--map "Header=Column,…"] [--rejected FILE.csv] [--dry-run]'

interface Command {
  file: string
  rejectedFile: string | undefined
  options: ImportOptions
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        currency: { type: 'string', default: DEFAULT_CURRENCY },
        timezone: { type: 'string', default: 'Europe/London' },
        encoding: { type: 'string', default: 'utf-8' },
        'date-order': { type: 'string', default: 'auto' },
        'decimal-mark': { type: 'string', default: 'auto' },
        'allow-future': { type: 'boolean', default: false },
        'book-changes': { type: 'boolean', default: false },
        map: { type: 'string', default: '' },
        rejected: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    const cause = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new StartFailure(`${cause ?? ''}: use ${USAGE}`, { cause: error })
  }
}

/** @throws StartFailure naming the argument that is wrong. */
function parseCommand(args: string[]): Command {
  const { values, positionals } = readArguments(args)
  const [what, name, ...more] = positionals
  if (what !== 'orders' || name === undefined || more.length > 0) throw new StartFailure(`use ${USAGE}`)
  const currency = values.currency.toUpperCase()
  if (!isCurrencyCode(currency)) {
    throw new StartFailure(
      `--currency ${values.currency} is not a currency: name an ISO 4217 code such as GBP`,
    )
  }
  if (!isTimeZone(values.timezone)) {
    throw new StartFailure(`--timezone ${values.timezone} is not known: name one such as Europe/London`)
  }
  // npm runs this command in the project's folder; the path is relative to where npm was called.
  const from = process.env['INIT_CWD'] ?? process.cwd()
  const at = (file: string) => path.resolve(from, file)
  return {
    file: at(name),
    rejectedFile: values.rejected === undefined ? undefined : at(values.rejected),
    options: {
      currency,
      timeZone: values.timezone,
      encoding: parseEncoding(values.encoding),
      dateOrder: oneOf(['auto', ...DATE_ORDERS], '--date-order', values['date-order']),
      decimalMark: oneOf(['auto', ...DECIMAL_MARKS], '--decimal-mark', values['decimal-mark']),
      mapping: parseMap(values.map),
      allowFuture: values['allow-future'],
      bookChanges: values['book-changes'],
      isDryRun: values['dry-run'],
    },
  }
}

function oneOf<Choice extends string>(choices: readonly Choice[], option: string, text: string): Choice {
  const choice = choices.find((name) => name === text)
  if (choice !== undefined) return choice
  throw new StartFailure(`${option} ${text} is not known: name one of ${choices.join(' ')}`)
}

function parseEncoding(label: string): string {
  try {
    const { encoding } = new TextDecoder(label)
    if (!encoding.startsWith('utf-16')) return encoding
  } catch {
    // Said below.
  }
  throw new StartFailure(`--encoding ${label} cannot be read: name one such as utf-8 or windows-1252`)
}

function parseMap(text: string): ImportOptions['mapping'] {
  try {
    return parseMapping(text)
  } catch (error) {
    if (error instanceof RangeError) throw new StartFailure(`--map: ${error.message}`, { cause: error })
    throw error
  }
}

function sizeOf(file: string): number {
  try {
    const stats = statSync(file)
    if (stats.isFile()) return stats.size
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
  throw new StartFailure(`${file} does not exist or is no file: check the path`)
}

async function importFile({ file, rejectedFile, options }: Command, dataDir: string): Promise<void> {
  const bytesTotal = sizeOf(file)
  // Loaded only now: features read the environment that `withDatabase` completed.
  const [{ runImport }, lists, { bytesOfFile }, { FileRefusal }, { makeContext, SYSTEM }] = await Promise.all(
    [
      import('@/features/import/run-import'),
      import('@/features/import/lists/import-lists'),
      import('@/features/import/uploads/open-upload'),
      import('@/features/import/reading/file-refusal'),
      import('@/platform/context'),
    ],
  )
  const rejectedTo =
    rejectedFile ?? path.join(dataDir, 'imports', `${path.basename(file, '.csv')}.rejected.csv`)
  const startedMs = performance.now()
  const reportProgress = makeProgressReporter(bytesTotal)
  try {
    const { report } = await withPayload((payload) =>
      runImport(makeContext(payload, 'import', SYSTEM), {
        source: bytesOfFile(file),
        options,
        lists: lists.listsInFiles(rejectedTo),
        onProgress: (progress: Readonly<ImportProgress>) => reportProgress(progress),
      }),
    )
    const changedFile = lists.changedFileOf(rejectedTo)
    const isClean = printReport(report, { file, rejectedFile: rejectedTo, changedFile, startedMs })
    if (!isClean) process.exitCode = 1
  } catch (error) {
    if (error instanceof FileRefusal) throw new StartFailure(`${file}: ${error.message}`, { cause: error })
    const code = errorCode(error)
    if (code === 'EACCES' || code === 'EPERM' || code === 'EIO')
      throw new StartFailure(`${file} cannot be read (${code}): check who may read it`, { cause: error })
    throw error
  }
}

async function run(): Promise<void> {
  nameProcess('imports')
  const command = parseCommand(process.argv.slice(2))
  const settings = loadSettings()
  sizeOf(command.file)
  await withDatabase(settings, async () => importFile(command, settings.dataDir))
}

void runCommand(run).then(() => process.exit())
