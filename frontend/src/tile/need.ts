import type { Room } from "../data/rooms";
import type { HomeAssistant } from "../ha";

/** In this order parents want to see rooms: one that cries, one that nobody hears, calm ones. */
const ORDER = ["on", undefined, "off"];

/** Return rooms by need, and by name where the need is the same. */
export function byNeed(found: Room[], states: HomeAssistant["states"]): Room[] {
  const need = ({ entity }: Room) => {
    const at = ORDER.indexOf(states[entity]?.state);
    // Unknown and unavailable are told apart elsewhere: of both nobody hears anything.
    return at < 0 ? 1 : at;
  };
  return [...found].sort((one, other) => need(one) - need(other));
}
