import type { Days } from "../data/api";
import { cryingADay, totals } from "../data/averages";
import type { Day, Helped } from "../data/model";
import { duration, type Format } from "../format";
import { usualWords } from "../room/age-note";
import { nameOf } from "../room/soothing-words";
import { cell, isPartly } from "../week/heat";
import { helpedWords } from "../week/helped-view";
import { type Say, languageOf } from "../words";
import { REPORT_STYLES } from "./styles";

/** Less than half a day heard says little about the whole of it. */
const ENOUGH_HEARD_S = 12 * 3600;
const DAY_S = 24 * 3600;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** What a page is about. */
export interface Subject {
  /** The child's name, or an empty text. */
  name: string;
  /** Year-month-day. */
  birthDate: string | undefined;
  /** Year-month-day of the day that still goes on. */
  today: string;
  language: string;
}

/** Return a page to print, as a whole document; it loads nothing from anywhere. */
export function pageOf({ days, helped }: Days, subject: Subject, say: Say, format: Format): string {
  const { name, birthDate, today } = subject;
  const first = days[0]?.date ?? today;
  const last = days.at(-1)?.date ?? today;
  const title = name ? say("report.title", { name }) : say("report.title_no_name");
  const usual = birthDate && usualWords(birthDate, last, say);
  return `<!doctype html>
<html lang="${escaped(languageOf(subject.language))}">
<head><meta charset="utf-8"><title>${escaped(title)}</title><style>${REPORT_STYLES}</style></head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(say("report.span", { from: format.fullDay(first), to: format.fullDay(last) }))}${
    birthDate ? ` ${escaped(say("report.born", { date: format.fullDay(birthDate) }))}` : ""
  }</p>
${figures(days, today, say, format)}
${table(days, today, say, format)}
<p class="legend"><i class="unheard"></i> ${escaped(say("legend.unheard"))}
<i class="s0"></i> ${escaped(say("legend.calm"))}
<i class="s1"></i><i class="s2"></i><i class="s3"></i><i class="s4"></i> ${escaped(say("legend.crying"))}</p>
${tried(helped, say, format)}
<h2>${escaped(say("report.limits_title"))}</h2>
<p>${escaped(say("report.limits"))}</p>
${usual ? `<p>${escaped(`${usual} (${say("age.source")})`)}</p>` : ""}
</body></html>`;
}

function figures(days: Day[], today: string, say: Say, format: Format): string {
  const sums = totals(days);
  const mean = cryingADay(days, today);
  const known = days.filter((day) => day.sums.heard >= ENOUGH_HEARD_S).length;
  const hardest = days.find((day) => day.sums.longest !== null && day.sums.longest === sums.longest);
  const longest =
    hardest && sums.longest
      ? `${duration(sums.longest)} (${format.shortDay(hardest.date)})`
      : duration(sums.longest ?? 0);
  const facts = [
    [say("report.mean"), mean === null ? "–" : duration(mean)],
    [say("week.episodes"), sums.episodes === null ? "–" : format.number(sums.episodes)],
    [say("week.longest"), sums.longest === null ? "–" : longest],
    [
      say("report.heard_days"),
      say("report.of", { known: format.number(known), count: format.number(days.length) }),
    ],
  ];
  return `<dl>${facts
    .map(([what, value]) => `<div><dt>${escaped(what!)}</dt><dd>${escaped(value!)}</dd></div>`)
    .join("")}</dl>`;
}

function table(days: Day[], today: string, say: Say, format: Format): string {
  const head = HOURS.map((hour) =>
    hour % 6 === 0 ? `<th class="hour" colspan="6">${escaped(format.hour(hour))}</th>` : "",
  ).join("");
  const rows = days.map((day) => row(day, today, format)).join("\n");
  const names = ["week.day", "week.total", "today.episodes", "today.longest", "report.heard"] as const;
  const words = names.map((key) => `<th>${escaped(say(key))}</th>`);
  return `<table><thead><tr>${words.join("")}${head}</tr></thead>
<tbody>
${rows}
</tbody></table>`;
}

function row({ date, sums, hours }: Day, today: string, format: Format): string {
  const known = (value: number | null, write: (value: number) => string) =>
    value === null ? "–" : write(value);
  const cells = hours.map((hour) => {
    const shown = cell(hour, false, date === today);
    const look = shown.kind === "heard" ? `s${shown.step}` : shown.kind;
    return `<td class="${look}${isPartly(shown) ? " partly" : ""}"></td>`;
  });
  const facts = [
    format.day(date),
    known(sums.crying, duration),
    known(sums.episodes, (count) => format.number(count)),
    known(sums.longest, duration),
    date === today ? duration(sums.heard) : format.percent(Math.min(1, sums.heard / DAY_S)),
  ];
  return `<tr>${facts.map((fact) => `<td>${escaped(fact)}</td>`).join("")}${cells.join("")}</tr>`;
}

function tried(helped: Helped[], say: Say, format: Format): string {
  if (!helped.length) return "";
  const items = helped.map(
    (each) => `<li>${escaped(`${nameOf(each.kind, say)}: ${helpedWords(each, say, format)}`)}</li>`,
  );
  return `<h2>${escaped(say("report.tried"))}</h2><ul>${items.join("")}</ul>`;
}

/** Own words and names are text, whatever is in them. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
