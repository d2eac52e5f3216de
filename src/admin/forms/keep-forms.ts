import type { CollectionConfig, GlobalConfig, Plugin } from 'payload'

const KEEPER = '@/admin/forms/form-keeper#FormKeeper'
const UNPUBLISH = '@/admin/forms/unpublish-when-saved#UnpublishWhenSaved'

function keepCollection(collection: CollectionConfig): CollectionConfig {
  const { admin } = collection
  const edit = admin?.components?.edit
  return {
    ...collection,
    lockDocuments: false,
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        edit: {
          UnpublishButton: UNPUBLISH,
          ...edit,
          beforeDocumentControls: [KEEPER, ...(edit?.beforeDocumentControls ?? [])],
        },
      },
    },
  }
}

function keepGlobal(global: GlobalConfig): GlobalConfig {
  const { admin } = global
  const elements = admin?.components?.elements
  return {
    ...global,
    lockDocuments: false,
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        elements: {
          ...elements,
          beforeDocumentControls: [KEEPER, ...(elements?.beforeDocumentControls ?? [])],
        },
      },
    },
  }
}

/**
 * Puts a `FormKeeper` into the form of every collection and global, so that the panel knows of unsaved input. Two people may
 * edit one document: the second to save sees what the first has changed, and merges or reloads. Payload's edit locks would
 * instead refuse the save, at every interface and for minutes, and leave the input behind a dialog with no way to keep it.
 */
export const keepForms: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map(keepCollection),
  globals: (config.globals ?? []).map(keepGlobal),
})
