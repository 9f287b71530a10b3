import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import {
  answerQuestion,
  askAbout,
  assess,
  conditionKinds,
  confirmInterests,
  declareInterests,
  demonstrationCode,
  endRestriction,
  findFinancial,
  interestContent,
  restrict,
} from "#modules/financial-interests/index.ts";
import { demonstrationPassphrase } from "#modules/keys/index.ts";
import { places } from "#platform/config/index.ts";
import { ContentError, parseYaml } from "#platform/content/index.ts";
import { found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { heldBriefly, newCode, readWordList } from "#platform/vault/index.ts";
import type { Scene } from "./scene.ts";
import { day, key, words } from "./world-parts.ts";

const interest = interestContent.extend({
  since: day.nullable().default(null),
  until: day.nullable().default(null),
  relation: words.nullable().default(null),
  managedBy: words.nullable().default(null),
  managedOn: day.nullable().default(null),
});
const later = z.strictObject({
  on: day,
  do: z.enum(["asked", "answered", "assessed", "confirmed"]),
  words: words.optional(),
  conditions: z.array(z.enum(conditionKinds)).default([]),
});
const declaration = z.strictObject({
  by: key,
  on: day,
  code: z.boolean().default(false),
  interests: z.array(interest),
  later: z.array(later).default([]),
});
const financialSchema = z.strictObject({
  restricted: z.array(z.strictObject({ name: words, reason: words, on: day, endsOn: day.optional() })),
  declarations: z.array(declaration).min(1),
});
type FinancialWorld = z.output<typeof financialSchema>;
type WorldFinancial = z.output<typeof declaration>;

/** What the people of the invented municipality own. Throws `ContentError` with every fault when its file is not sound. */
export const financialWorld = async (): Promise<FinancialWorld> => {
  const file = join(places.content, "demonstration", "financial-interests.yaml");
  const { value, faults } = parseYaml(financialSchema, file, await readFile(file, "utf8"));
  if (value === undefined) throw new ContentError(faults);
  return value;
};

/** Who reads; what the second compliance officer declares is read by the first as well. */
const officer = "jurist-arbeidsrecht";

const keyOf = async ({ tx, actor }: Writing) => found(await heldBriefly(tx, actor, demonstrationPassphrase));

type Codes = Map<string, string>;

const step = async (
  writing: Writing,
  { declarationId, code }: { readonly declarationId: string; readonly code: string },
  { do: what, words: said = "", conditions }: z.output<typeof later>,
): Promise<void> => {
  const one = found(await findFinancial(writing.tx, declarationId));
  switch (what) {
    case "asked":
      return askAbout(writing, one, { key: await keyOf(writing), words: said });
    case "answered":
      found((await answerQuestion(writing, one, { code, words: said })) || undefined);
      return undefined;
    case "assessed": {
      const outcome = conditions.length > 0 ? "conditions" : "no-objection";
      const assessment = { outcome, conditions, words: said === "" ? null : said } as const;
      return assess(writing, one, { key: await keyOf(writing), assessment });
    }
    case "confirmed":
      return confirmInterests(writing, one);
  }
};

const declaring = (one: WorldFinancial, codes: Codes): Scene[] => [
  {
    on: one.on,
    by: one.by,
    what: `financial interests of ${one.by}`,
    play: async (writing, register) => {
      const list = await readWordList(places.content, "nl");
      const code = one.code ? demonstrationCode : newCode(list);
      codes.set(one.by, code);
      const id = await declareInterests(writing, { interests: one.interests }, code);
      register.keep("financial-declaration", one.by, id);
    },
  },
  ...one.later.map((next): Scene => ({
    on: next.on,
    by: next.do === "answered" || next.do === "confirmed" ? one.by : officer,
    what: `financial interests of ${one.by}: ${next.do}`,
    play: (writing, register) => {
      const declarationId = register.id("financial-declaration", one.by);
      return step(writing, { declarationId, code: found(codes.get(one.by)) }, next);
    },
  })),
];

/** What people declare of financial interests, what the compliance officer makes of it, and in what nobody may deal. */
export const financialScenes = ({ restricted, declarations }: FinancialWorld): Scene[] => {
  const codes: Codes = new Map();
  const listed = restricted.flatMap(({ name, reason, on, endsOn }): Scene[] => [
    {
      on,
      by: officer,
      what: `no dealing in ${name}`,
      play: async (writing, register) => {
        register.keep("restricted-item", name, await restrict(writing, { name, reason, startsOn: on }));
      },
    },
    ...(endsOn === undefined
      ? []
      : [
          {
            on: endsOn,
            by: officer,
            what: `${name} off the list`,
            play: (writing: Writing, register: Parameters<Scene["play"]>[1]) =>
              endRestriction(writing, register.id("restricted-item", name)),
          },
        ]),
  ]);
  return [...listed, ...declarations.flatMap((one) => declaring(one, codes))];
};
