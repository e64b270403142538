/** `npm run bench [NAME…]`: prints measurements as ratios from one run. Nothing here is asserted. */

const benches: Readonly<Record<string, () => Promise<{ run: () => Promise<void> }>>> = {
  start: () => import('./start.ts'),
  devices: () => import('./devices.ts'),
  checks: () => import('./checks.ts'),
  batch: () => import('./batch.ts'),
  engine: () => import('./engine.ts'),
  excel: () => import('./excel.ts'),
  living: () => import('./living.ts'),
  learn: () => import('./learn.ts'),
  templates: () => import('./templates.ts'),
}

const wanted = process.argv.slice(2).filter((name) => !name.startsWith('-'))
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`unknown bench: ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}`)
  process.exitCode = 2
} else {
  for (const [name, load] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`\n== ${name}`)
    await (await load()).run()
  }
}
