import { z } from "zod";
import { normalPassword } from "./password.rules.ts";
import type { Strength } from "./password.rules.ts";

// A package in the old module format arrives wrapped in `default`, depending on who loads it.
const dutchPackage = z.union([
  z.object({ dictionary: z.record(z.string(), z.array(z.string())) }),
  z
    .object({ default: z.object({ dictionary: z.record(z.string(), z.array(z.string())) }) })
    .transform((module) => module.default),
]);

const load = async () => {
  const [{ ZxcvbnFactory }, shared, english, dutch] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
    import("@zxcvbn-ts/language-nl-be"),
  ]);
  const { dictionary } = dutchPackage.parse(dutch);
  return new ZxcvbnFactory({
    dictionary: { ...shared.dictionary, ...english.dictionary, ...dictionary },
    graphs: shared.adjacencyGraphs,
    maxLength: 100,
    // No translations: what comes out is the key of a reason, and our own words for it are in password.rules.ts.
  });
};

// Loaded when somebody chooses a password for the first time: the dictionaries take memory that a reader never needs.
let estimator: ReturnType<typeof load> | undefined;

/** A name as it is, written together, and each of its words. */
const wordsIn = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => {
      const parts = text.split(/[^\p{L}\p{N}]+/u);
      return [text, parts.join(""), ...parts];
    })
    .filter((word) => word.length > 2);

/**
 * How hard a password is to guess, for somebody who knows Dutch, English, the words that many people use, and `context`:
 * the person's name, e-mail address and organisation.
 */
export const estimateStrength = async (password: string, context: readonly string[]): Promise<Strength> => {
  estimator ??= load();
  const { score, feedback } = (await estimator).check(
    normalPassword(password),
    wordsIn(["borgpen", ...context]),
  );
  return { score, weakness: feedback.warning };
};
