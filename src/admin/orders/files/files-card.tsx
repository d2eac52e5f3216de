import 'server-only'

import type { Role } from '@/domain/account/roles'
import type { Words } from '@/domain/languages/words'
import { FILE_KINDS, isShownInline } from '@/domain/order/files/file-kind'
import { mayRemoveFile } from '@/domain/order/files/file-rights'
import type { AdminViewFile } from '@/features/orders/reading/order-admin-view'

import { ShopTime } from '../../time/shop-time'
import { FileDrop } from './file-drop'
import { fileSize } from './file-size'
import { RemoveFileButton } from './remove-file-button'

interface RowProps {
  file: AdminViewFile
  path: string
  mayRemove: boolean
  words: Words
}

/** A picture opens beside the panel, and everything else is saved. */
function FileRow({ file, path, mayRemove, words }: RowProps) {
  const { t } = words
  const { name, kind, sizeBytes, actorName, createdAt } = file
  const isShown = isShownInline(kind)
  return (
    <li>
      <a
        className="br-files__name"
        href={path}
        {...(isShown ? { target: '_blank', rel: 'noreferrer' } : { download: name })}
      >
        {name}
      </a>
      <span className="br-muted">
        {t(FILE_KINDS[kind].label)} · {fileSize(sizeBytes, words)} · {actorName} · <ShopTime at={createdAt} />
      </span>
      <span className="br-links">
        <a aria-label={t('Download {name}', { name })} className="br-link" download={name} href={path}>
          {t('Download')}
        </a>
        {mayRemove && <RemoveFileButton name={name} path={path} />}
      </span>
    </li>
  )
}

interface Props {
  orderId: string
  /** The newest first. */
  files: readonly AdminViewFile[]
  mayAdd: boolean
  roles: readonly Role[]
  userId: string | null
  words: Words
}

function FileList({ orderId, files, mayAdd, roles, userId, words }: Props) {
  const { t } = words
  const actor = { type: 'user', id: userId, roles }
  if (files.length === 0)
    return (
      <p className="br-muted">
        {mayAdd
          ? t(
              'None yet. Drop files here: PDF, pictures, text, CSV, XLSX, DOCX or EML, up to 10 MB each. Customers never see them.',
            )
          : t('None yet.|files')}
      </p>
    )
  return (
    <ul className="br-records">
      {files.map((file) => (
        <FileRow
          file={file}
          key={file.id}
          mayRemove={mayRemoveFile(file, actor)}
          path={`/api/orders/${orderId}/files/${file.id}`}
          words={words}
        />
      ))}
    </ul>
  )
}

/** What staff keep with an order, such as a signed delivery note. */
export function FilesCard(props: Props) {
  const { orderId, mayAdd, words } = props
  const title = words.t('Files')
  if (mayAdd)
    return (
      <FileDrop orderId={orderId} title={title}>
        <FileList {...props} />
      </FileDrop>
    )
  return (
    <section aria-labelledby="order-files" className="br-card br-files">
      <h3 id="order-files">{title}</h3>
      <FileList {...props} />
    </section>
  )
}
