import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { connect, createServer } from 'node:net'

export interface FreezableProxy {
  port: number
  /** From now on nothing passes in either direction; connections stay open, and new ones are taken. */
  freeze: () => void
  thaw: () => void
  /** Breaks all connections, and every new one at once. */
  cut: () => void
  close: () => void
}

/** A TCP proxy in front of a server on this machine. */
export async function startFreezableProxy(targetPort: number): Promise<FreezableProxy> {
  const sockets = new Set<Socket>()
  const state = { isFrozen: false, isCut: false }
  const follow = (socket: Socket, other: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => other.write(chunk))
    socket.on('close', () => {
      sockets.delete(socket)
      other.destroy()
    })
    if (state.isFrozen) socket.pause()
  }
  const server = createServer((near) => {
    if (state.isCut) {
      near.destroy()
      return
    }
    const far = connect(targetPort, '127.0.0.1')
    follow(near, far)
    follow(far, near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    freeze: () => {
      state.isFrozen = true
      for (const socket of sockets) socket.pause()
    },
    thaw: () => {
      Object.assign(state, { isFrozen: false, isCut: false })
      for (const socket of sockets) socket.resume()
    },
    cut: () => {
      state.isCut = true
      for (const socket of sockets) socket.destroy()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

/** The address of a database behind a proxy. */
export function throughProxy(databaseUrl: string, { port }: Pick<FreezableProxy, 'port'>): string {
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return url.href
}
