import { dateOf } from "./data/calendar";
import type { HomeAssistant, Locale } from "./ha";

const NUMBER_LOCALES: Record<string, string[]> = {
  comma_decimal: ["en-US"],
  decimal_comma: ["de"],
  space_comma: ["fr"],
  quote_decimal: ["de-CH"],
};

/** A span in seconds, in SI symbols, which need no translation: "45 s", "3 min", "1 h 20 min", "2 d 3 h". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return figure(`${whole} s`);
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return figure(`${minutes} min`);
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return joined(hours, "h", minutes % 60, "min");
  return joined(Math.floor(hours / 24), "d", hours % 24, "h");
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return figure(small ? `${large} ${largeUnit} ${small} ${smallUnit}` : `${large} ${largeUnit}`);
}

/** Keep a figure and its unit on one line, and in their order where one reads from right to left. */
function figure(text: string): string {
  return `\u2066${text.replaceAll(" ", "\u00a0")}\u2069`;
}

/** Writes times and numbers as the user's profile wants them. */
export class Format {
  private readonly timeZone: string | undefined;
  private readonly hour12: boolean;
  private readonly locale: Locale;
  private readonly writers = new Map<string, Intl.DateTimeFormat>();

  constructor(hass: Pick<HomeAssistant, "locale" | "config">) {
    this.locale = hass.locale;
    this.timeZone = hass.locale.time_zone === "server" ? hass.config.time_zone : undefined;
    this.hour12 = hour12(hass.locale);
  }

  /** 14:02, or 2:02 PM. */
  time(at: number): string {
    return this.write(at, { hour: this.hour12 ? "numeric" : "2-digit", minute: "2-digit" });
  }

  /** 14:02 today, and "Tue 14:02" on another day. */
  timeOfLate(at: number, now: number): string {
    const sameDay = this.dayOf(at) === this.dayOf(now);
    return sameDay ? this.time(at) : `${this.write(at, { weekday: "short" })} ${this.time(at)}`;
  }

  /** 14:00, or 2 PM: an hour of the clock on the wall. */
  hour(hour: number): string {
    if (!this.hour12) return `${String(hour).padStart(2, "0")}:00`;
    const writer = this.writer({ hour: "numeric", hourCycle: "h12", timeZone: "UTC" });
    return writer.format(hour * 3_600_000);
  }

  /** "Tue 3" of a year-month-day, in the order of the language. */
  day(date: string): string {
    return this.ofDate(date, { weekday: "short", day: "numeric" });
  }

  /** "3 November 2026" of a year-month-day. */
  fullDay(date: string): string {
    return this.ofDate(date, { day: "numeric", month: "long", year: "numeric" });
  }

  /** "3 Nov" of a year-month-day, in the order of the language. */
  shortDay(date: string): string {
    return this.ofDate(date, { day: "numeric", month: "short" });
  }

  /** "Tuesday, 3 November" of a year-month-day, to be read aloud. */
  longDay(date: string): string {
    return this.ofDate(date, { weekday: "long", day: "numeric", month: "long" });
  }

  number(value: number, digits = 0): string {
    const { number_format: format, language } = this.locale;
    const locale = format === "system" ? undefined : (NUMBER_LOCALES[format] ?? language);
    return new Intl.NumberFormat(locale, {
      maximumFractionDigits: digits,
      useGrouping: format !== "none",
    }).format(value);
  }

  /** "-42 dB". */
  level(dbfs: number): string {
    return figure(`${this.number(Math.round(dbfs))} dB`);
  }

  /** "62 %" of 0.62. */
  percent(share: number): string {
    return figure(`${this.number(Math.round(share * 100))} %`);
  }

  /** Year-month-day of a moment. */
  dayOf(at: number): string {
    return dateOf(at, this.timeZone);
  }

  /** The hour of a moment on the user's clock, with minutes as a fraction. */
  hourOf(at: number): number {
    const parts = new Intl.DateTimeFormat("en-GB", {
      hour: "2-digit",
      minute: "2-digit",
      timeZone: this.timeZone,
    }).formatToParts(at);
    const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
    return (of("hour") % 24) + of("minute") / 60;
  }

  private write(at: number, options: Intl.DateTimeFormatOptions): string {
    // hour12: false would write midnight as 24:00 in English.
    const hours = { hourCycle: this.hour12 ? "h12" : "h23" } as const;
    const writer = this.writer({
      ...options,
      ...("hour" in options ? hours : {}),
      timeZone: this.timeZone,
    });
    return writer.format(at);
  }

  private ofDate(date: string, options: Intl.DateTimeFormatOptions): string {
    return this.writer({ ...options, timeZone: "UTC" }).format(Date.parse(date));
  }

  /** To make one takes far longer than to write with it, and the weeks write hundreds of hours. */
  private writer(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    const writer = this.writers.get(key) ?? new Intl.DateTimeFormat(this.locale.language, options);
    this.writers.set(key, writer);
    return writer;
  }
}

function hour12(locale: Locale): boolean {
  if (locale.time_format === "12") return true;
  if (locale.time_format === "24") return false;
  const language = locale.time_format === "system" ? undefined : locale.language;
  return new Intl.DateTimeFormat(language, { hour: "numeric" }).resolvedOptions().hour12 ?? false;
}
