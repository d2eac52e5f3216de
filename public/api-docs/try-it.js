// @ts-check
// The forms of the API's reference page: sends what is typed, and shows the answer. The key stays in its field.

/** @typedef {{ address: string, init: RequestInit }} Call */

const BASE = '/api/v1'
const MAX_SHOWN = 100_000

const key = /** @type {HTMLInputElement} */ (document.getElementById('key'))

/** @param {HTMLFormElement} form @param {string} selector */
function textOf(form, selector) {
  const control = form.querySelector(selector)
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
  return isText ? control.value.trim() : ''
}

/** @param {HTMLFormElement} form */
function addressOf(form) {
  let path = form.dataset['path'] ?? ''
  for (const control of form.querySelectorAll('[data-variable]')) {
    if (!(control instanceof HTMLInputElement)) continue
    path = path.replace(`{${control.dataset['variable'] ?? ''}}`, encodeURIComponent(control.value.trim()))
  }
  const query = textOf(form, '[data-query]')
  return BASE + path + (query === '' ? '' : `?${query.replace(/^\?/, '')}`)
}

/** @param {HTMLFormElement} form */
function headersOf(form) {
  const headers = new Headers()
  for (const line of textOf(form, '[data-headers]').split('\n')) {
    const at = line.indexOf(':')
    if (at > 0) headers.append(line.slice(0, at).trim(), line.slice(at + 1).trim())
  }
  if (key.value !== '') headers.set('authorization', `Bearer ${key.value.trim()}`)
  return headers
}

/** @param {HTMLFormElement} form */
function partsOf(form) {
  const data = new FormData()
  for (const control of form.querySelectorAll('[data-part]')) {
    if (!(control instanceof HTMLInputElement)) continue
    data.append(control.dataset['part'] ?? '', control.files?.[0] ?? control.value)
  }
  return data
}

/** @param {HTMLFormElement} form @returns {Call} */
function callOf(form) {
  const address = addressOf(form)
  if (key.value !== '' && address.includes(key.value.trim()))
    throw new TypeError('A key does not belong into an address.')
  const headers = headersOf(form)
  /** @type {RequestInit} */
  const init = { method: form.dataset['method'] ?? 'GET', headers, credentials: 'omit', cache: 'no-store' }
  if (form.querySelector('[data-part]')) init.body = partsOf(form)
  const body = textOf(form, '[data-body]')
  if (body !== '') {
    headers.set('content-type', 'application/json')
    init.body = body
  }
  return { address, init }
}

/** @param {string} text */
function readable(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

/** @param {HTMLFormElement} form @param {string} title @param {string} [text] */
function show(form, title, text) {
  const place = form.querySelector('[data-answer]')
  if (!place) return
  const heading = document.createElement('p')
  heading.textContent = title
  place.replaceChildren(heading)
  if (text === undefined || text === '') return
  const block = document.createElement('pre')
  block.tabIndex = 0
  block.setAttribute('aria-label', 'The answer')
  block.textContent = text.slice(0, MAX_SHOWN)
  place.append(block)
}

/** @param {HTMLFormElement} form */
async function send(form) {
  show(form, 'Sending …')
  try {
    const { address, init } = callOf(form)
    const response = await fetch(address, init)
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
    const body = readable(await response.text())
    show(
      form,
      `${init.method ?? ''} ${address} was answered with ${String(response.status)}`,
      `${headers}\n\n${body}`,
    )
  } catch (error) {
    show(form, `Nothing came back: ${error instanceof Error ? error.message : 'the connection failed'}`)
  }
}

document.addEventListener('submit', (event) => {
  event.preventDefault()
  if (event.target instanceof HTMLFormElement) void send(event.target)
})

/** A link to a shape or an operation opens what it stands in. */
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  target?.closest('details')?.setAttribute('open', '')
}

document.documentElement.classList.add('has-script')
window.addEventListener('hashchange', openTarget)
