/** Tailwind only; the admin panel's own styles pass through unchanged. */
const config = { plugins: { '@tailwindcss/postcss': {} } }

export default config
