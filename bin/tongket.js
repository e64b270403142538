#!/usr/bin/env node
import module from 'node:module'

// NO_COLOR wins (src/cli/terminal.ts); of both Node 24 warns in English.
if (process.env.NO_COLOR) delete process.env.FORCE_COLOR

// From Node 22 on what a module compiles when it is loaded is kept between runs (not its functions that compile when called).
module.enableCompileCache?.()

// The bundle that the build makes of dist/src: see "Devices" in docs/design.md.
const { main } = await import('../dist/bundle/main.js')

process.exitCode = await main(process.argv.slice(2))
