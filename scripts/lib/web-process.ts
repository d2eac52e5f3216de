/**
 * Arguments of Node.js for the web process. The bound lets it collect garbage while its heap is still small: without
 * one Node.js goes by the machine's memory and keeps what it could give back. It is far above what the app keeps.
 */
export const WEB_PROCESS_ARGS = ['--max-old-space-size=512', 'scripts/server.mjs'] as const
