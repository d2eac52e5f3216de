import { toast } from '@payloadcms/ui'

import type { Words } from '@/domain/languages/words'

/** Copies what is shown once, and says in the reader's words whether that worked. */
export async function copyText(text: string, { t }: Pick<Words, 't'>): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    toast.success(t('Copied.'))
  } catch (error) {
    // Browsers refuse it without a secure context or permission.
    if (!(error instanceof Error)) throw error
    toast.error(t('The browser does not let us copy: select it and copy it by hand.'))
  }
}
