/** The text form of an id (RFC 9562): anything else cannot be looked up. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
