/** Next.js calls this once, before the first request. */
export async function register(): Promise<void> {
  // Compiled for both runtimes; what is behind this condition stays out of the edge one.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startWeb } = await import('./app/start-web')
    await startWeb()
  }
}
