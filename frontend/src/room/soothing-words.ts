import { kindOf } from "../data/soothing";
import type { Say } from "../words";

/** Return what a soothing is called. */
export function nameOf(what: string, say: Say): string {
  const kind = kindOf(what);
  return kind ? say(`soothing.${kind}`) : what;
}
