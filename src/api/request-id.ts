/** What a caller may send as `X-Request-Id`. */
export const REQUEST_ID = /^[\w.-]{8,64}$/
