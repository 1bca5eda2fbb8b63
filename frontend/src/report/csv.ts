import type { Day } from "../data/model";

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));

/** Return days as a table for other programs, in minutes; what nobody heard is empty, and not 0. */
export function csvOf(days: Day[]): string {
  const head = [
    "date",
    "heard_min",
    "crying_min",
    "cries",
    "longest_min",
    "distress",
    ...HOURS.map((hour) => `crying_${hour}_min`),
  ];
  const rows = days.map(({ date, sums, hours }) => [
    date,
    minutes(sums.heard),
    minutes(sums.crying),
    sums.episodes ?? "",
    minutes(sums.longest),
    sums.distress ?? "",
    ...hours.map(({ heard, crying }) => (heard || crying ? minutes(crying) : "")),
  ]);
  return [head, ...rows].map((row) => row.join(",")).join("\r\n") + "\r\n";
}

function minutes(seconds: number | null): string {
  return seconds === null ? "" : (seconds / 60).toFixed(1);
}
