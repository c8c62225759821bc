import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type AnyContractRouter, minifyContractRouter } from '@orpc/contract'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * The browser's client needs only the method and path of each operation; what is sent and answered is checked by the server.
 * Without the schemas the library that checks them stays out of the first load (some 30 kB compressed).
 */
function leanContract(): Plugin {
  const file = resolve(import.meta.dirname, 'src/contract.ts')
  return {
    name: 'lean-contract',
    apply: 'build',
    async load(id) {
      if (resolve(id) !== file) return null
      const { contract }: { contract: AnyContractRouter } = await import(pathToFileURL(file).href)
      const withoutWords = (key: string, value: unknown) =>
        key === 'meta' ? {} : key === 'summary' || key === 'description' || key === 'tags' ? undefined : value
      return `export const contract = ${JSON.stringify(minifyContractRouter(contract), withoutWords)}`
    },
  }
}

export default defineConfig({
  plugins: [react(), leanContract()],
  publicDir: 'src/web/public',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    // The content security policy allows files of our own only: nothing is inlined into pages or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // React changes rarely: kept apart, it stays in the browser's cache when a page changes.
          groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ }],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
