/** Wrappers that the engine itself puts around what may come out empty: the runtime has one for each, or does not compile. */
export const guardNames = [
  // What may come out empty, the width of repeated columns, lists that begin anew (render/runtime.ts).
  '__para',
  '__rows',
  '__cells',
  '__share',
  '__num',
  '__restart',
  // Ids, notes, captions, cells merged downwards (render/id-guards.ts).
  '__once',
  '__id',
  '__mark',
  '__end',
  '__shape',
  '__shapeOf',
  '__note',
  '__noteId',
  '__notes',
  '__noted',
  '__seq',
  '__top',
  '__noTop',
  '__goOn',
  // Bookmarks, what refers to them, tables of contents (render/bookmark-guards.ts).
  '__turn',
  '__name',
  '__both',
  '__copy',
  '__ref',
  '__anchor',
  '__kept',
  '__entry',
  '__entries',
  '__heading',
  '__more',
  // Columns that blocks repeat or leave out (render/columns.ts).
  '__table',
  '__columns',
  '__column',
  '__grid',
  '__span',
  '__cell',
  '__cellEnd',
  // What helpers of the engine print, links, what Word partials bring (render/values.ts).
  '__doan',
  '__single',
  '__link',
  '__import',
  '__merge',
  '__merged',
  '__unmerge',
  // Charts in loops (render/own-parts.ts).
  '__own',
  // Paragraphs, and parts of sentences that may go alone (render/prose.ts).
  '__prose',
  '__ve',
] as const

export type GuardName = (typeof guardNames)[number]
