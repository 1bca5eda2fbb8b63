import { describe, expect, it } from "vitest";

import { averages, totals } from "../src/data/averages";
import type { Day } from "../src/data/model";

const day = (date: string, minutes: number | null, heardHours = 24): Day => ({
  date,
  sums: {
    heard: heardHours * 3600,
    crying: minutes === null ? null : minutes * 60,
    distress: minutes,
    episodes: minutes === null ? null : 2,
    longest: minutes === null ? null : minutes * 30,
  },
  hours: [],
});

describe("averages", () => {
  it("leaves out today and the days that were hardly heard", () => {
    const days = [
      day("2026-11-19", null, 0),
      day("2026-11-20", 10),
      day("2026-11-21", 30),
      day("2026-11-22", 500, 3),
      day("2026-11-23", 900),
    ];
    expect(averages(days, "2026-11-23")).toEqual({
      crying: 1200,
      distress: 20,
      episodes: 2,
      longest: 600,
      days: 2,
    });
  });

  it("is unknown without a day", () => {
    expect(averages([], "2026-11-23").crying).toBeNull();
  });
});

describe("totals", () => {
  it("adds up what is known", () => {
    const sums = totals([day("2026-11-20", 10), day("2026-11-21", null, 0), day("2026-11-22", 30)]);
    expect(sums).toMatchObject({ crying: 2400, episodes: 4, longest: 900, heard: 48 * 3600 });
  });

  it("is unknown, not 0, when nothing was heard", () => {
    expect(totals([day("2026-11-21", null, 0)])).toMatchObject({ crying: null, longest: null });
  });
});
