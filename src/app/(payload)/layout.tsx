import '@payloadcms/next/css'
import '@/admin/styles/index.css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import config from '@payload-config'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import { importMap } from './admin/importMap.js'

/**
 * Payload would ask whether the document has changed since, with the first letter that is typed, and then offer nothing but to
 * load it again. The save itself is refused where it has, and offers to merge as well (`admin/forms`).
 */
const WITHOUT_STALE_CHECK = { checkForStaleData: false }

const serverFunction: ServerFunctionClient = async ({ name, args }) => {
  'use server'
  const asked = name === 'form-state' ? { ...args, ...WITHOUT_STALE_CHECK } : args
  return handleServerFunctions({ name, args: asked, config, importMap })
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
