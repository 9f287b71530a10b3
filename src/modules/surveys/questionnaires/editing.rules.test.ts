import { describe, expect, test } from "vitest";
import { namedAnswers } from "./answer-words.ts";
import { partKinds } from "./addresses.ts";
import { freeId, idOf, mayRemove, nextItemId, withPartMoved, withoutPart } from "./editing.rules.ts";
import type { Direction } from "./editing.rules.ts";
import { addressOfFault } from "./fault-address.rules.ts";
import { aQuestionnaireValue, aStatement } from "./questionnaire.builder.ts";
import { answersOfItem, fixedKinds } from "./questionnaire.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { rowsShown } from "./options-form.rules.ts";

const one = aQuestionnaireValue();
const places = ({ blocks }: Questionnaire): string =>
  blocks.map(({ id, items }) => `${id}: ${items.map((item) => item.id).join(" ")}`).join(" | ");

describe("the ids of what is new", () => {
  test.each([
    ["Do you manage people?", "do-you-manage-people"],
    ["Één, twee & DRIE", "een-twee-drie"],
    ["one two three four five six", "one-two-three-four-five"],
    ["???", "x"],
  ])("%s becomes %s", (words, id) => {
    expect(idOf(words)).toBe(id);
  });

  test("never one that is taken", () => {
    expect(freeId("a", ["a", "a-2"])).toBe("a-3");
    expect(nextItemId(one, { id: "open", items: [] })).toBe("open-1");
    expect(
      nextItemId(
        aQuestionnaireValue({ blocks: [{ id: "b", title: one.title, items: [aStatement("b-2")] }] }),
        { id: "b", items: [aStatement("b-2")] },
      ),
    ).toBe("b-3");
  });
});

describe("moving", () => {
  test.each<[string, Direction, string]>([
    ["silent", "up", "culture: silent open | funnel: suspicion why-not"],
    ["open", "up", "culture: open silent | funnel: suspicion why-not"],
    ["silent", "down", "culture: open | funnel: silent suspicion why-not"],
    ["suspicion", "up", "culture: open silent suspicion | funnel: why-not"],
    ["why-not", "down", "culture: open silent | funnel: suspicion why-not"],
    ["nowhere", "down", "culture: open silent | funnel: suspicion why-not"],
  ])("%s %s", (id, way, expected) => {
    expect(places(withPartMoved(one, "item", id, way))).toBe(expected);
  });

  test("a block past the edge stays", () => {
    expect(places(withPartMoved(one, "block", "funnel", "up"))).toBe(
      "funnel: suspicion why-not | culture: open silent",
    );
    for (const way of ["up", "down"] as const)
      expect(withPartMoved(one, "scale", "culture", way)).toEqual(one);
  });
});

describe("removing", () => {
  test.each([
    ["item", "why-not", true],
    ["item", "suspicion", false],
    ["item", "open", false],
    ["block", "culture", false],
    ["block", "funnel", true],
    ["scale", "culture", true],
    ["background", "manager", true],
  ] as const)("%s %s: %s", (kind, id, may) => {
    expect(mayRemove(one, kind, id).ok).toBe(may);
  });

  test("not whether somebody manages people, while managers are asked something", () => {
    const blocks = [{ id: "b", title: one.title, items: [{ ...aStatement("s"), for: "managers" as const }] }];
    expect(mayRemove(aQuestionnaireValue({ blocks }), "background", "manager").ok).toBe(false);
  });

  test("takes away that part alone", () => {
    for (const kind of partKinds) expect(withoutPart(one, kind, "nowhere")).toEqual(one);
    expect(withoutPart(one, "scale", "culture")).toEqual({ ...one, scales: [] });
    expect(withoutPart(one, "background", "manager")).toEqual({ ...one, background: [] });
    expect(places(withoutPart(one, "block", "funnel"))).toBe("culture: open silent");
    expect(places(withoutPart(one, "item", "why-not"))).toBe("culture: open silent | funnel: suspicion");
  });
});

test("every fixed answer has words, in the order in which it is kept", () => {
  for (const kind of fixedKinds)
    for (const locale of ["nl", "en"] as const) {
      const item = { ...aStatement("s"), kind };
      expect(namedAnswers(item, locale).map(({ id }) => id)).toEqual(answersOfItem(item));
    }
});

test.each([
  [{}, 4],
  [{ optionNl3: "Ja" }, 5],
  [{ optionEn12: "Yes" }, 12],
])("the form shows what is in use and two rows more: %j", (values, rows) => {
  expect(rowsShown(values)).toHaveLength(rows);
});

test.each([
  [["blocks", 1, "items", 1, "when", "is"], "/vragen/why-not/voorwaarde"],
  [["blocks", 1, "items", 0, "id"], "/vragen/suspicion"],
  [["blocks", 1, "items"], "/blokken/funnel"],
  [["background", 0, "options"], "/achtergrond/manager"],
  [["scales", 0, "least"], "/schalen/culture"],
])("a fault at %j is mended at %s", (path, address) => {
  expect(addressOfFault({ key: "trial", version: 1, content: one }, path)).toBe(
    `/enquetes/vragenlijsten/trial/1${address}`,
  );
});

test("a fault of the whole is told on the page of the whole", () => {
  const kept = { key: "trial", version: 1, content: one };
  expect([addressOfFault(kept, ["minutes"]), addressOfFault(kept, ["blocks"])]).toEqual([
    undefined,
    undefined,
  ]);
});
