import type { Day, Sums } from "./model";

/** Less than half a day heard says little about the whole of it. */
const ENOUGH_HEARD_S = 12 * 3600;

/** Return the mean crying of the days before today that were heard for the most part. */
export function cryingADay(days: Day[], today: string): number | null {
  const known = days
    .filter((day) => day.date < today && day.sums.heard >= ENOUGH_HEARD_S)
    .map((day) => day.sums.crying)
    .filter((crying) => crying !== null);
  return known.length ? known.reduce((sum, crying) => sum + crying, 0) / known.length : null;
}

/** Return the sums of several days in one; unknown where no day is known. */
export function totals(days: Day[]): Sums {
  const known = days.map((day) => day.sums).filter((sums) => sums.crying !== null);
  const sum = (pick: (sums: Sums) => number | null) =>
    known.length ? known.reduce((total, sums) => total + (pick(sums) ?? 0), 0) : null;
  return {
    heard: known.reduce((total, sums) => total + sums.heard, 0),
    crying: sum((sums) => sums.crying),
    distress: null,
    episodes: sum((sums) => sums.episodes),
    longest: known.length ? Math.max(...known.map((sums) => sums.longest ?? 0)) : null,
  };
}

/** Return the days from the first that was heard: before it there was no room. Today stays. */
export function sinceHeard(days: Day[]): Day[] {
  const first = days.findIndex((day) => day.sums.heard > 0);
  return first < 0 ? days.slice(-1) : days.slice(first);
}
