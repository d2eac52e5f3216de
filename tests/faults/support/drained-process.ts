import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

import { followServer } from '../../../src/server/drain'

/**
 * What a proxy sees of a web process, without the shop: the HTTP server that is drained as the shop's is, with its time of idle
 * connections. It listens at the port of its first argument, and says `ready`.
 */
const KEEP_ALIVE_MS = 65_000
const ANSWER_MS = 10

const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (req, res) => {
  if (!followed.accept(res)) return
  void sleep(ANSWER_MS).then(() => {
    res.setHeader('content-type', 'application/json')
    res.end(JSON.stringify({ pid: process.pid, method: req.method, headers: req.headers }))
  })
})
const followed = followServer(server)
process.on('SIGTERM', () => void followed.drain().then(() => process.exit(0)))
server.listen(Number(process.argv[2]), '127.0.0.1', () => process.stdout.write('ready\n'))
