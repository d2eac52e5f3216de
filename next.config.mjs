import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The development server hands its scripts to pages on `localhost` alone, and our address is 127.0.0.1.
  allowedDevOrigins: ['127.0.0.1'],
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    // It writes 320 MB, which takes a third of the build's processor time; a build that reads them is no faster.
    turbopackFileSystemCacheForBuild: false,
    // Each of a dozen entries has a copy of the app of its own: 150 MB in memory, of which most are never asked for, since the
    // server answers their paths before Next.js (see src/server). What is asked for is loaded then, and kept.
    preloadEntriesOnStart: false,
  },
  // They read their own files, and are the same in the worker.
  serverExternalPackages: ['pdfkit', 'bwip-js'],
  images: { unoptimized: true },
  // `npm test` checks the types of everything; starting a checkout should not wait for it again.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(nextConfig)
