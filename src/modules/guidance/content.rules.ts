import type { GuidanceContent } from "./guidance.ts";

/** Whether this line of Markdown stands on its own: an item, a row of a table, nothing. */
const standsAlone = (line: string): boolean => line === "" || /^(- |\d+\. |\|)/.test(line);

/** Markdown whose lines were broken to fit a file, with each paragraph and item on one line: as somebody wants to edit it. */
export const unwrapped = (text: string): string => {
  const lines: string[] = [];
  for (const line of text
    .trim()
    .split("\n")
    .map((one) => one.trim())) {
    const before = lines.at(-1);
    const goesOn = before !== undefined && before !== "" && !before.startsWith("|") && !standsAlone(line);
    if (goesOn) lines.splice(-1, 1, `${before} ${line}`);
    else lines.push(line);
  }
  return lines.join("\n");
};

const repeated = (keys: readonly string[]): string[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index);

/** What is wrong between the files: a way or contact that is named and not there, a key that stands twice, a way to which nothing leads. */
export const contentFaults = ({ contacts, groups, ways, texts }: GuidanceContent): string[] => {
  const contactKeys = contacts.map(({ key }) => key);
  const wayKeys = ways.map(({ key }) => key);
  const situations = groups.flatMap((group) => group.situations);
  const named = situations.flatMap((situation) => situation.ways);
  return [
    ...repeated(contactKeys).map((key) => `two contacts are called "${key}"`),
    ...repeated(situations.map(({ key }) => key)).map((key) => `two situations are called "${key}"`),
    ...repeated(texts.map(({ key }) => key)).map((key) => `two texts are called "${key}"`),
    ...named.filter((key) => !wayKeys.includes(key)).map((key) => `there is no way "${key}"`),
    ...wayKeys.filter((key) => !named.includes(key)).map((key) => `no situation leads to the way "${key}"`),
    ...ways
      .flatMap((way) => way.contacts)
      .filter((key) => !contactKeys.includes(key))
      .map((key) => `there is no contact "${key}"`),
  ];
};
