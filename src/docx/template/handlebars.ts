/**
 * Handlebars in one file each, runtime alone and with the compiler: they load in half the time of the many files behind
 * the package's own entries, and their compiler does without source maps, which nobody reads here. `require` spares the
 * search of a minified file for names to import.
 */
import { createRequire } from 'node:module'

export type Handlebars = typeof import('handlebars')

/** A runtime of its own, without compiler. */
export function newRuntime(): Handlebars {
  return load('handlebars/dist/handlebars.runtime.min.js').create()
}

/** A compiler of its own; a runtime too. */
export function newCompiler(): Handlebars {
  return load('handlebars/dist/handlebars.min.js').create()
}

function load(file: string): Handlebars {
  return createRequire(import.meta.url)(file) as Handlebars
}
