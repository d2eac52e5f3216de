import { invalidField } from '@/domain/errors'
import type { ElectronicProfile } from '@/domain/invoices/electronic/why-not-electronic'
import { ELECTRONIC_PROFILES } from '@/domain/invoices/electronic/why-not-electronic'
import { creditInvoice, creditInput } from '@/features/orders/invoicing/credit-invoice'
import { issueInvoice } from '@/features/orders/invoicing/issue-invoice'
import { mailInvoice } from '@/features/orders/invoicing/mail-invoice'
import { electronicInvoice, printInvoice } from '@/features/papers/print-invoice'

import { addListBelow, addResource } from '../../add-resource'
import type { Call } from '../../call'
import { refuseParameters } from '../../call'
import type { Engine } from '../../engine/engine'
import { findVisible, getResource, notFound } from '../../engine/get'
import { invoices } from '../../resources/invoices'
import { readParameters, refuseUnknown } from '../../engine/listing/list-query'
import { orders } from '../../resources/orders'
import { fileOf, located, nothing, one, permission } from '../../route'
import type { Router } from '../../router'

const idOf = ({ engine, principal, param }: Call) =>
  findVisible(engine, { resource: invoices, principal, id: param('id') })

async function answer({ engine, principal }: Call, id: string) {
  const data = await getResource(engine, { resource: invoices, principal, id })
  return { data, location: `/invoices/${id}` }
}

function addIssuing({ add }: Router): void {
  add(
    {
      route: 'POST /orders/:id/invoices',
      name: 'issueInvoice',
      summary: 'Issue the invoice of an order, with the next number of its series',
      audience: 'signed-in',
      needs: permission('orders', 'invoice'),
      errors: ['TRANSITION_NOT_ALLOWED'],
      isDestructive: true,
      answer: located(one(invoices)),
    },
    async (call) => {
      const { engine, principal, ctx, param } = call
      const orderId = await findVisible(engine, { resource: orders, principal, id: param('id') })
      return answer(call, (await issueInvoice(ctx, orderId)).id)
    },
  )
  add(
    {
      route: 'POST /invoices/:id/credit-notes',
      name: 'creditInvoice',
      summary: 'Take back what remains of an invoice by a credit note',
      audience: 'signed-in',
      needs: permission('invoices', 'credit'),
      errors: ['TRANSITION_NOT_ALLOWED'],
      isDestructive: true,
      body: creditInput,
      example: { reason: 'The wrong address' },
      answer: located(one(invoices)),
    },
    async (call, body) => answer(call, (await creditInvoice(call.ctx, await idOf(call), await body())).id),
  )
}

function addMailing({ add }: Router): void {
  add(
    {
      route: 'POST /invoices/:id/mails',
      name: 'mailInvoice',
      summary: 'Mail an invoice or credit note to the customer, with its PDF',
      audience: 'signed-in',
      needs: permission('orders', 'invoice'),
      errors: ['TRANSITION_NOT_ALLOWED'],
      isDestructive: true,
      answer: nothing,
    },
    async (call) => {
      await mailInvoice(call.ctx, await idOf(call))
      return { data: null, message: 'The mail is on its way.' }
    },
  )
}

function addPapers({ add }: Router): void {
  add(
    {
      route: 'GET /invoices/:id/document.pdf',
      name: 'printInvoice',
      summary: 'An invoice or credit note as PDF, with the electronic one within it (Factur-X)',
      audience: 'signed-in',
      needs: permission('invoices', 'read'),
      answer: fileOf('application/pdf'),
    },
    async (call) => {
      refuseParameters(call)
      const file = await printInvoice(call.engine.payload, await idOf(call))
      if (!file) throw notFound(invoices)
      return { data: null, document: file }
    },
  )
}

const PROFILES = Object.keys(ELECTRONIC_PROFILES) as ElectronicProfile[]
const PROFILE = 'profile'
const KNOWN: ReadonlySet<string> = new Set([PROFILE])

/** The profile that the caller names, if any. @throws DomainError `VALIDATION_ERROR` for an unknown one. */
function profileOf({ url }: Call): ElectronicProfile | undefined {
  const parameters = readParameters(url.searchParams)
  refuseUnknown(parameters, KNOWN)
  const named = parameters.get(PROFILE)
  const profile = PROFILES.find((name) => name === named)
  if (named !== undefined && profile === undefined)
    throw invalidField(PROFILE, `must be one of: ${PROFILES.join(', ')}`)
  return profile
}

function addElectronic({ add }: Router): void {
  add(
    {
      route: 'GET /invoices/:id/document.xml',
      name: 'getElectronicInvoice',
      summary: 'An invoice or credit note as electronic invoice: EN 16931 in UBL 2.1 or CII',
      audience: 'signed-in',
      needs: permission('invoices', 'read'),
      errors: ['TRANSITION_NOT_ALLOWED'],
      query: [
        {
          name: PROFILE,
          description:
            'XRechnung, Peppol BIS Billing 3 or the norm alone, in UBL; or Factur-X (ZUGFeRD), in CII. Without it XRechnung for shops in Germany, else the norm.',
          schema: { type: 'string', enum: PROFILES },
        },
      ],
      answer: fileOf('application/xml'),
    },
    async (call) => {
      const profile = profileOf(call)
      const file = await electronicInvoice(call.engine.payload, await idOf(call), profile)
      if (!file) throw notFound(invoices)
      return { data: null, document: file }
    },
  )
}

/** Routes of invoices and credit notes. */
export function addInvoiceRoutes(router: Router, engine: Engine): void {
  addResource(router, engine, { resource: invoices, audience: 'signed-in', offers: ['list', 'get'] })
  addListBelow(router, engine, { above: orders, below: invoices, name: 'invoices', column: 'order_id' })
  addIssuing(router)
  addMailing(router)
  addPapers(router)
  addElectronic(router)
}
