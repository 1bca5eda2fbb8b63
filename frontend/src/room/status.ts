import type { Live } from "../data/model";
import { duration, type Format } from "../format";
import type { Say } from "../words";

/** What a card shows of a room's state: a look, and the same in words. */
export type Look = "calm" | "crying" | "deaf" | "starting";

export function lookOf(live: Live): Look {
  if (live.ear === "starting") return "starting";
  if (live.ear !== "listening" || live.crying === null) return "deaf";
  return live.crying ? "crying" : "calm";
}

/** Return the state of a room in plain words. */
export function sentence(live: Live, now: number, say: Say, format: Format): string {
  const look = lookOf(live);
  if (look === "starting") return say("state.starting");
  if (look === "deaf") {
    const how = live.ear === "no_signal" ? "state.silent" : "state.deaf";
    if (live.since === null) return say(how);
    return say(`${how}_since`, { time: format.timeOfLate(live.since, now) });
  }
  if (live.since === null) return say(`state.${look}`);
  return say(`state.${look}_for`, { duration: duration((now - live.since) / 1000) });
}
