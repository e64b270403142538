/**
 * Handlebars in one file each, runtime alone and with the compiler: they load in half the time of the many files behind
 * the package's own entries, and their compiler does without source maps, which nobody reads here. `require` spares the
 * search of a minified file for names to import.
 */
import { createRequire } from 'node:module'

type Handlebars = typeof import('handlebars')

/** A runtime of its own, without compiler. */
function newRuntime(): Handlebars {
  return load('handlebars/dist/handlebars.runtime.min.js').create()
}

/** A compiler of its own; a runtime too. */
export function newCompiler(): Handlebars {
  return load('handlebars/dist/handlebars.min.js').create()
}

/** A compiled program; its result is UTF-8 in a string of bytes (see xml/escape.ts). */
export type Program = (context: unknown, options?: object) => string

/** Handlebars' templates of compiled programs; a compiler that is loaded anyway serves as runtime too. */
export function createRuntime(programs: readonly unknown[], environment: Handlebars = newRuntime()): Program[] {
  for (const name of Object.keys(environment.helpers)) environment.unregisterHelper(name)
  environment.registerHelper({ blockHelperMissing: () => '', helperMissing: () => undefined } as never)
  return programs.map((spec) => environment.template(spec as never) as Program)
}

function load(file: string): Handlebars {
  return createRequire(import.meta.url)(file) as Handlebars
}
