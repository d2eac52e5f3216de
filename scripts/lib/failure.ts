export { errorCode } from '@/platform/errors/error-code'

/** A command that cannot go on. The message is one line: cause and remedy. Any other thrown error is a defect. */
export class StartFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StartFailure'
  }
}
