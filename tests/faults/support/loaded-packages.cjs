// Preloaded into a process of a test: says as it ends which packages of OpenTelemetry's SDK it has loaded.
process.on('exit', () => {
  const names = Object.keys(require.cache).flatMap(
    (file) => /node_modules\/(@opentelemetry\/(?!api\/)[\w-]+)\//.exec(file)?.[1] ?? [],
  )
  process.stdout.write(`loaded packages: ${[...new Set(names)].sort().join(', ')}\n`)
})
