/**
 * `node .ci/ready.js`: what `npm test` asks before it runs anything. Looking at the format of all files takes one core as long as the
 * build and the linters take another, so the two go side by side.
 */
import { spawn } from 'node:child_process'
import { exit } from 'node:process'

/** How a command line of the shell ends: its exit code, all it prints is seen. */
const ended = (line) =>
  new Promise((resolve) => spawn(line, { shell: true, stdio: 'inherit' }).on('close', (code) => resolve(code ?? 1)))

const codes = await Promise.all([
  ended('npm run build --silent && npm run lint --silent'),
  ended('npm run format:check --silent'),
])
exit(Math.max(...codes))
