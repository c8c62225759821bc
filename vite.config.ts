import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
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

/**
 * Lays each script and style beside itself once more, compressed, as the server hands it out: by Brotli to a browser on this machine or
 * over HTTPS, by gzip to one that has only HTTP.
 */
function compressed(): Plugin {
  const ways = [
    ['br', promisify<Buffer, Buffer>(brotliCompress)],
    ['gz', promisify<Buffer, Buffer>(gzip)],
  ] as const
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const names = (await readdir(dir, { recursive: true })).filter((name) => /\.(js|css)$/.test(name))
      await Promise.all(
        names.map(async (name) => {
          const path = join(dir, name)
          const content = await readFile(path)
          for (const [ending, compress] of ways) await writeFile(`${path}.${ending}`, await compress(content))
        }),
      )
    },
  }
}

export default defineConfig({
  plugins: [react(), leanContract(), compressed()],
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
          groups: [
            // React changes rarely: kept apart, it stays in the browser's cache when a page changes.
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/ },
            // What most pages need is one file: each apart, a page asks for four times as many to get no fewer bytes.
            { name: 'shared', minShareCount: 40 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
})
