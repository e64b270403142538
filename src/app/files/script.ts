/**
 * Runs what the build has made (the program, the compiled templates) as classic scripts, with the code that V8 made of them
 * in an earlier run: what Node itself keeps of a module lacks all functions that are compiled when they are called, which
 * are most. Kept code lies beside its script and goes with the version of Node, the kind of machine and the script's content.
 */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'

interface Fresh {
  readonly script: Script
  /** Where its code is to lie, and what the names of its code by any run and build begin with. */
  readonly kept: string
  readonly stem: string
  readonly sum: string
}

/** Scripts of this process of which no code was kept by a run like it. */
const fresh: Fresh[] = []

type Classic = (exports: unknown, require: NodeJS.Require, module: { exports: unknown }, __filename: string) => void

/**
 * Runs a script of the build and gives its exports; a missing one is a broken installation and throws. The build writes
 * Latin-1, escaping what is not in it: of a text with such letters V8 would keep two bytes for every one. `run`: the command that keeps code
 * of its own, since what it calls beyond `lap` would only be a burden there; without such code that of `lap` serves.
 */
export function runScript(path: string, run = 'lap'): unknown {
  const code = readFileSync(path, 'latin1')
  const [stem, sum] = [`${path}.${process.version}-${process.arch}-`, code.slice(code.lastIndexOf('/') + 1)]
  const keptBy = (command: string) => `${stem}${sum}${command === 'lap' ? '' : `.${command}`}.cache`
  const kept = keptBy(run)
  const own = readKept(kept)
  const cachedData = own ?? (run === 'lap' ? undefined : readKept(keptBy('lap')))
  const script = new Script(code, { filename: path, ...(cachedData && { cachedData }) })
  if (own === undefined || script.cachedDataRejected === true) fresh.push({ script, kept, stem, sum })
  const module = { exports: {} }
  const start = script.runInThisContext() as Classic
  start(module.exports, createRequire(path), module, path)
  return module.exports
}

/** A script as the build writes it: a function, with a name of its content at the end. */
export const framed = (code: string, sum: string): string =>
  `(function (exports, require, module, __filename) {${code}\n})//${sum}`

function readKept(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Keeps the code of the scripts that had none of such a run, with all that has been compiled of them until now; where it can't, it is made again. */
export function keepCode(): void {
  for (const { script, kept, stem, sum } of fresh.splice(0))
    try {
      const own = `${kept}.${process.pid}`
      writeFileSync(own, script.createCachedData())
      renameSync(own, kept)
      for (const name of readdirSync(dirname(kept)))
        if (name.startsWith(basename(stem)) && !name.startsWith(basename(stem + sum)))
          rmSync(join(dirname(kept), name), { force: true })
    } catch {
      // Of a program that was installed for all users the folder belongs to somebody else.
    }
}
