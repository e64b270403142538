#!/usr/bin/env node
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

// NO_COLOR wins (src/cli/terminal.ts); of both Node 24 warns in English.
if (process.env.NO_COLOR) delete process.env.FORCE_COLOR

// The bundle that the build makes of dist/src, with what V8 made of it in an earlier run: see "Devices" in docs/design.md.
const { runScript, keepCode } = createRequire(import.meta.url)('../dist/bundle/script.cjs')
const words = process.argv.slice(2)
const run = words[0] === 'lap-loat' ? 'lap-loat' : 'lap'
const { main } = runScript(fileURLToPath(new URL('../dist/bundle/program.cjs', import.meta.url)), run)

process.exitCode = await main(words)
// Most of what there is to compile is compiled for a unit's papers, or for those of many.
if (words[0] === run && process.exitCode === 0) keepCode()
