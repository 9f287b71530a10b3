import { describe, expect, test } from "vitest";
import { guidanceContent } from "./content.ts";
import { contentFaults, unwrapped } from "./content.rules.ts";

describe("a text of a file becomes a text to edit", () => {
  test.each([
    ["a broken line", "Bel ons.\nWij helpen.", "Bel ons. Wij helpen."],
    ["paragraphs", "Een.\n\nTwee\ndrie.\n", "Een.\n\nTwee drie."],
    ["items", "- een\n  meer\n- twee", "- een meer\n- twee"],
    ["numbers", "1. een\n2. twee", "1. een\n2. twee"],
    ["a table", "| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 2 |"],
  ])("%s", (_name, text, expected) => {
    expect(unwrapped(text)).toBe(expected);
  });
});

const words = { nl: "Woorden", en: "Words" };
const sound = {
  contacts: [{ key: "desk", outside: false, needed: true, name: words, purpose: words }],
  authorities: [],
  groups: [
    {
      key: "all",
      title: words,
      situations: [{ key: "one", title: words, examples: words, ways: ["talk"] }],
    },
  ],
  ways: [{ key: "talk", title: words, text: words, contacts: ["desk"] }],
  texts: [],
};

describe("the files fit together", () => {
  test("what is sound has no faults", () => {
    expect(contentFaults(sound)).toEqual([]);
  });

  test("a way or a contact that is named and not there, one to which nothing leads, and doubles are told", () => {
    const [way] = sound.ways;
    const [contact] = sound.contacts;
    const text = { key: "t", page: "help", when: undefined, title: words, text: words, version: 1 } as const;
    expect(
      contentFaults({
        ...sound,
        contacts: contact ? [contact, contact] : [],
        ways: way ? [{ ...way, key: "other", contacts: ["nobody"] }] : [],
        texts: [text, text],
      }),
    ).toEqual([
      'two contacts are called "desk"',
      'two texts are called "t"',
      'there is no way "talk"',
      'no situation leads to the way "other"',
      'there is no contact "nobody"',
    ]);
  });
});

describe("what comes along", () => {
  test("names the nine authorities of the law, each with an address", async () => {
    const { authorities } = await guidanceContent();
    expect(authorities.map(({ abbreviation }) => abbreviation)).toEqual([
      "ACM",
      "AFM",
      "ANVS",
      "AP",
      "DNB",
      "IGJ",
      "NVWA",
      "NZa",
      "Huis",
    ]);
  });

  test("says for every way what happens then, and accuses nobody", async () => {
    const { texts } = await guidanceContent();
    const ways = texts.filter(({ page }) => page === "ways");
    expect(ways.filter(({ text }) => !text.nl.includes("**Wat gebeurt er dan?**"))).toEqual([]);
    expect(ways.filter(({ text }) => !text.en.includes("**What happens then?**"))).toEqual([]);
    expect(
      texts.filter(({ text }) => /\bdaders?\b|schuldige|culprit|perpetrator/i.test(text.nl + text.en)),
    ).toEqual([]);
  });

  test("speaks of both terms of the law where it tells what happens to a report", async () => {
    const steps = (await guidanceContent()).texts.filter(({ page }) => page === "steps");
    const when = steps.map((step) => step.when?.nl).join(" ");
    expect(when).toContain("Binnen 7 dagen");
    expect(when).toContain("Uiterlijk 3 maanden na de bevestiging");
  });
});
