import type { HomeAssistant } from "../ha";
import type { Episode, Soothing } from "./model";
import { logSoothing, type Told, undoSoothing } from "./api";

/** What one does most; everything else goes in the parent's own words. */
export const KINDS = ["feeding", "rocking", "white_noise"] as const;
export type Kind = (typeof KINDS)[number];

/** A soothing this long after the last crying still belongs to the episode. */
const AFTERWARDS_MS = 60_000;
/** Moments are told to the second. */
const ROUNDED_MS = 1000;

/** Return the kind of a soothing; undefined where a parent said it in own words. */
export function kindOf(what: string): Kind | undefined {
  return KINDS.find((kind) => kind === what);
}

/** Return what was done against an episode, in order. */
export function soothingsOf({ start, duration, ended }: Episode, soothings: Soothing[]): Soothing[] {
  const until = ended === null ? Infinity : start + duration * 1000 + AFTERWARDS_MS;
  return soothings.filter(({ at }) => at >= start - ROUNDED_MS && at <= until);
}

/** Return what was done since a moment, in order. */
export function soothingsSince(start: number, soothings: Soothing[]): Soothing[] {
  return soothings.filter(({ at }) => at >= start - ROUNDED_MS);
}

/** What a card does with what a parent says of a room. */
export class Care {
  constructor(
    private readonly hass: HomeAssistant,
    private readonly entryId: string,
    private readonly onChange: () => void,
  ) {}

  /** Keep it. */
  async keep(told: Told): Promise<Soothing> {
    const kept = await logSoothing(this.hass, this.entryId, told);
    this.onChange();
    return kept;
  }

  /** Take it back. */
  async undo(kept: Soothing): Promise<void> {
    await undoSoothing(this.hass, this.entryId, kept);
    this.onChange();
  }
}
