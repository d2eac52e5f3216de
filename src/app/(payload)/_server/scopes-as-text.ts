import type { Field, FlattenedField, SanitizedConfig } from 'payload'

/** As a field that holds texts: what is stored and answered is the same. */
function asTexts<Any extends Field | FlattenedField>(field: Any): Any {
  if (field.type !== 'select' || field.name !== 'scopes') return field
  const { name, required = false, access, admin } = field
  return { name, required, access, admin: { readOnly: admin?.readOnly }, type: 'text', hasMany: true } as Any
}

/**
 * The declarations as GraphQL's schema is made of them. Its choices have names, and `orders:read` is none: the scopes of
 * keys are texts there.
 */
export async function withScopesAsText(config: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const declared = await config
  const collections = declared.collections.map((collection) =>
    collection.slug === 'api-keys'
      ? {
          ...collection,
          fields: collection.fields.map(asTexts),
          flattenedFields: collection.flattenedFields.map(asTexts),
        }
      : collection,
  )
  return { ...declared, collections }
}
