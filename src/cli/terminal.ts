/** The streams and their colours: the one place that knows the environment and whether a person is looking. */

/** How words of a kind are coloured; without colours each gives the text as it is. */
export interface Palette {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly note: (text: string) => string
  readonly faint: (text: string) => string
  readonly strong: (text: string) => string
}

/** Where a command writes. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** For what goes to standard error. */
  readonly palette: Palette
  /** Waits until both streams have taken everything; false when one could not (a full disk behind a redirection). */
  readonly flush: () => Promise<boolean>
}

type Environment = Readonly<Record<string, string | undefined>>

/** 0 none to 3 millions of colours: the option, else NO_COLOR, else FORCE_COLOR, else whether it is a terminal. */
export function colourLevel(option: boolean | undefined, environment: Environment, depth: number | undefined): number {
  if (option !== undefined) return option ? Math.max(1, levelOf(depth)) : 0
  if (environment['NO_COLOR']) return 0
  const forced = environment['FORCE_COLOR']
  if (forced !== undefined) {
    if (forced === '0' || forced === 'false') return 0
    return /^[1-3]$/.test(forced) ? Number(forced) : 1
  }
  return environment['TERM'] === 'dumb' ? 0 : levelOf(depth)
}

/** From bits of colour, as Node counts them; undefined when the stream is no terminal. */
function levelOf(depth: number | undefined): number {
  if (depth === undefined || depth < 4) return 0
  return depth >= 24 ? 3 : depth >= 8 ? 2 : 1
}

/** No colours at all. */
export const colourless: Palette = { error: same, warning: same, note: same, faint: same, strong: same }

function same(text: string): string {
  return text
}

async function paletteOf(level: number): Promise<Palette> {
  if (level <= 0) return colourless
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: level as 1 | 2 | 3 })
  return {
    error: (text) => chalk.red.bold(text),
    warning: (text) => chalk.yellow.bold(text),
    note: (text) => chalk.cyan.bold(text),
    faint: (text) => chalk.blue(text),
    strong: (text) => chalk.bold(text),
  }
}

/** The terminal of this process. A reader that goes away early (`| head`) is no fault. */
export async function openTerminal(colour: boolean | undefined): Promise<Terminal> {
  const { stdout, stderr, env } = process
  const depth = stderr.isTTY ? stderr.getColorDepth(env) : undefined
  let broken = false
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') broken = true
  }
  stdout.on('error', onError)
  stderr.on('error', onError)
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    palette: await paletteOf(colourLevel(colour, env, depth)),
    flush: async () => {
      await Promise.all([drained(stdout), drained(stderr)])
      return !broken
    },
  }
}

function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || stream.errored) resolve()
    else stream.write('', () => setImmediate(resolve))
  })
}
