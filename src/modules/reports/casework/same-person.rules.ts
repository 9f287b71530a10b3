import { digestsOfPerson, digestsOfTyped } from "../conflicts/name-digests.ts";

/** What stands behind a name: ", secretaris" or "(team inkoop)". */
const withoutAddition = (typed: string): string => typed.split(/[,(]/)[0] ?? "";

/** Whether a name as it was typed, perhaps with a function behind it, may mean the person of this name. */
export const mayMean = (typed: string, name: string): boolean => {
  const ways = digestsOfPerson("", name);
  return [typed, withoutAddition(typed)]
    .flatMap((text) => digestsOfTyped("", text))
    .some((digest) => ways.includes(digest));
};
