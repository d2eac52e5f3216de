import { readableMailAddress } from '@/domain/address/readable-mail-address'
import { escapeHtml } from '@/platform/escape-html'

import type { Block, EmailMessage, PictureBlock, Row, Sender } from './email-message'

/** Mail clients drop style sheets and know little CSS: tables for the layout, styles on each element. */
const FONT = "font-family:-apple-system,'Segoe UI',Helvetica,Arial,sans-serif"
const INK = '#1c1917'
const FAINT = '#57534e'
const ACCENT = '#0f766e'
const RULE = '#e7e5e4'

function renderRow({ label, detail, value, isStrong = false }: Row): string {
  const weight = isStrong ? 'font-weight:700' : 'font-weight:400'
  const cell = `padding:10px 0;border-bottom:1px solid ${RULE};${FONT};font-size:15px;line-height:22px;color:${INK};${weight}`
  const small =
    detail === undefined
      ? ''
      : `<br><span style="font-size:13px;color:${FAINT};font-weight:400">${escapeHtml(detail)}</span>`
  return `<tr>
<td align="left" valign="top" style="${cell}">${escapeHtml(label)}${small}</td>
<td align="right" valign="top" style="${cell};padding-left:16px;white-space:nowrap">${escapeHtml(value)}</td>
</tr>`
}

function renderButton(label: string, url: string): string {
  const link = `display:inline-block;padding:12px 22px;${FONT};font-size:15px;font-weight:600;color:#ffffff;text-decoration:none`
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0"><tr>
<td bgcolor="${ACCENT}" style="border-radius:6px"><a href="${escapeHtml(url)}" style="${link}">${escapeHtml(label)}</a></td>
</tr></table>`
}

/** Where a message finds its pictures: among the files that go with it, or within itself, as pages show it. */
export type PictureSource = (picture: PictureBlock) => string

/** By the identifier of the file that goes with the message. */
export const attachedPicture: PictureSource = ({ name }) => `cid:${name}`

/** Within the message itself, which most mail programs do not show. */
export const picturesWithin: PictureSource = ({ png }) => `data:image/png;base64,${png.toString('base64')}`

function renderPicture(picture: PictureBlock, source: PictureSource): string {
  const { side, alt, caption } = picture
  const size = `width="${String(side)}" height="${String(side)}"`
  return `<p style="margin:12px 0 16px;${FONT};font-size:13px;line-height:20px;color:${FAINT}">
<img src="${escapeHtml(source(picture))}" ${size} alt="${escapeHtml(alt)}" style="display:block;border:0;background-color:#ffffff">
${escapeHtml(caption)}</p>`
}

function renderBlock(block: Block, source: PictureSource): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 16px;${FONT};font-size:16px;line-height:24px;color:${INK}">${escapeHtml(block.text)}</p>`
    case 'heading':
      return `<h2 style="margin:24px 0 4px;${FONT};font-size:16px;line-height:24px;color:${INK}">${escapeHtml(block.text)}</h2>`
    case 'rows':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${block.rows.map(renderRow).join('\n')}
</table>`
    case 'button':
      return renderButton(block.label, block.url)
    case 'picture':
      return renderPicture(block, source)
  }
}

function renderFooter({ name, email, addressLines }: Sender): string {
  const lines = [name, ...addressLines].map(escapeHtml).join('<br>')
  const mailto = `<a href="mailto:${escapeHtml(encodeURI(email))}" style="color:${FAINT}">${escapeHtml(readableMailAddress(email))}</a>`
  return `<p style="margin:0;${FONT};font-size:13px;line-height:20px;color:${FAINT}">${lines}<br>${mailto}</p>`
}

/** The mail as most clients show it. */
export function renderHtml(
  message: EmailMessage,
  sender: Sender,
  source: PictureSource = attachedPicture,
): string {
  const brand = `${FONT};font-size:14px;font-weight:700;letter-spacing:0.04em;color:${ACCENT}`
  return `<!doctype html>
<html lang="${message.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(message.subject)}</title>
</head>
<body style="margin:0;padding:0;background-color:#f5f5f4">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(message.preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f5f5f4"><tr>
<td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="max-width:600px;border-radius:8px">
<tr><td style="padding:28px 28px 0;${brand}">${escapeHtml(sender.name)}</td></tr>
<tr><td style="padding:12px 28px 24px">
<h1 style="margin:0 0 16px;${FONT};font-size:24px;line-height:32px;color:${INK}">${escapeHtml(message.title)}</h1>
${message.blocks.map((block) => renderBlock(block, source)).join('\n')}
</td></tr>
<tr><td style="padding:20px 28px 28px;border-top:1px solid ${RULE}">${renderFooter(sender)}</td></tr>
</table>
</td>
</tr></table>
</body>
</html>
`
}
