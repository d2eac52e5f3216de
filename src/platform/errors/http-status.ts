/** The domain's table from error code to HTTP status, for the app's own answers: the app asks no rule of the domain. */
export { HTTP_STATUS } from '@/domain/errors'
