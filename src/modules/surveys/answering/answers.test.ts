import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "#platform/actor/index.ts";
import { sql, withActor } from "#platform/database/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { testDatabase } from "#test/support/database.ts";
import type { TestDatabase } from "#test/support/database.ts";
import { aQuestionnaireValue } from "../questionnaires/questionnaire.builder.ts";
import { keepAnswers, mixAnswers, openedAnswers } from "./answers.commands.ts";
import { newRoundKey, openAnswer, roundKeyOf, sealAnswer } from "./sealed-answer.ts";
import { layoutOf, readSheet } from "./sheet-bytes.rules.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const place = { organisationId: crypto.randomUUID(), roundId: crypto.randomUUID() };
const questionnaire = aQuestionnaireValue();
const layout = layoutOf(questionnaire);
const key = roundKeyOf(place.roundId, newRoundKey());

const asSystemOf = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  withActor(database.db, systemActor(place.organisationId), work);

/** What lies in the table, from its first place to its last. */
const lying = async () => {
  const { rows } = await sql<{ id: string; sealed: Buffer }>`
    select answer_id as id, sealed from survey_answers where round_id = ${place.roundId} order by ctid`.execute(
    database.owner,
  );
  return rows.map(({ id, sealed }) => {
    const { background, answers } = readSheet(layout, openAnswer(key, sealed));
    return { id, what: `${background["manager"]}-${String(answers["open"])}-${String(answers["silent"])}` };
  });
};

test("mixing puts answers in the order of numbers by chance, whatever the order in which they came; none is lost or changed", async () => {
  for (let index = 0; index < 40; index += 1) {
    const answers = { open: index % 5, silent: Math.floor(index / 5) % 5 };
    const sheet = { unitId: null, background: { manager: Math.floor(index / 25) }, answers };
    await asSystemOf((tx) => keepAnswers(tx, place, { questionnaire, key, sheets: [sheet] }));
  }
  const came = await lying();
  await asSystemOf((tx) => mixAnswers(tx, place, key));
  const mixed = await lying();
  const byNumber = came.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  expect(mixed.map(({ what }) => what)).toEqual(byNumber.map(({ what }) => what));
  expect(mixed.filter(({ id }) => came.some((one) => one.id === id))).toEqual([]);
  const read: string[] = [];
  await asSystemOf(async (tx) => {
    for await (const part of openedAnswers(tx, place.roundId, key)) read.push(...part.map(String));
  });
  expect(read).toHaveLength(40);
});

const doesNotOpen = /unable to authenticate|unknown form/;

test("an answer opens only with the key of its round, for its round, and as it was", () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const own = newRoundKey();
  const sealed = sealAnswer(roundKeyOf("a", own), bytes);
  expect([...openAnswer(roundKeyOf("a", own), sealed)]).toEqual([...bytes]);
  expect(() => openAnswer(roundKeyOf("b", own), sealed)).toThrow(doesNotOpen);
  expect(() => openAnswer(roundKeyOf("a", newRoundKey()), sealed)).toThrow(doesNotOpen);
  for (const at of [0, 5, 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => openAnswer(roundKeyOf("a", own), changed)).toThrow(doesNotOpen);
  }
  expect(() => openAnswer(roundKeyOf("a", own), sealed.subarray(0, 20))).toThrow("unknown form");
});
