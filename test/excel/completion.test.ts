/** Completion in the shell, tried in a real bash: commands, commands inside commands, options. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { completionScript, shells } from '../../src/cli/print/completion.ts'
import { buildProgram } from '../../src/cli/declare/program.ts'

const program = buildProgram({
  terminal: { out: () => {}, err: () => {}, flush: async () => true } as never,
  version: '0',
  finish: () => {},
})

const bash = existsSync('/bin/bash') ? undefined : 'bash is not installed'

/** What bash offers for the words typed so far; the last of them is still being typed. */
function offered(...words: readonly string[]): readonly string[] {
  const typed = ['tongket', ...words].map((word) => `'${word}'`).join(' ')
  const script = `${completionScript(program, 'bash')}
COMP_WORDS=(${typed}); COMP_CWORD=${words.length}; _tongket; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('/bin/bash', ['--norc', '-c', script], { encoding: 'utf8' }).split('\n').filter(Boolean)
}

test('bash offers commands, inner commands and options', { skip: bash }, () => {
  assert.deepEqual(offered('kie'), ['kiem-tra'])
  assert.ok(offered('').length >= program.commands.length)
  assert.ok(offered('mau', 'xu').includes('xuat'))
  assert.deepEqual(offered('lap', '--dry'), ['--dry-run'])
  assert.deepEqual(offered('lap', '--out', 'x', '--ngh'), ['--nghiem'])
})

for (const shell of shells)
  test(`the script for ${shell} knows every command and option`, () => {
    const script = completionScript(program, shell)
    for (const command of program.commands) {
      assert.ok(script.includes(command.name()), command.name())
      for (const { long } of command.options) {
        const name = command.options.find((option) => option.long === long)?.flags.match(/--[a-z][\w-]*/)?.[0] ?? ''
        assert.ok(script.includes(shell === 'fish' ? `-l ${name.slice(2)} ` : name), `${command.name()} ${name}`)
      }
    }
  })
