import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'

import { StartFailure } from '../lib/failure'
import { createBridge, removeBridge } from './network'
import type { Member } from './node'
import { Node, NODES } from './node'
import type { Tools } from './tools'

const LOOK_MS = 500
const WHOLE_WITHIN_MS = 240_000
const MAX_LAG_BYTES = 1024 * 1024

/** Waits until `look` finds something. @throws StartFailure when it takes too long. */
export async function waitFor<T>(what: string, withinMs: number, look: () => Promise<T | null>): Promise<T> {
  const untilMs = performance.now() + withinMs
  for (;;) {
    const found = await look()
    if (found !== null) return found
    if (performance.now() > untilMs)
      throw new StartFailure(`${what}: not within ${String(withinMs / 1000)} s`)
    await sleep(LOOK_MS)
  }
}

/** A replica that has not found its place yet has no lag, or one of megabytes. */
const isFollowing = ({ role, state, lag }: Member) =>
  (state === 'running' || state === 'streaming') &&
  (role === 'leader' || (typeof lag === 'number' && lag < MAX_LAG_BYTES))

/** Three nodes with Patroni. */
export class Cluster {
  readonly nodes: readonly Node[]
  readonly password: string

  constructor(folder: string, { tools, password }: { tools: Tools; password: string }) {
    this.password = password
    this.nodes = NODES.map(
      ({ name, address }) => new Node({ name, address, tools, password, folder: path.join(folder, name) }),
    )
  }

  async start(): Promise<void> {
    createBridge()
    for (const node of this.nodes) node.create()
    for (const node of this.nodes) node.start()
    const primary = await this.whole()
    const admin = new Client({ connectionString: primary.urlOf('postgres', 'postgres') })
    await admin.connect()
    await admin.query(`create role backroom login createdb password ${admin.escapeLiteral(this.password)}`)
    await admin.query('create database backroom owner backroom')
    await admin.end()
  }

  /** Waits until there are a leader, its synchronous replica, which Patroni knows as such, and another one; answers the leader. */
  whole(): Promise<Node> {
    return waitFor('a leader with two replicas', WHOLE_WITHIN_MS, async () => {
      const primary = await this.#findPrimary(this.nodes)
      const members = (await primary?.members()) ?? []
      const roles = members.filter(isFollowing).map(({ role }) => role)
      if (primary === null || roles.toSorted().join() !== 'leader,replica,sync_standby') return null
      return (await primary.streaming()) === this.nodes.length - 1 ? primary : null
    })
  }

  /** Waits until another node than the former one is the primary. */
  successorOf(former: Node): Promise<Node> {
    const others = this.nodes.filter((node) => node !== former)
    return waitFor('a new primary', WHOLE_WITHIN_MS, () => this.#findPrimary(others))
  }

  othersThan(node: Node): string[] {
    return this.nodes.filter((other) => other !== node).map(({ address }) => address)
  }

  remove(): void {
    for (const node of this.nodes) node.network.remove()
    removeBridge()
  }

  async #findPrimary(nodes: readonly Node[]): Promise<Node | null> {
    const are = await Promise.all(nodes.map((node) => node.isPrimary()))
    return nodes.find((_, index) => are[index]) ?? null
  }
}
