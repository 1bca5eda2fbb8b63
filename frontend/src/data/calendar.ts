/** Days and hours where the house stands, which may be another place than the browser. */

import type { HomeAssistant } from "../ha";

/** Return the date of a moment, year-month-day, where the browser is if no zone is given. */
export function dateOf(at: number, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat("en-CA", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone,
  }).format(at);
}

/** Return today's date, year-month-day. */
export function today(hass: HomeAssistant): string {
  return dateOf(Date.now(), hass.config.time_zone);
}

/** Return the hour of the day, 0 to 23. */
export function hourNow(hass: HomeAssistant): number {
  const hour = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    hourCycle: "h23",
    timeZone: hass.config.time_zone,
  }).format(Date.now());
  return Number(hour);
}

/** Return the date (year-month-day) so many days before another. */
export function daysBefore(date: string, count: number): string {
  return new Date(Date.parse(date) - count * 86_400_000).toISOString().slice(0, 10);
}

/** Return the seconds of the day that the clock of a time zone shows at a moment. */
export function clockOf(at: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(at);
  const [hours = 0, minutes = 0, seconds = 0] = shown.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** Return the moment at which the clock of a time zone shows a whole hour (0 to 24) of a date. */
export function momentOf(date: string, hour: number, timeZone: string): number {
  const wanted = Date.parse(date) + hour * 3_600_000;
  // Twice, as the zone may be at another distance there than where one looks from.
  const once = wanted - offset(wanted, timeZone);
  return wanted - offset(once, timeZone);
}

function offset(at: number, timeZone: string): number {
  const whole = Math.floor(at / 1000) * 1000;
  return Date.parse(dateOf(at, timeZone)) + clockOf(at, timeZone) * 1000 - whole;
}
