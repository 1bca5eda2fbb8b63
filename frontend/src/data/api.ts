/** The one place that knows the integration's websocket messages; docs/websocket.md describes them. */

import type { HomeAssistant, Unsubscribe } from "../ha";
import { daysBefore, today } from "./calendar";
import type { Day, Ear, Ending, Episode, Helped, Live, Soothing, Span, Sums } from "./model";
import { DOMAIN } from "./rooms";

interface EpisodeMessage {
  start: string;
  duration: number;
  crying: number;
  peak: number;
  level: number | null;
  ended: Ending;
}

interface SoothingMessage {
  time: string;
  soothing: string;
  calm_after: number | null;
  helped: boolean | null;
}

interface HelpedMessage {
  soothing: string;
  count: number;
  calmed: number;
  median_minutes: number | null;
}

interface DayMessage extends Sums {
  date: string;
  coverage: number;
  /** For each hour of the clock on the wall the seconds heard, and those of crying. */
  hours: [number, number][];
}

type SpanMessage = [start: string, end: string];

interface LiveMessage {
  state: Ear;
  crying: boolean | null;
  evidence: number | null;
  cause: string | null;
  level: number | null;
  today: DayMessage;
  episode: EpisodeMessage | null;
  last_cry: string | null;
  calm_since: string | null;
  /** The latest span in which somebody listened. */
  heard: SpanMessage | null;
}

/** What happened in a span of time. */
export interface Past {
  episodes: Episode[];
  soothings: Soothing[];
  /** The spans in which somebody listened. */
  heard: Span[];
}

/** Have the room's live snapshot handed to a callback, until the returned function is called. */
export function subscribeLive(
  hass: HomeAssistant,
  entryId: string,
  callback: (live: Live) => void,
): Promise<Unsubscribe> {
  return hass.connection.subscribeMessage<LiveMessage>((message) => callback(liveOf(message)), {
    type: `${DOMAIN}/subscribe`,
    config_entry_id: entryId,
  });
}

/** Return what happened in a room between two moments. */
export async function fetchPast(hass: HomeAssistant, entryId: string, span: Span): Promise<Past> {
  const answer = await hass.callWS<{
    episodes: EpisodeMessage[];
    soothings: SoothingMessage[];
    heard: SpanMessage[];
  }>({
    type: `${DOMAIN}/episodes`,
    config_entry_id: entryId,
    from: new Date(span.start).toISOString(),
    to: new Date(span.end).toISOString(),
  });
  return {
    episodes: answer.episodes.map(episodeOf),
    soothings: answer.soothings.map(soothingOf),
    heard: answer.heard.map(spanOf),
  };
}

/** Some days of a room, and what was tried on them. */
export interface Days {
  days: Day[];
  helped: Helped[];
}

/** Return the days of a room from one date to another, today's where none is said. */
export async function fetchDays(
  hass: HomeAssistant,
  entryId: string,
  from: string,
  to: string = today(hass),
): Promise<Days> {
  const answer = await hass.callWS<{ days: DayMessage[]; soothing: HelpedMessage[] }>({
    type: `${DOMAIN}/days`,
    config_entry_id: entryId,
    from,
    to,
  });
  return {
    days: answer.days.map((day) => ({
      date: day.date,
      sums: sumsOf(day),
      hours: day.hours.map(([heard, crying]) => ({ heard, crying })),
    })),
    helped: answer.soothing.map(({ soothing, count, calmed, median_minutes: minutes }) => ({
      kind: soothing,
      count,
      calmed,
      median: minutes === null ? null : minutes * 60,
    })),
  };
}

/** Return the last days of a room, today last. */
export function fetchLastDays(hass: HomeAssistant, entryId: string, count: number): Promise<Days> {
  return fetchDays(hass, entryId, daysBefore(today(hass), count - 1));
}

/** What a parent says of a soothing. */
export interface Told {
  kind: string;
  /** Now, where it is left out. */
  at?: number;
  /** `null` takes an answer back. */
  helped?: boolean | null;
}

/** Keep what was done to calm the baby; said once more of the same moment, it is replaced. */
export async function logSoothing(
  hass: HomeAssistant,
  entryId: string,
  { kind, at, helped }: Told,
): Promise<Soothing> {
  const answer = await hass.callWS<{ response: SoothingMessage }>({
    type: "call_service",
    domain: DOMAIN,
    service: "log_soothing",
    service_data: {
      config_entry_id: entryId,
      soothing: kind,
      ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
      ...(helped === undefined ? {} : { helped }),
    },
    return_response: true,
  });
  return soothingOf(answer.response);
}

/** Take back what was said of a soothing. */
export async function undoSoothing(
  hass: HomeAssistant,
  entryId: string,
  { kind, at }: Soothing,
): Promise<void> {
  await hass.callWS({
    type: "call_service",
    domain: DOMAIN,
    service: "undo_soothing",
    service_data: { config_entry_id: entryId, soothing: kind, at: new Date(at).toISOString() },
  });
}

/** Return what a message says of a room. */
export function liveOf(message: LiveMessage): Live {
  return {
    ear: message.state,
    crying: message.crying,
    since: since(message),
    evidence: message.evidence,
    cause: message.cause,
    level: message.level,
    lastCry: message.last_cry === null ? null : Date.parse(message.last_cry),
    episode: message.episode && Date.parse(message.episode.start),
    heardSince: message.heard && spanOf(message.heard).start,
    today: sumsOf(message.today),
    coverage: message.today.coverage,
  };
}

function since({ crying, episode, calm_since, heard }: LiveMessage): number | null {
  if (crying) return episode && Date.parse(episode.start);
  const span = heard && spanOf(heard);
  if (crying === null) return span && span.end;
  const moments = [];
  // Nobody knows whether it was calm before somebody listened.
  if (span) moments.push(span.start);
  if (calm_since !== null) moments.push(Date.parse(calm_since));
  // A spell goes on for some seconds of calm, in case the crying comes back.
  if (episode) moments.push(Date.parse(episode.start) + episode.duration * 1000);
  return moments.length ? Math.max(...moments) : null;
}

function episodeOf(message: EpisodeMessage): Episode {
  const { start, duration, crying, peak, level, ended } = message;
  return { start: Date.parse(start), duration, crying, peak, level, ended };
}

function soothingOf({ time, soothing, calm_after, helped }: SoothingMessage): Soothing {
  return { at: Date.parse(time), kind: soothing, calmAfter: calm_after, helped };
}

function sumsOf({ heard, crying, distress, episodes, longest }: DayMessage): Sums {
  return { heard, crying, distress, episodes, longest };
}

function spanOf([start, end]: SpanMessage): Span {
  return { start: Date.parse(start), end: Date.parse(end) };
}
