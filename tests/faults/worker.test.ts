import { randomUUID } from 'node:crypto'

import { afterEach, describe, expect, it, vi } from 'vitest'

import { JOBS } from '@/jobs/jobs'
import { enqueue } from '@/platform/queue'
import { sqlOf, withTransaction } from '@/platform/database/transaction'

import { deadLettersOf, jobContext, jobsOf, skipPauses } from '../factories/jobs'
import { startPayload } from '../setup/payload'
import { TestSmtpServer } from './support/smtp'
import { killWorkers, WorkerProcess } from './support/worker'

const payload = await startPayload()
const QUEUE = 'mail.registered'
const PATIENCE = { timeout: 60_000, interval: 200 }

const servers: TestSmtpServer[] = []

afterEach(async () => {
  await killWorkers()
  await Promise.all(servers.splice(0).map((server) => server.stop()))
  await sqlOf(payload).query('delete from pgboss.job')
})

async function startServer(...behaviour: Parameters<typeof TestSmtpServer.start>): Promise<TestSmtpServer> {
  const server = await TestSmtpServer.start(...behaviour)
  servers.push(server)
  return server
}

function startWorker(smtpUrl: string): Promise<WorkerProcess> {
  return WorkerProcess.start({ SMTP_URL: smtpUrl, MAIL_FROM: 'Shop <shop@example.com>' })
}

/** Registers customers, each with the job for the welcome mail; answers the Message-IDs to come. */
async function registerCustomers(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  await withTransaction(jobContext(payload), async (sql) => {
    for (const id of ids) {
      await sql.query(`insert into users (id, name, email) values ($1, 'Ada', $2)`, [id, `${id}@example.com`])
      await enqueue(sql, QUEUE, { userId: id })
    }
  })
  return ids.map((id) => `<registered.${id}@example.com>`)
}

async function waitUntilDone(): Promise<void> {
  await vi.waitFor(async () => {
    await skipPauses(payload)
    const states = (await jobsOf(payload, QUEUE)).map((job) => job.state)
    expect([...new Set(states)]).toEqual(['completed'])
  }, PATIENCE)
}

/** A promise with its key, for tests that decide when other code goes on. */
function makeGate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

describe('two worker processes', () => {
  it('send each of 200 mails once', async () => {
    const server = await startServer()
    const expected = await registerCustomers(200)
    const both = await Promise.all([startWorker(server.url), startWorker(server.url)])
    await waitUntilDone()
    expect(server.taken.toSorted()).toEqual(expected.toSorted())
    const runs = both.map((worker) => worker.logged('job done').length)
    expect(runs[0]).toBeGreaterThan(0)
    expect(runs[1]).toBeGreaterThan(0)
  })
})

describe('a killed worker', () => {
  it('leaves its job to another one, and the mail is there once', async () => {
    const gate = makeGate()
    const server = await startServer({ beforeTaking: () => gate.opened })
    const expected = await registerCustomers(1)
    const victim = await startWorker(server.url)
    await vi.waitFor(() => expect(server.attempts).toBe(1), PATIENCE)
    expect(await jobsOf(payload, QUEUE)).toMatchObject([{ state: 'active' }])
    await victim.kill()
    const heir = await startWorker(server.url)
    gate.open()
    await waitUntilDone()
    expect(server.taken).toEqual(expected)
    expect(heir.logged('jobs of a lost worker run again')).toHaveLength(1)
    expect(await sqlOf(payload).query(`select 1 from mails where key like 'registered:%'`)).not.toEqual([])
  })

  it('does not double a mail that had left when only the end of its job was not recorded', async () => {
    const server = await startServer()
    const expected = await registerCustomers(1)
    const first = await startWorker(server.url)
    await waitUntilDone()
    await first.kill()
    await sqlOf(payload).query(
      `update pgboss.job set state = 'active', completed_on = null where name = $1`,
      [QUEUE],
    )
    const second = await startWorker(server.url)
    await waitUntilDone()
    expect(server.taken).toEqual(expected)
    await expect.poll(() => second.logged('mail')).toMatchObject([{ outcome: 'sent-before' }])
  })
})

describe('a mail server', () => {
  it('that is down for a while loses nothing and gets each mail once when it is back', async () => {
    const before = await startServer()
    const { port } = before
    await servers.splice(0)[0]?.stop()
    const expected = await registerCustomers(10)
    const worker = await startWorker(before.url)
    await vi.waitFor(() => expect(worker.logged('job failed').length).toBeGreaterThanOrEqual(10), PATIENCE)
    const waiting = await jobsOf(payload, QUEUE)
    expect(waiting.map((job) => job.state)).toEqual(Array.from({ length: 10 }, () => 'retry'))
    const back = await startServer({}, port)
    await waitUntilDone()
    expect(back.taken.toSorted()).toEqual(expected.toSorted())
    expect(worker.output).not.toMatch(/@example\.com/)
  })

  it('that says "try later" is tried later', async () => {
    const behaviour: { refusal?: { code: number; message: string } } = {
      refusal: { code: 451, message: '4.3.0 try again later' },
    }
    const server = await startServer(behaviour)
    const expected = await registerCustomers(1)
    const worker = await startWorker(server.url)
    await vi.waitFor(() => expect(worker.logged('job failed')).toHaveLength(1), PATIENCE)
    delete behaviour.refusal
    await waitUntilDone()
    expect(server.taken).toEqual(expected)
  })

  it('that knows no such mailbox ends the tries: the job is a dead letter without the address', async () => {
    const refusal = { code: 550, message: '5.1.1 no such user unknown@example.com' }
    const server = await startServer({ refusal })
    await registerCustomers(1)
    await startWorker(server.url)
    await vi.waitFor(async () => expect(await deadLettersOf(payload, QUEUE)).toHaveLength(1), PATIENCE)
    const [letter] = await deadLettersOf(payload, QUEUE)
    expect(letter?.output?.message).toBe('The mail server refuses the address.')
    expect(server.attempts).toBe(1)
  })
})

describe('a worker that is asked to stop', () => {
  it('finishes the mail in hand, takes no other, and ends well', async () => {
    const gate = makeGate()
    const server = await startServer({ beforeTaking: () => gate.opened })
    await registerCustomers(10)
    const worker = await startWorker(server.url)
    const inHand = JOBS[QUEUE].concurrency
    await vi.waitFor(() => expect(server.attempts).toBe(inHand), PATIENCE)
    const stopped = worker.stop()
    setTimeout(gate.open, 500)
    expect(await stopped).toMatchObject({ code: 0 })
    expect(server.taken).toHaveLength(inHand)
    const states = (await jobsOf(payload, QUEUE)).map((job) => job.state).toSorted()
    expect(states.filter((state) => state === 'completed')).toHaveLength(inHand)
    expect(states.filter((state) => state === 'created')).toHaveLength(10 - inHand)
  })

  it('gives up a job that does not end, within 10 seconds', async () => {
    const gate = makeGate()
    const server = await startServer({ beforeTaking: () => gate.opened })
    await registerCustomers(1)
    const worker = await startWorker(server.url)
    await vi.waitFor(() => expect(server.attempts).toBe(1), PATIENCE)
    const { code, durationMs } = await worker.stop()
    expect(code).toBe(0)
    expect(durationMs).toBeLessThan(10_000)
    await vi.waitFor(() => expect(server.connections.size).toBe(0), PATIENCE)
    gate.open()
    await startWorker(server.url)
    await waitUntilDone()
    expect(server.taken).toHaveLength(1)
  })
})
