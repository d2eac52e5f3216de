import { createServer } from 'node:net'
import { errorCode } from '../failure'

/** Listens for a moment; resolves to the port, or to the error's code. */
function tryListen(host: string, port: number): Promise<number | string> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve(errorCode(error) ?? 'unknown'))
    probe.listen(port, host, () => {
      const address = probe.address()
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : port))
    })
  })
}

/** Why this process cannot listen there (`EADDRINUSE`, `EACCES`, …), or nothing when the port is free. */
export async function whyNotListening(host: string, port: number): Promise<string | undefined> {
  const outcome = await tryListen(host, port)
  return typeof outcome === 'string' ? outcome : undefined
}

/** A free port on loopback, `preferred` if it still is one: tools that remember it keep working. */
export async function findFreePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && typeof (await tryListen('127.0.0.1', preferred)) === 'number')
    return preferred
  const found = await tryListen('127.0.0.1', 0)
  if (typeof found === 'string') throw new Error(`no port on 127.0.0.1 is free (${found})`)
  return found
}
