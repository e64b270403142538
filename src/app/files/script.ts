/**
 * Runs what the build has made (the program, the compiled templates) as classic scripts, with the code that V8 made of them
 * in an earlier run: what Node itself keeps of a module lacks all functions that are compiled when they are called, which
 * are most. Kept code lies beside its script and goes with the version of Node, the kind of machine and the script's bytes.
 */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'

interface Fresh {
  readonly script: Script
  readonly path: string
  readonly kept: string
}

/** Scripts of this process of which no code was kept. */
const fresh: Fresh[] = []

type Classic = (exports: unknown, require: NodeJS.Require, module: { exports: unknown }, __filename: string) => void

/**
 * Runs a script of the build and gives its exports; a missing one is a broken installation and throws. The build writes
 * ASCII alone: of other characters V8 would keep two bytes for every one of the script.
 */
export function runScript(path: string): unknown {
  const bytes = readFileSync(path)
  const kept = `${path}.${process.version}-${process.arch}-${crc32(bytes)}.cache`
  const cachedData = readKept(kept)
  const script = new Script(`(function (exports, require, module, __filename) {${bytes.toString('latin1')}\n})`, {
    filename: path,
    ...(cachedData && { cachedData }),
  })
  if (cachedData === undefined) fresh.push({ script, path, kept })
  const module = { exports: {} }
  const run = script.runInThisContext() as Classic
  run(module.exports, createRequire(path), module, path)
  return module.exports
}

function readKept(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** Keeps the code of the scripts that had none, with all that has been compiled of them until now; where it can't, it is made again. */
export function keepCode(): void {
  for (const { script, path, kept } of fresh.splice(0))
    try {
      const own = `${kept}.${process.pid}`
      writeFileSync(own, script.createCachedData())
      renameSync(own, kept)
      const old = `${basename(path)}.${process.version}-${process.arch}-`
      for (const name of readdirSync(dirname(path)))
        if (name.startsWith(old) && name !== basename(kept)) rmSync(join(dirname(path), name), { force: true })
    } catch {
      // Of a program that was installed for all users the folder belongs to somebody else.
    }
}
