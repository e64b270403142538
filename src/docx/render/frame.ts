/** Where among the turns of its loops something is rendered. */

/** Handlebars' `data` of a block; loops put their turn there. */
export interface RenderFrame {
  readonly root?: unknown
  readonly index?: number
  /** The frame of the nearest loop; frames copy what is in the frame around them, so a loop's own frame names itself. */
  readonly loop?: RenderFrame
  readonly _parent?: RenderFrame
}

/** `lượt 2, trong đó lượt 5` for the fifth turn inside the second. */
export function turnsOf(frame: RenderFrame | undefined): string | undefined {
  const turns: string[] = []
  for (let at = frame; at !== undefined; at = at._parent)
    if (at.loop === at && at.index !== undefined) turns.unshift(`lượt ${at.index + 1}`)
  return turns.length === 0 ? undefined : turns.join(', trong đó ')
}
