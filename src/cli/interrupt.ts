/** Ctrl-C in a long run: the first asks it to come to an end, the second ends it. */
import { exit } from './exit.ts'

export interface Interrupt {
  readonly signal: AbortSignal
  readonly release: () => void
}

/** Takes over from the handlers that end the process at once, until released. */
export function takeInterrupts(onFirst: () => void): Interrupt {
  const controller = new AbortController()
  const kinds = [
    ['SIGINT', exit.interrupted],
    ['SIGTERM', 143],
  ] as const
  const former = kinds.map(([kind]) => process.listeners(kind))
  const own = kinds.map(([, code]) => () => {
    if (controller.signal.aborted) process.exit(code)
    controller.abort()
    onFirst()
  })
  kinds.forEach(([kind], i) => {
    process.removeAllListeners(kind)
    const handler = own[i]
    if (handler) process.on(kind, handler)
  })
  return {
    signal: controller.signal,
    release: () =>
      kinds.forEach(([kind], i) => {
        process.removeAllListeners(kind)
        for (const handler of former[i] ?? []) process.on(kind, handler as () => void)
      }),
  }
}
