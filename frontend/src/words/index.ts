import de from "./de.json";
import en from "./en.json";
import es from "./es.json";
import fr from "./fr.json";
import it from "./it.json";
import nl from "./nl.json";
import pl from "./pl.json";
import pt from "./pt.json";

export type Key = keyof typeof en;

export const WORDS: Record<string, Record<Key, string>> = { en, de, fr, es, it, nl, pt, pl };

export type Say = (key: Key, values?: Record<string, string>) => string;

/** Return the language in which things are said, which is English where it is none of ours. */
export function languageOf(language: string): string {
  const short = language.split("-", 1)[0] ?? "";
  return [language, short].find((known) => known in WORDS) ?? "en";
}

/** Return a function that says things in a language, or in English where it is none of ours. */
export function sayIn(language: string): Say {
  const words = WORDS[languageOf(language)] ?? en;
  return (key, values = {}) =>
    words[key].replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** The page's own language: for what Home Assistant asks for without saying who asks. */
export function sayInPage(key: Key): string {
  return sayIn(document.documentElement.lang)(key);
}
