// The first file that runs on a fresh machine: plain JavaScript without dependencies, in a syntax that Node.js 12 still
// reads, so that an old Node.js gets a sentence and not a stack trace. It installs what is missing and runs
// scripts/<command>.ts in this very process, which keeps signals and exit codes simple.
import { spawnSync } from 'child_process'
import { existsSync, readFileSync } from 'fs'
import { dirname, join } from 'path'
import { fileURLToPath, pathToFileURL } from 'url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const NEEDED = [20, 19]
/** These only run what was built and installed before; a production install has no development packages. */
const RUNTIME_COMMANDS = [
  'start',
  'migrate',
  'seed',
  'import',
  'stock-verify',
  'audit-verify',
  'audit-export',
  'audit-purge',
  'erase',
  'backup/make',
  'backup/check',
  'backup/restore',
  'seed-first',
]

function fail(message) {
  process.stderr.write(message + '\n')
  process.exit(1)
}

function checkNode() {
  const parts = process.versions.node.split('.').map(Number)
  const isNewEnough = parts[0] > NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] >= NEEDED[1])
  if (isNewEnough) return
  const needed = NEEDED.join('.')
  fail(
    'Cannot start: Node.js ' +
      process.versions.node +
      ' is too old, ' +
      needed +
      ' or newer is needed: see https://nodejs.org.',
  )
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages || {}
  } catch {
    return undefined
  }
}

/** The first package that node_modules lacks or has in another version than package-lock.json says. */
function findMissing(needsDevelopment) {
  const wanted = readPackages(join(ROOT, 'package-lock.json')) || {}
  const installed = readPackages(join(ROOT, 'node_modules', '.package-lock.json'))
  if (installed === undefined) return 'node_modules'
  return Object.keys(wanted).find((name) => {
    const entry = wanted[name]
    if (name === '' || entry.link) return false
    const found = installed[name]
    if (found !== undefined && found.version !== entry.version) return true
    // Optional, or not available for this platform: the code that needs it reports its absence.
    if (entry.optional || entry.devOptional || entry.peer || (entry.dev && !needsDevelopment)) return false
    return found === undefined || !existsSync(join(ROOT, name, 'package.json'))
  })
}

function install(missing) {
  const startedAt = Date.now()
  process.stdout.write('Installing packages (' + missing + ' is missing or outdated) …\n')
  const npmFile = process.env.npm_execpath
  // Not `npm ci`: it refuses a lock file without the packages of platforms that are not this one, which a registry may
  // publish later. This installs the very versions of the lock file too, and only what is missing.
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund']
  const options = {
    cwd: ROOT,
    stdio: 'inherit',
    env: Object.assign({}, process.env, { NODE_ENV: 'development' }),
  }
  // npm gives its own path to the scripts that it runs; by hand, the shell finds it.
  const result =
    npmFile && npmFile.endsWith('.js')
      ? spawnSync(process.execPath, [npmFile].concat(args), options)
      : spawnSync('npm', args, Object.assign({ shell: process.platform === 'win32' }, options))
  if (result.signal) process.exit(1)
  if (result.status !== 0) {
    fail(
      'Cannot start: the packages could not be installed (see above): check the network and npm’s settings, then run it again.',
    )
  }
  process.stdout.write('Installed packages in ' + ((Date.now() - startedAt) / 1000).toFixed(1) + ' s\n')
}

function run(command, script) {
  process.argv.splice(1, 2, script)
  process.chdir(ROOT)
  // See lib/plain-entry-points.mjs; processes that this one starts get the same by a condition.
  process.env.NODE_OPTIONS = ((process.env.NODE_OPTIONS || '') + ' --conditions=production').trim()
  return Promise.all([import('module'), import('tsx/esm/api')]).then(([module, tsx]) => {
    module.register('./lib/plain-entry-points.mjs', import.meta.url)
    tsx.register()
    return import(pathToFileURL(script).href)
  })
}

checkNode()
const command = process.argv[2]
const script = join(ROOT, 'scripts', command + '.ts')
if (!command || !existsSync(script))
  fail('Unknown command: ' + command + '. See the scripts in package.json.')
const missing = findMissing(RUNTIME_COMMANDS.indexOf(command) === -1)
if (missing !== undefined) install(missing)
run(command, script).catch((error) => {
  process.stderr.write(String(error && error.stack ? error.stack : error) + '\n')
  process.exit(1)
})
