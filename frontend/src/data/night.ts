import { clockOf, daysBefore, momentOf } from "./calendar";
import type { Episode, Span } from "./model";

/** A night is one, and is not cut at midnight. */
export const EVENING = 19;
export const MORNING = 7;
/** Until then the last night is what one wants to know of. */
const TOLD_UNTIL_S = 14 * 3600;
/** Of a night of which less was heard nothing is said. */
const ENOUGH = 0.5;
/** So many nights make a habit. */
const HABIT = 3;
/** A quarter less crying is easier. */
const EASIER = 0.75;

/** What was heard of a night. Spans are seconds. */
export interface Night extends Span {
  /** The share of it that was heard, 0 to 1. */
  heard: number;
  cries: number;
  crying: number;
  longestCalm: number;
}

export type Comparison = "easier" | "usual" | "harder";

/** Return whether the last night is told at a moment: in the morning, until the afternoon. */
export function isMorning(now: number, timeZone: string): boolean {
  const clock = clockOf(now, timeZone);
  return clock >= MORNING * 3600 && clock < TOLD_UNTIL_S;
}

/** Return the night that ended on the morning of a date. */
export function nightOf(
  date: string,
  episodes: Episode[],
  heard: Span[],
  timeZone: string,
): Night {
  const start = momentOf(daysBefore(date, 1), EVENING, timeZone);
  const end = momentOf(date, MORNING, timeZone);
  const cries = episodes
    .map((episode) => ({ episode, span: clip(endsOf(episode), { start, end }) }))
    .filter(({ span }) => span.end >= span.start);
  const ears = heard
    .map((span) => clip(span, { start, end }))
    .filter((span) => span.end > span.start);
  return {
    start,
    end,
    heard: ears.reduce((sum, span) => sum + length(span), 0) / length({ start, end }),
    cries: cries.length,
    crying: cries.reduce((sum, { episode, span }) => {
      const part = episode.duration ? Math.min(1, length(span) / episode.duration) : 0;
      return sum + episode.crying * part;
    }, 0),
    longestCalm: Math.max(
      0,
      ...ears.flatMap((ear) => calm(ear, cries.map(({ span }) => span)).map(length)),
    ),
  };
}

/** Return how the last of some nights was beside the others; undefined where nobody can know. */
export function compared(night: Night, before: Night[]): Comparison | undefined {
  const known = before.filter(isKnown);
  if (!isKnown(night) || known.length < HABIT) return undefined;
  const usual = known.reduce((sum, each) => sum + each.crying, 0) / known.length;
  if (night.crying <= usual * EASIER) return usual > 0 ? "easier" : "usual";
  return night.crying * EASIER >= usual ? "harder" : "usual";
}

export function isKnown({ heard }: Night): boolean {
  return heard >= ENOUGH;
}

/** Return what is left of a span without the cries. */
function calm(span: Span, cries: Span[]): Span[] {
  const left: Span[] = [];
  let from = span.start;
  for (const cry of cries) {
    if (cry.end < span.start || cry.start > span.end) continue;
    if (cry.start > from) left.push({ start: from, end: cry.start });
    from = Math.max(from, cry.end);
  }
  if (span.end > from) left.push({ start: from, end: span.end });
  return left;
}

function endsOf({ start, duration }: Episode): Span {
  return { start, end: start + duration * 1000 };
}

function clip(span: Span, within: Span): Span {
  return { start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) };
}

function length({ start, end }: Span): number {
  return (end - start) / 1000;
}
