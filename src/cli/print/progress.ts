/** How far a run has got: a bar on a terminal, a line now and then elsewhere. */
import { printable } from './line.ts'
import type { Terminal } from '../terminal.ts'

/** Takes steps as they are done. */
export interface ProgressLine {
  readonly update: (done: number, total: number, current: string) => void
  /** Takes the bar away while something else is printed; it comes back with the next update. */
  readonly interrupt: (print: () => void) => void
  readonly stop: () => void
}

const silent: ProgressLine = { update: () => {}, interrupt: (print) => print(), stop: () => {} }

/** None when nobody wants it. A bar needs a person at a terminal; a log gets at most ten lines. */
export async function openProgress(terminal: Terminal, total: number, quiet: boolean): Promise<ProgressLine> {
  if (quiet || total < 2) return silent
  const { stderr, env } = process
  return stderr.isTTY && !env['CI'] && env['TERM'] !== 'dumb' ? bar(total) : lines(terminal)
}

async function bar(total: number): Promise<ProgressLine> {
  const { SingleBar } = (await import('cli-progress')).default
  const single = new SingleBar({
    format: '[{value}/{total}] {bar} {percentage}%  {current}{rest}',
    stream: process.stderr,
    hideCursor: true,
    barsize: 24,
    clearOnComplete: true,
    // Signals are the command's own matter.
    gracefulExit: false,
    barCompleteChar: '#',
    barIncompleteChar: '.',
  })
  const start = performance.now()
  single.start(total, 0, { current: '', rest: '' })
  return {
    update: (done, all, current) => {
      single.setTotal(all)
      const left = done === 0 ? 0 : (((performance.now() - start) / done) * (all - done)) / 1000
      single.update(done, { current: printable(current), rest: left < 1 ? '' : `  còn khoảng ${durationText(left)}` })
    },
    interrupt: (print) => {
      process.stderr.write('\r\u001b[K')
      print()
    },
    stop: () => single.stop(),
  }
}

/** "45 giây", "3 phút", "1 giờ 20 phút": as near as a guess can be. */
function durationText(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} giây`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} phút`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} giờ${rest === 0 ? '' : ` ${rest} phút`}`
}

function lines(terminal: Terminal): ProgressLine {
  let lastTenth = 0
  return {
    update: (done, total, current) => {
      const tenth = Math.floor((done * 10) / total)
      if (tenth === lastTenth) return
      lastTenth = tenth
      terminal.err(`[${done}/${total}] ${printable(current)}\n`)
    },
    interrupt: (print) => print(),
    stop: () => {},
  }
}
