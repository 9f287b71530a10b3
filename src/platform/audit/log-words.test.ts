import { expect, test } from "vitest";
import { thingSaid } from "./log-words.ts";

const words = { events: {}, objects: { appointment: { nl: "rol van een persoon", en: "role of a person" } } };
const id = "01234567-89ab-4cde-8f01-23456789abcd";

test.each([
  ["appointment", id, "rol van een persoon 01234567"],
  ["appointment", `manager: ${id}`, "rol van een persoon manager: 01234567"],
  ["appointment", "rekenkamer-2024/2", "rol van een persoon rekenkamer-2024/2"],
  ["appointment", null, "rol van een persoon"],
  ["spade", id, "spade 01234567"],
])("%s %s is said as %s", (objectKind, objectId, said) => {
  expect(thingSaid(words, { objectKind, objectId }, "nl")).toBe(said);
});
