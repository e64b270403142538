/** `goi-y-lenh`: completion for a shell, from the commands that there are. */
import type { Command } from 'commander'
import { completionScript, shells } from '../print/completion.ts'
import type { CommandContext } from '../context.ts'
import { choose } from '../usage.ts'

/** Prints the script; returns the exit code. */
export function goiYLenh(shell: string, program: Command, { terminal }: CommandContext): number {
  terminal.out(completionScript(program, choose('goi-y-lenh', shell, shells)))
  return 0
}
