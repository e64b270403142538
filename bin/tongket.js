#!/usr/bin/env node
'use strict'
const { join } = require('node:path')

// NO_COLOR wins (src/cli/terminal.ts); of both Node 24 warns in English.
if (process.env.NO_COLOR) delete process.env.FORCE_COLOR

// The bundle that the build makes of dist/src, with what V8 made of it in an earlier run: see "Devices" in docs/design.md.
const { runScript, keepCode } = require('../dist/bundle/script.cjs')
const words = process.argv.slice(2)
const run = words[0] === 'lap-loat' ? 'lap-loat' : 'lap'
const { main } = runScript(join(__dirname, '../dist/bundle/program.cjs'), run)

void main(words).then((code) => {
  process.exitCode = code
  // Most of what there is to compile is compiled for a unit's papers, or for those of many.
  if (words[0] === run && code === 0) keepCode()
})
