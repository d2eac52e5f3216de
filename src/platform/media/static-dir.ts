/** Where pictures lie without S3, from the current folder. */
export const STATIC_DIR = 'media'
