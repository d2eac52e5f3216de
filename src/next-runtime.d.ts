declare namespace NodeJS {
  interface ProcessEnv {
    /** Set by Next.js while it compiles: which of its runtimes the code is for. */
    NEXT_RUNTIME?: 'nodejs' | 'edge'
  }
}
