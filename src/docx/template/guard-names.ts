/** Wrappers that the engine itself puts around what may come out empty: the runtime has one for each, or does not compile. */
export const guardNames = [
  '__note',
  '__noteId',
  '__notes',
  '__para',
  '__rows',
  '__cells',
  '__once',
  '__id',
  '__mark',
  '__end',
  '__name',
  '__ref',
  '__link',
  '__doan',
  '__drop',
  '__merge',
  '__merged',
  '__unmerge',
  '__num',
  '__restart',
  '__share',
] as const

export type GuardName = (typeof guardNames)[number]
