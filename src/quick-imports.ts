import { registerHooks } from 'node:module'

/**
 * Imported before anything that imports drizzle-orm. Its package.json lists over a thousand ways in, and Node (24.21) reads all of
 * that again for each of its files: 0.8 s of each start, and 160 MB that the process keeps. What a file of it imports from beside
 * itself needs no such look. Without this the workbench runs as well, only slower.
 */
const slow = '/node_modules/drizzle-orm/'

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context
    if (!specifier.startsWith('.') || !parentURL?.includes(slow) || !specifier.endsWith('.js'))
      return next(specifier, context)
    // Only its modules end in .js; its CommonJS files end in .cjs.
    return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true }
  },
})
