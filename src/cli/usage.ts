/** What is wrong with a command line, in Vietnamese, with what was probably meant. */
import type { Command, CommanderError } from 'commander'
import { nearest, plainWord } from '../core/base/nearest.ts'
import { UsageError } from './exit.ts'

/** The command line with the names of commands as the program knows them: `kiểm-tra` becomes `kiem-tra`. */
export function canonical(argv: readonly string[], program: Command): readonly string[] {
  let [words, command, at] = [argv, program as Command | undefined, -1]
  while (command && command.commands.length > 0) {
    at = words.findIndex((argument, index) => index > at && !argument.startsWith('-'))
    const word = words[at]
    if (word === undefined) return words
    const plain = plainWord(word).replaceAll('_', '-')
    if (plain !== word && commandNames(command).includes(plain)) words = words.with(at, plain)
    command = childNamed(command, words[at] ?? '')
  }
  return words
}

/** The error to show for one of commander's; undefined when it only ended after showing help. */
export function usageError(error: CommanderError, argv: readonly string[], program: Command): UsageError | undefined {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  const [name = ''] = quoted
  const help = `"tongket ${[...namesOf(commandOf(argv, program)), '--help'].join(' ')}" cho biết cách dùng`
  switch (error.code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined
    case 'commander.unknownCommand':
      return unknownCommand(name, commandOf(argv, program) ?? program)
    case 'commander.unknownOption': {
      const near = nearest(name, optionNames(argv, program))
      return new UsageError(`không có tùy chọn ${name}`, near ? `có phải ${near} không?` : help)
    }
    case 'commander.missingArgument':
      return new UsageError(`thiếu ${argumentName(argv, program)}`, help)
    case 'commander.optionMissingArgument':
      return new UsageError(`tùy chọn ${flagOf(name)} thiếu giá trị đi kèm`, help)
    case 'commander.excessArguments':
      return new UsageError('dòng lệnh có thừa đối số', help)
    case 'commander.conflictingOption':
      return new UsageError(`không dùng cùng lúc ${quoted.map(flagOf).join(' và ')}`, help)
    case 'commander.invalidArgument':
      return new UsageError(`giá trị "${quoted[1] ?? ''}" không dùng được cho ${flagOf(name)}`, help)
    default:
      return new UsageError('dòng lệnh không đúng', help)
  }
}

/** A value of an option that allows only some; throws the usage error for any other. */
export function choose<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const plain = plainWord(value).replaceAll('_', '-')
  const found = choices.find((choice) => choice === plain)
  if (found !== undefined) return found
  const near = nearest(value, choices)
  const list = `chọn trong: ${choices.join(', ')}`
  throw new UsageError(`${option} không nhận giá trị "${value}"`, near ? `có phải "${near}" không? (${list})` : list)
}

/** Throws the usage error for a file that is to be written under a name with another ending; `example`: a name that would do. */
export function requireEnding(option: string, file: string | undefined, ending: RegExp, example: string): void {
  if (file === undefined || ending.test(file)) return
  const wanted = example.slice(example.lastIndexOf('.'))
  throw new UsageError(`${option} cần tên một tệp ${wanted}, không phải "${file}"`, `${option} ${example}`)
}

/** Names of Word files, and of data files. */
export const wordEnding = /\.docx$/i
export const yamlEnding = /\.ya?ml$/i

function unknownCommand(name: string, program: Command): UsageError {
  if (yamlEnding.test(name)) return new UsageError(`thiếu tên lệnh trước ${name}`, `tongket lap ${name}`)
  const near = nearest(name, commandNames(program))
  const list = program.commands.map((command) => command.name()).join(', ')
  const full = ['tongket', ...namesOf(program), near].join(' ')
  return new UsageError(
    `không có lệnh ${[...namesOf(program), name].join(' ')}`,
    near ? `có phải "${full}" không?` : `các lệnh: ${list}`,
  )
}

function commandNames(program: Command): readonly string[] {
  return program.commands.flatMap((command) => [command.name(), ...command.aliases()])
}

/** The command that a command line calls, the innermost; none when its first word names none. */
function commandOf(argv: readonly string[], program: Command): Command | undefined {
  let [found, rest] = [undefined as Command | undefined, canonical(argv, program)]
  for (;;) {
    const parent: Command = found ?? program
    const at = rest.findIndex((word) => childNamed(parent, word))
    if (at < 0) return found
    found = childNamed(parent, rest[at] ?? '')
    rest = rest.slice(at + 1)
  }
}

function childNamed(command: Command, word: string): Command | undefined {
  return command.commands.find((each) => each.name() === word || each.aliases().includes(word))
}

/** `mau kiem-tra` as its two words; none for the program itself. */
function namesOf(command: Command | undefined): readonly string[] {
  return command?.parent ? [...namesOf(command.parent), command.name()] : []
}

function optionNames(argv: readonly string[], program: Command): readonly string[] {
  const options = [...(commandOf(argv, program)?.options ?? []), ...program.options]
  return [...options.flatMap((option) => option.flags.match(/--?[a-z][\w-]*/gi) ?? []), '--help']
}

function argumentName(argv: readonly string[], program: Command): string {
  const [argument] = commandOf(argv, program)?.registeredArguments ?? []
  return argument ? `${argument.description} sau tên lệnh` : 'đối số'
}

/** `-o, --out <THƯ-MỤC>` becomes `-o, --out`. */
function flagOf(flags: string): string {
  return flags.replace(/ [<[].*$/, '')
}
