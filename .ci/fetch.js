/**
 * Tools that are npm packages but none of ours: fetched by `npm pack`, one file taken out, never installed. (Installed, `node`
 * would take the place of ours in node_modules/.bin, and a registry without a tool's build for some other system would stop
 * `npm ci` for everybody.) `node .ci/fetch.js PACKAGE@VERSION FILE TARGET` does it once; a target that is there stays.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { argv, pid, platform } from 'node:process'
import { fileURLToPath } from 'node:url'

/** Puts `file` of the package at `target`, as a program. */
export function fetchFrom(spec, file, target) {
  const scratch = mkdtempSync(join(tmpdir(), 'tongket-fetch-'))
  try {
    execFileSync('npm', ['pack', '--silent', spec], { cwd: scratch, stdio: 'ignore', shell: platform === 'win32' })
    const [archive] = readdirSync(scratch).filter((name) => name.endsWith('.tgz'))
    execFileSync('tar', ['xzf', archive], { cwd: scratch })
    mkdirSync(dirname(target), { recursive: true })
    // In one step under its name: a fetch that is broken off leaves no half of a program.
    const half = `${target}.tmp-${pid}`
    copyFileSync(join(scratch, 'package', file), half)
    chmodSync(half, 0o755)
    renameSync(half, target)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , spec, file, target] = argv
  if (!existsSync(resolve(target))) fetchFrom(spec, file, resolve(target))
}
