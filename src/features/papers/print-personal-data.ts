import type { Payload } from 'payload'

import type { PersonalData } from '@/domain/account/personal-data'
import { sqlOf } from '@/platform/database/transaction'
import { readPaperSettings } from '@/platform/paper-settings'

import { drawFile } from './drawing/draw-file'
import { loadLogo } from './load-logo'
import { personalDataPaper } from './personal-data-paper'
import type { PrintedFile } from './print-orders'

/** All that is stored about a person as PDF. Who may have it is the caller's to check. */
export async function printPersonalData(payload: Payload, data: PersonalData): Promise<PrintedFile> {
  const settings = await readPaperSettings(sqlOf(payload))
  const paper = personalDataPaper(data, settings)
  const bytes = await drawFile({
    ...{ title: paper.title, author: settings.name, size: settings.size, asOf: data.as_of },
    logo: await loadLogo(payload, settings.logo),
    papers: [paper],
  })
  return { name: 'personal-data.pdf', bytes }
}
