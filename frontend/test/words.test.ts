import { describe, expect, it } from "vitest";

import { type Key, WORDS, sayIn } from "../src/words";

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe.each(Object.entries(WORDS))("the words in %s", (language, words) => {
  const english = WORDS["en"]!;

  it("are all there, and none is empty", () => {
    expect(Object.keys(words)).toEqual(Object.keys(english));
    expect(Object.values(words).filter((text) => !text.trim())).toEqual([]);
  });

  it("have the same placeholders", () => {
    for (const [key, text] of Object.entries(words)) {
      expect(placeholders(text), key).toEqual(placeholders(english[key as Key]));
    }
  });

  it("are used", () => {
    expect(sayIn(language)("state.calm")).toBe(words["state.calm"]);
  });
});

it("falls back from a region to its language, and from others to English", () => {
  expect(sayIn("pt-BR")("state.calm")).toBe("Calmo");
  expect(sayIn("xx")("state.calm")).toBe("Calm");
});
