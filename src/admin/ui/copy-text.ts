import { toast } from '@payloadcms/ui'

/** Copies what is shown once, and says whether that worked. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    toast.success('Copied.')
  } catch (error) {
    // Browsers refuse it without a secure context or permission.
    if (!(error instanceof Error)) throw error
    toast.error('The browser does not let us copy: select it and copy it by hand.')
  }
}
