import { spawnSync } from 'node:child_process'

import { StartFailure, errorCode } from '../lib/failure'

/** A network of this run's own, in which the machine itself has the last address. */
const BRIDGE = 'ha-bridge'
export const SUBNET = '10.50.0'
const HOST = `${SUBNET}.254`

/** Runs a command of the system. @throws StartFailure with what it says. */
export function system(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0)
    throw new StartFailure(`${program} ${args.join(' ')}: ${error?.message ?? stderr.trim()}`, {
      cause: error,
    })
  return stdout
}

/** Sends a signal to a process, unless it has ended. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}

const ip = (...args: readonly string[]) => system('ip', ...args)
const isThere = (...args: readonly string[]) => spawnSync('ip', args).status === 0

/** The network namespace of one node: a machine of its own, as far as the network is concerned. */
export class Namespace {
  readonly name: string
  readonly address: string

  constructor(node: string, address: string) {
    this.name = `ha-${node}`
    this.address = address
  }

  create(): void {
    this.remove()
    ip('netns', 'add', this.name)
    ip('link', 'add', this.name, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', this.name)
    ip('link', 'set', this.name, 'master', BRIDGE, 'up')
    this.run('ip', 'link', 'set', 'lo', 'up')
    this.run('ip', 'addr', 'add', `${this.address}/24`, 'dev', 'eth0')
    this.run('ip', 'link', 'set', 'eth0', 'up')
  }

  /** Runs a short command in it. */
  run(...command: readonly string[]): string {
    return ip('netns', 'exec', this.name, ...command)
  }

  /** Every process in it. */
  pids(): number[] {
    if (!isThere('netns', 'pids', this.name)) return []
    return ip('netns', 'pids', this.name).split('\n').filter(Boolean).map(Number)
  }

  /** Drops what goes to and comes from these addresses, without a word to either side. */
  cutFrom(addresses: readonly string[]): void {
    for (const address of addresses) {
      this.run('iptables', '-A', 'INPUT', '-s', address, '-j', 'DROP')
      this.run('iptables', '-A', 'OUTPUT', '-d', address, '-j', 'DROP')
    }
  }

  heal(): void {
    this.run('iptables', '-F')
  }

  remove(): void {
    for (const pid of this.pids()) signal(pid, 'SIGKILL')
    if (isThere('link', 'show', this.name)) ip('link', 'del', this.name)
    if (isThere('netns', 'exec', this.name, 'true')) ip('netns', 'del', this.name)
  }
}

export function createBridge(): void {
  removeBridge()
  ip('link', 'add', BRIDGE, 'type', 'bridge')
  ip('addr', 'add', `${HOST}/24`, 'dev', BRIDGE)
  ip('link', 'set', BRIDGE, 'up')
}

export function removeBridge(): void {
  if (isThere('link', 'show', BRIDGE)) ip('link', 'del', BRIDGE)
}

/** The address of the machine on which web, worker and HAProxy run. */
export const HOST_ADDRESS = HOST
