import { type Kind, kindOf } from "../data/soothing";
import type { Say } from "../words";

export const SOOTHING_ICONS: Record<Kind, string> = {
  feeding: "mdi:baby-bottle-outline",
  rocking: "mdi:baby-carriage",
  white_noise: "mdi:weather-windy",
};

/** Return what a soothing is called. */
export function nameOf(what: string, say: Say): string {
  const kind = kindOf(what);
  return kind ? say(`soothing.${kind}`) : what;
}
