import '@payloadcms/next/css'
import '@/admin/styles/index.css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import config from '@payload-config'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'

import { importMap } from './admin/importMap.js'

/**
 * Switches off Payload's check for stale data, which runs at the first keystroke and offers nothing but a reload. Instead the
 * save of a stale form is refused, and its dialog offers to merge as well (`admin/forms`).
 */
const WITHOUT_STALE_CHECK = { checkForStaleData: false }

const serverFunction: ServerFunctionClient = async ({ name, args }) => {
  'use server'
  const withOption = name === 'form-state' ? { ...args, ...WITHOUT_STALE_CHECK } : args
  return handleServerFunctions({ name, args: withOption, config, importMap })
}

/** The frame of the admin panel. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
