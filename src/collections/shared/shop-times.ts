import type { DateField, Field, GlobalAdminOptions, SanitizedConfig } from 'payload'
import { traverseFields } from 'payload'

import { readShopDays } from './shop-days'

/** The times of a collection or global, those that Payload adds by itself among them. */
export function fieldsWithTimes({ fields }: { fields: Field[] }): DateField[] {
  const times: DateField[] = []
  traverseFields({
    fields,
    callback: ({ field }) => {
      if ('type' in field && field.type === 'date') times.push(field)
    },
  })
  return times
}

const TIMES = '@/admin/time/document-times#DocumentTimes'

/**
 * Times of every collection and global are those of the shop: shown on its clock, and filtered by its days. Done to the
 * finished configuration, so that it holds for the times that Payload adds, too. A field may have a column of its own.
 */
export function withShopTimes(config: SanitizedConfig): SanitizedConfig {
  for (const field of [...config.collections, ...config.globals].flatMap(fieldsWithTimes)) {
    field.admin = {
      ...field.admin,
      components: {
        Field: '@/admin/time/time-field#TimeField',
        Cell: '@/admin/time/time-cell#TimeCell',
        Filter: '@/admin/time/day-filter#DayFilter',
        ...field.admin?.components,
      },
    }
  }
  for (const { admin, hooks } of config.collections) {
    hooks.beforeOperation.push(readShopDays)
    const { edit } = (admin.components ??= {})
    admin.components.edit = {
      ...edit,
      beforeDocumentControls: [...(edit?.beforeDocumentControls ?? []), TIMES],
    }
  }
  for (const { admin } of config.globals) {
    // Payload fills in none of these.
    const declared: GlobalAdminOptions = admin
    const components = declared.components ?? {}
    const beforeDocumentControls = [...(components.elements?.beforeDocumentControls ?? []), TIMES]
    Object.assign(admin, {
      components: { ...components, elements: { ...components.elements, beforeDocumentControls } },
    })
  }
  return config
}
