import { describe, expect, it } from "vitest";

import { duration } from "../src/format";
import { format } from "./house";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replace(/[\u2066\u2069]/g, "");
const NOON = Date.parse("2026-11-23T12:05:00+01:00");

describe("duration", () => {
  it.each([
    [-3, "0 s"],
    [59.4, "59 s"],
    [59.6, "1 min"],
    [3599, "59 min"],
    [3600, "1 h"],
    [4800, "1 h 20 min"],
    [86_400 * 2 + 3 * 3600, "2 d 3 h"],
  ])("writes %f seconds as %s", (seconds, words) => {
    expect(plain(duration(seconds))).toBe(words);
  });
});

describe("Format", () => {
  it("writes the time as the profile wants it", () => {
    expect(format().time(NOON)).toBe("12:05");
    expect(plain(format({ time_format: "12" }).time(NOON))).toBe("12:05 PM");
    expect(plain(format({ time_format: "language" }).time(NOON))).toBe("12:05 PM");
    expect(format({ time_format: "language", language: "de" }).time(NOON)).toBe("12:05");
  });

  it("follows the clock of the house if the profile says so", () => {
    expect(format({}, "Asia/Kolkata").time(NOON)).toBe("16:35");
  });

  it("names the day of a time that is not of today", () => {
    expect(format().timeOfLate(NOON - 86_400_000, NOON)).toBe("Sun 12:05");
    expect(format().timeOfLate(NOON - 3_600_000, NOON)).toBe("11:05");
  });

  it("knows the local day and hour", () => {
    const late = Date.parse("2026-11-22T23:30:00Z");
    expect(format().dayOf(late)).toBe("2026-11-23");
    expect(format().hourOf(late)).toBe(0.5);
  });

  it("writes numbers as the profile wants them", () => {
    expect(format().number(1234.56, 1)).toBe("1,234.6");
    expect(format({ number_format: "decimal_comma" }).number(1234.56, 1)).toBe("1.234,6");
    expect(format({ number_format: "none" }).number(1234.56)).toBe("1235");
    expect(plain(format().percent(0.624))).toBe("62 %");
  });

  it("writes the hours of a day", () => {
    expect(format().hour(6)).toBe("06:00");
    expect(plain(format({ time_format: "12" }).hour(18))).toBe("6 PM");
  });
});
