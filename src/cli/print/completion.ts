/** Completion scripts for four shells, made from the command tree itself: nothing to keep in step by hand. */
import type { Command } from 'commander'

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const
type Shell = (typeof shells)[number]

interface Entry {
  /** Words of the command line that lead to it: [] for the program, ['mau', 'xuat']. */
  readonly words: readonly string[]
  readonly description: string
  readonly commands: readonly Word[]
  readonly options: readonly Word[]
}

interface Word {
  readonly name: string
  readonly description: string
}

/** The script for a shell. */
export function completionScript(program: Command, shell: Shell): string {
  const entries = entriesOf(program, [])
  switch (shell) {
    case 'bash':
      return bash(entries)
    case 'zsh':
      return `#compdef tongket\nautoload -U +X bashcompinit && bashcompinit\n${bash(entries)}`
    case 'fish':
      return fish(entries)
    case 'powershell':
      return powershell(entries)
  }
}

/** The program and its commands, those inside commands too. Aliases lead to the same words. */
function entriesOf(command: Command, words: readonly string[]): readonly Entry[] {
  const commands = command.commands.map((one) => ({ name: one.name(), description: one.description() }))
  const own = command.options.flatMap(({ flags, description }) =>
    (flags.match(/--[a-z][\w-]*/g) ?? []).slice(0, 1).map((name) => ({ name, description })),
  )
  const options = [...own, { name: '--help', description: 'hiện trợ giúp' }]
  const here = { words, description: command.description(), commands, options }
  return [here, ...command.commands.flatMap((one) => entriesOf(one, [...words, one.name()]))]
}

const namesOf = (words: readonly Word[]) => words.map(({ name }) => name).join(' ')

/** Finds the command typed so far, then offers its commands and options, or files. */
function bash(entries: readonly Entry[]): string {
  const cases = entries.map(
    ({ words, commands, options }) =>
      `    "${words.join(' ')}") commands="${namesOf(commands)}" options="${namesOf(options)}" ;;`,
  )
  const known = entries.flatMap(({ words }) => (words.length > 0 ? [`"${words.join(' ')}"`] : []))
  return `# Gợi ý lệnh tongket cho bash. Thêm vào ~/.bashrc: source <(tongket goi-y-lenh bash)
_tongket() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" word i commands options IFS=$' \\t\\n'
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    case "\${path:+$path }$word" in
      ${known.join('|')}) path="\${path:+$path }$word" ;;
    esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  if [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ -n "$commands" ]]; then
    COMPREPLY=($(compgen -W "$commands" -- "$current"))
  else
    # One name a line: names have spaces.
    IFS=$'\\n'
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _tongket tongket
`
}

const single = (text: string) => `'${text.replaceAll("'", '’')}'`

function fish(entries: readonly Entry[]): string {
  const lines = entries.flatMap(({ words, commands, options }) => {
    const condition = fishCondition(words, commands)
    return [
      ...commands.map(
        ({ name, description }) => `complete -c tongket -f -n ${condition} -a ${name} -d ${single(description)}`,
      ),
      ...options.map(
        ({ name, description }) => `complete -c tongket -n ${condition} -l ${name.slice(2)} -d ${single(description)}`,
      ),
    ]
  })
  return `# Gợi ý lệnh tongket cho fish: tongket goi-y-lenh fish > ~/.config/fish/completions/tongket.fish\n${lines.join('\n')}\n`
}

function fishCondition(words: readonly string[], commands: readonly Word[]): string {
  if (words.length === 0) return `'__fish_use_subcommand'`
  const seen = words.map((word) => `__fish_seen_subcommand_from ${word}`)
  const inner = commands.length > 0 ? [`not __fish_seen_subcommand_from ${namesOf(commands)}`] : []
  return `'${[...seen, ...inner].join('; and ')}'`
}

function powershell(entries: readonly Entry[]): string {
  const table = entries.map(({ words, commands, options }) => {
    const list = [...commands, ...options].map(({ name, description }) => `@(${single(name)}, ${single(description)})`)
    return `    ${single(words.join(' '))} = @(\n      ${list.join(',\n      ')}\n    )`
  })
  return `# Gợi ý lệnh tongket cho PowerShell: tongket goi-y-lenh powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName tongket -ScriptBlock {
  param($word, $line, $position)
  $known = @{
${table.join('\n')}
  }
  $path = ''
  foreach ($element in $line.CommandElements | Select-Object -Skip 1) {
    $next = ("$path $element").Trim()
    if ($known.ContainsKey($next) -and "$element" -ne $word) { $path = $next }
  }
  $known[$path] | Where-Object { $_[0] -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`
}
