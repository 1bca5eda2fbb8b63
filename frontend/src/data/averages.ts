import type { Day, Sums } from "./model";

/** Less than half a day heard says little about the whole of it. */
const ENOUGH_HEARD_S = 12 * 3600;

type Figure = "crying" | "distress" | "episodes" | "longest";

export type Averages = Record<Figure, number | null> & { days: number };

/** Return the means of the days that were heard for the most part, all of them before today. */
export function averages(days: Day[], today: string): Averages {
  const heard = days.filter((day) => day.date < today && day.sums.heard >= ENOUGH_HEARD_S);
  const mean = (figure: Figure) => {
    const values = heard.map((day) => day.sums[figure]).filter((value) => value !== null);
    return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
  };
  return {
    crying: mean("crying"),
    distress: mean("distress"),
    episodes: mean("episodes"),
    longest: mean("longest"),
    days: heard.length,
  };
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
