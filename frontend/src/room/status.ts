import type { Live } from "../data/model";
import { duration, type Format } from "../format";
import type { HomeAssistant } from "../ha";
import type { Say } from "../words";

/** What a card shows of a room's state: a look, and the same in words. */
export type Look = "calm" | "crying" | "deaf" | "paused" | "starting";

/** Calm is the ear, as it is all that is known: a quiet baby need not sleep. */
export const ICONS: Record<Look, string> = {
  calm: "mdi:ear-hearing",
  crying: "mdi:emoticon-cry-outline",
  deaf: "mdi:ear-hearing-off",
  paused: "mdi:pause",
  starting: "mdi:timer-sand",
};

export function lookOf(live: Live): Look {
  if (live.ear === "starting" || live.ear === "paused") return live.ear;
  if (live.ear !== "listening" || live.crying === null) return "deaf";
  return live.crying ? "crying" : "calm";
}

/** Return whether a room hears what happens in it. */
export function isHeard(look: Look): boolean {
  return look === "calm" || look === "crying";
}

/** Return the last that was told of a room, unless it is too old to be believed. */
export function believed(
  hass: HomeAssistant,
  entity: string,
  live: Live | undefined,
): Live | undefined {
  if (!hass.connected || !live) return undefined;
  // A room that was unloaded tells nothing more, and must not look calm for ever.
  return hass.states[entity]?.state === "unavailable" && isHeard(lookOf(live))
    ? { ...live, ear: "disconnected", crying: null, since: null }
    : live;
}

/** Return the state of a room in plain words. */
export function sentence(live: Live, now: number, say: Say, format: Format): string {
  const look = lookOf(live);
  if (look === "starting") return say("state.starting");
  if (look === "deaf" || look === "paused") {
    const how = live.ear === "no_signal" ? "state.silent" : (`state.${look}` as const);
    if (live.since === null) return say(how);
    return say(`${how}_since`, { time: format.timeOfLate(live.since, now) });
  }
  if (live.since === null) return say(`state.${look}`);
  return say(`state.${look}_for`, { duration: duration((now - live.since) / 1000) });
}
