import { expect, it } from "vitest";

import type { Day } from "../src/data/model";
import { csvOf } from "../src/report/csv";
import { pageOf } from "../src/report/page";
import { WORDS, sayIn } from "../src/words";
import { format } from "./house";

const hours = Array.from({ length: 24 }, (_, hour) => ({
  heard: hour < 20 ? 3600 : 0,
  crying: hour === 3 ? 1200 : 0,
}));
const HEARD: Day = {
  date: "2026-11-21",
  sums: { heard: 72_000, crying: 1200, distress: 12.5, episodes: 2, longest: 900 },
  hours,
};
const UNHEARD: Day = {
  date: "2026-11-22",
  sums: { heard: 0, crying: null, distress: null, episodes: null, longest: null },
  hours: hours.map(() => ({ heard: 0, crying: 0 })),
};
const DAYS = {
  days: [HEARD, UNHEARD],
  helped: [{ kind: "<b>song</b>", count: 3, calmed: 2, median: 360 }],
};
const SUBJECT = { name: "Mila", birthDate: "2026-10-01", today: "2026-11-23", language: "en" };

it("writes what nobody heard as nothing, and never as 0", () => {
  const [head, heard, unheard, end] = csvOf(DAYS.days).split("\r\n");
  expect(head?.split(",")).toHaveLength(30);
  expect(heard).toMatch(/^2026-11-21,1200\.0,20\.0,2,15\.0,12\.5,0\.0,0\.0,0\.0,20\.0,0\.0/);
  // From eight in the evening on nobody listened.
  expect(heard).toMatch(/,0\.0,,,,$/);
  expect(unheard).toBe(`2026-11-22,0.0,${",".repeat(27)}`);
  expect(end).toBe("");
});

it("says how much was heard, what was tried, and what the figures are not", () => {
  const page = pageOf(DAYS, SUBJECT, sayIn("en"), format());
  expect(page).toContain("<title>Mila: diary of crying</title>");
  expect(page).toContain("1 of 2");
  expect(page).toMatch(/83.%/);
  expect(page).toContain("It is no medical device");
  expect(page).toContain("calm 2 of 3 times");
  expect(page.match(/<td class="unheard"><\/td>/g)).toHaveLength(4 + 24);
});

it("takes names and own words for text, and loads nothing from anywhere", () => {
  const subject = { ...SUBJECT, name: '<script>alert("x")</script>' };
  const page = pageOf(DAYS, subject, sayIn("en"), format());
  expect(page).not.toMatch(/<script|<b>song/);
  expect(page).not.toMatch(/https?:|src=|@import|url\(/);
});

it.each(Object.keys(WORDS))("is whole in %s, also without a day that was heard", (language) => {
  const say = sayIn(language);
  const empty = { days: [UNHEARD], helped: [] };
  const page = pageOf(empty, { ...SUBJECT, name: "", birthDate: undefined, language }, say, format({ language }));
  expect(page).toContain(`<html lang="${language}">`);
  expect(page).not.toMatch(/undefined|null|NaN|\{\w+\}/);
});
