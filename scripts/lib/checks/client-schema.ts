import openapiTS, { astToString } from 'openapi-typescript'

/** Where the types of the TypeScript client are kept, which follow from the API's description. */
export const CLIENT_SCHEMA = 'clients/typescript/src/schema.ts'

const HEAD = '// Generated from docs/openapi.json by `npm run generate`; never edited.\n\n'

/**
 * The API as TypeScript types.
 * @param description the OpenAPI document, as JSON.
 */
export async function clientSchema(description: string): Promise<string> {
  // A field of a body that has a default may be left out.
  const types = await openapiTS(description, { defaultNonNullable: false })
  return HEAD + astToString(types)
}
