/** Ctrl-C in a long run: the first asks it to come to an end, the second ends it. */
import { exit } from './exit.ts'

type Handler = () => void

interface Interrupt {
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
  const former = kinds.map(([kind]) => process.listeners(kind) as Handler[])
  const ours = kinds.map(([, code]) => [
    () => {
      if (controller.signal.aborted) process.exit(code)
      controller.abort()
      onFirst()
    },
  ])
  // The new one first: with none left, even for an instant, a signal that is on its way would be lost.
  const swap = (from: readonly (readonly Handler[])[], to: readonly (readonly Handler[])[]) =>
    kinds.forEach(([kind], i) => {
      for (const handler of to[i] ?? []) process.on(kind, handler)
      for (const handler of from[i] ?? []) process.off(kind, handler)
    })
  swap(former, ours)
  return {
    signal: controller.signal,
    release: () => swap(ours, former),
  }
}
