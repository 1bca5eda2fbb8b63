import { clockOf, dateOf } from "./calendar";
import type { Day, Episode } from "./model";

const HOUR_S = 3600;
/** Less than half of the time heard says little about the whole of it. */
const ENOUGH = 0.5;
/** In the distress of a day, 0 to 100, this many weighted minutes are 63. */
const DISTRESS_MIN = 60;

type Figure = "crying" | "distress" | "episodes" | "longest";

/** What a day came to by a time of day; the figures of a part are never put beside whole days. */
export type SoFar = Record<Figure, number>;

/** The means of some days, by a time of day; `null` without a day. */
export type Usually = Record<Figure, number | null> & { days: number };

/** Return what is usual by a time of day (in seconds of it), from the days before today. */
export function usually(
  days: Day[],
  episodes: Episode[],
  today: string,
  second: number,
  timeZone: string,
): Usually {
  const on = (date: string) => episodes.filter(({ start }) => dateOf(start, timeZone) === date);
  const known = days
    .filter((day) => day.date < today && until(day, second, "heard") >= second * ENOUGH)
    .filter((day) => day.sums.heard > 0)
    .map((day) => soFar(day, on(day.date), second, timeZone));
  const mean = (figure: Figure) =>
    known.length ? known.reduce((sum, each) => sum + each[figure], 0) / known.length : null;
  return {
    crying: mean("crying"),
    distress: mean("distress"),
    episodes: mean("episodes"),
    longest: mean("longest"),
    days: known.length,
  };
}

/** Return what a past day had come to by a time of day. */
export function soFar(day: Day, cries: Episode[], second: number, timeZone: string): SoFar {
  const begun = cries
    .map((cry) => ({ age: second - clockOf(cry.start, timeZone), duration: cry.duration }))
    .filter(({ age }) => age > 0);
  const crying = until(day, second, "crying");
  return {
    crying,
    distress: distressOf(day, crying),
    episodes: begun.length,
    longest: Math.max(0, ...begun.map(({ age, duration }) => Math.min(age, duration))),
  };
}

/** Return the seconds of a day up to a time of it; an hour's are taken to be spread evenly. */
function until(day: Day, second: number, what: "heard" | "crying"): number {
  return day.hours.reduce((sum, hour, index) => {
    const part = Math.min(1, Math.max(0, second / HOUR_S - index));
    return sum + hour[what] * part;
  }, 0);
}

/** Return the distress of a part of a day's crying, taken to be as hard as the whole of it was. */
function distressOf(day: Day, crying: number): number {
  const { distress, crying: all } = day.sums;
  if (!distress || !all) return 0;
  const weighted = -DISTRESS_MIN * Math.log1p(-Math.min(distress, 99.99) / 100);
  const part = Math.min(1, crying / all);
  return -100 * Math.expm1((-weighted * part) / DISTRESS_MIN);
}
