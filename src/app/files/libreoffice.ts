/** Starts LibreOffice, and sees to it that all of it ends: it is a launcher with the program proper behind it. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { macroSetting, writeMacro } from './index-macro.ts'
import { reasonOf } from './reason.ts'

/** Where LibreOffice usually is; the first two are looked for on the path. */
const programs = [
  'soffice',
  'libreoffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]

/** `ended` whether it did its work or not; `absent`: none on this machine; `stopped`: by the signal. */
export type Ran = 'ended' | 'absent' | 'stopped'

/**
 * Makes a profile in `folder`, for a running LibreOffice of the user's own must not be asked; the argument that names it.
 * Its temporary files lie there too: ended by force, it leaves them.
 */
export async function makeProfile(folder: string): Promise<string> {
  const [profile, temporary] = [join(folder, 'profile'), join(folder, 'tmp')]
  const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Path/Current"><prop oor:name="Temp" oor:op="fuse"><value>${pathToFileURL(temporary).href.replaceAll('&', '&amp;')}</value></prop></item>
${macroSetting}
</oor:items>
`
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeMacro(profile)
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings)
  return `-env:UserInstallation=${pathToFileURL(profile).href}`
}

/** Runs the first LibreOffice that is there, for `patience` milliseconds at most. */
export async function runLibreOffice(args: readonly string[], patience: number, signal: AbortSignal): Promise<Ran> {
  for (const program of programs) {
    if (signal.aborted) return 'stopped'
    const ran = await run(program, args, patience, signal)
    if (ran !== 'absent') return ran
  }
  return 'absent'
}

function run(program: string, args: readonly string[], patience: number, signal: AbortSignal): Promise<Ran> {
  return new Promise((resolve) => {
    // A group of its own: Ctrl-C in the terminal is ours to answer, and the whole group can be ended at once.
    const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsHide: true })
    const end = () => endGroup(child.pid)
    const timer = setTimeout(end, patience)
    signal.addEventListener('abort', end, { once: true })
    // Before the folder in which it works is removed.
    process.prependOnceListener('exit', end)
    const settle = (ran: Ran) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      process.off('exit', end)
      resolve(ran)
    }
    child.once('error', (error) => {
      const reason = reasonOf(error)
      settle(reason === 'ENOENT' || reason === 'EACCES' ? 'absent' : 'ended')
    })
    child.once('close', () => settle(signal.aborted ? 'stopped' : 'ended'))
  })
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    if (process.platform === 'win32')
      spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true })
    else process.kill(-pid, 'SIGKILL')
  } catch {
    // Ended by itself meanwhile.
  }
}
