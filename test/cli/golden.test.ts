/**
 * Every `.cmd` in test/data/cli is one command line, run in a process of its own; its `.out` holds exit code and both streams.
 * First line: the arguments (`'…'` keeps spaces together, `{tmp}` is an empty folder). Further lines: `env NAME=VALUE`,
 * `stdin FILE`, `file NAME TEXT` (a file put into `{tmp}` first), `folder NAME`.
 */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { packageVersion } from '../../src/app/files/folder.ts'
import { casesIn, dataFolder, golden } from '../root.ts'

const main = new URL('../../src/cli/main.js', import.meta.url).href
const program = `process.exitCode = await (await import(${JSON.stringify(main)})).main(process.argv.slice(1))`

interface Case {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly stdin: string | undefined
}

function readCase(name: string, folder: string): Case {
  const [first = '', ...rest] = readFileSync(join(dataFolder, 'cli', `${name}.cmd`), 'utf8')
    .trimEnd()
    .split('\n')
  const args = [...first.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? '').replace('{tmp}', folder),
  )
  const env: Record<string, string> = {}
  let stdin: string | undefined
  for (const line of rest) {
    const [, word, quoted = '', value = ''] = /^(\w+) ('[^']*'|[^ =]+)[ =]?(.*)$/.exec(line) ?? []
    const named = quoted.replaceAll("'", '')
    if (word === 'env') env[named] = value
    else if (word === 'stdin') stdin = readFileSync(join(dataFolder, named), 'utf8')
    else if (word === 'folder') mkdirSync(join(folder, named))
    else if (word === 'file') writeFileSync(join(folder, named), JSON.parse(`"${value}"`) as string, 'latin1')
    else throw new Error(`${name}.cmd: ${line}`)
  }
  return { args, env, stdin }
}

async function outcome({ args, env, stdin }: Case): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, '--', ...args], {
    cwd: dataFolder,
    env: { PATH: process.env['PATH'], ...env },
  })
  child.stdin.end(stdin ?? '')
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ])
  return `mã thoát ${code}\n--- stdout\n${out}--- stderr\n${err}`
}

describe('command lines', { concurrency: 2 }, () => {
  for (const name of casesIn('cli', '.cmd')) {
    test(`${name} prints and ends as written beside it`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'tongket-cli-'))
      try {
        const found = await outcome(readCase(name, folder))
        const version = await packageVersion()
        const actual = found
          .replaceAll(folder, '{tmp}')
          .replaceAll(`tongket ${version}`, 'tongket {version}')
          .replaceAll(`stdout\n${version}\n`, 'stdout\n{version}\n')
          .replaceAll('\u001b', '␛')
        assert.equal(actual, golden(`cli/${name}.out`, actual))
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  }
})
