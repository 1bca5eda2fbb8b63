import type { Episode, Span } from "../data/model";
import type { Format } from "../format";

/** A part of the ribbon; start and width are shares of it, 0 to 1. */
export interface Piece {
  start: number;
  width: number;
}

/** Return the part of a window that a span covers; undefined when none. */
export function piece(span: Span, window: Span): Piece | undefined {
  const length = window.end - window.start;
  const start = Math.max(0, (span.start - window.start) / length);
  const end = Math.min(1, (span.end - window.start) / length);
  return end > start || (end === start && span.start >= window.start && end < 1)
    ? { start, width: end - start }
    : undefined;
}

/** Return what a window has besides the spans that were heard. */
export function gaps(heard: Span[], window: Span, atLeastMs = 60_000): Span[] {
  const found: Span[] = [];
  let heardUntil = window.start;
  for (const span of [...heard].sort((a, b) => a.start - b.start)) {
    const until = Math.min(span.start, window.end);
    if (until - heardUntil >= atLeastMs) found.push({ start: heardUntil, end: until });
    heardUntil = Math.max(heardUntil, span.end);
  }
  if (window.end - heardUntil >= atLeastMs) found.push({ start: heardUntil, end: window.end });
  return found;
}

export function spanOf(episode: Episode): Span {
  return { start: episode.start, end: episode.start + episode.duration * 1000 };
}

/** Return the moments of a window at which the clock shows a whole multiple of `everyHours`. */
export function ticks(window: Span, everyHours: number, format: Format): number[] {
  const found: number[] = [];
  const quarter = 900_000;
  // Quarters of an hour: no time zone is off by less. The clock is asked, so a change of it is seen.
  for (let at = Math.ceil(window.start / quarter) * quarter; at <= window.end; at += quarter) {
    if (format.hourOf(at) % everyHours === 0) found.push(at);
  }
  return found;
}

/** Return the index of the episode nearest to a moment, not farther than `withinMs`; -1 for none. */
export function nearest(episodes: Episode[], at: number, withinMs: number): number {
  let best = -1;
  let least = withinMs;
  episodes.forEach((episode, index) => {
    const { start, end } = spanOf(episode);
    const distance = at < start ? start - at : Math.max(0, at - end);
    if (distance <= least) {
      best = index;
      least = distance;
    }
  });
  return best;
}
