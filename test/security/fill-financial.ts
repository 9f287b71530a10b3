import { randomUUID } from "node:crypto";
import {
  askAbout,
  assess,
  confirmInterests,
  declareInterests,
  findFinancial,
  restrict,
} from "#modules/financial-interests/index.ts";
import { declared, designate, designatedFunction } from "#modules/financial-interests/financial.builder.ts";
import { found } from "#platform/http/index.ts";
import { heldBriefly, makeKey, unlock } from "#platform/vault/index.ts";
import type { Place } from "./place.ts";
import { holderOf } from "./world.ts";
import type { Settlement, World } from "./world.ts";

const passphrase = "lepel wolk kerfstok dijk pruim";

/** The vault of the compliance officer stays open in the session in which that person walks through the application. */
const openAs = async ({ database }: World, settlement: Settlement, { as, person }: Place): Promise<void> => {
  const { sessionId } = await database.owner
    .selectFrom("sessions")
    .select("sessionId")
    .where("personId", "=", person("compliance-officer").personId)
    .executeTakeFirstOrThrow();
  const token = holderOf(settlement, "compliance-officer");
  await as("compliance-officer", "2026-11-01", ({ tx, actor, now }) =>
    unlock(tx, actor, { sessionId, token, passphrase }, now),
  );
};

const declarers = ["employee", "manager", "authority", "registrar"] as const;

/** Only some have the function, so that not everybody who is walked sees the same long form. */
const designated = async ({ owner, here, person }: Place): Promise<void> => {
  await designate(owner, here);
  for (const role of declarers)
    await owner
      .insertInto("placements")
      .values({
        organisationId: here.organisationId,
        placementId: randomUUID(),
        personId: person(role).personId,
        functionTitle: designatedFunction,
        startsOn: "2026-09-01",
      })
      .execute();
};

/** Declarations in every state in which somebody has something to do with them, and the list of no dealing. */
export const fillFinancial = async (world: World, settlement: Settlement, place: Place): Promise<void> => {
  const { as, mark } = place;
  await designated(place);
  await as("compliance-officer", "2026-09-02", ({ tx, actor, now }) => makeKey(tx, actor, passphrase, now));
  await as("compliance-officer", "2026-09-02", (writing) =>
    restrict(writing, { name: mark("Bedrijf"), reason: mark("aanbesteding"), startsOn: "2026-09-02" }),
  );
  const content = declared({ what: mark("aandelen"), relation: mark("levert") });
  const declaring = (role: (typeof declarers)[number], code: string) =>
    as(role, "2026-09-10", (writing) => declareInterests(writing, content, code));
  const assessed = (id: string) =>
    as("compliance-officer", "2026-09-20", async (writing) => {
      const key = found(await heldBriefly(writing.tx, writing.actor, passphrase));
      const assessment = { outcome: "conditions" as const, conditions: [], words: mark("voorwaarde") };
      await assess(writing, found(await findFinancial(writing.tx, id)), { key, assessment });
    });
  await declaring("manager", "aap-noot-mies-wim-zus-jet-teun");
  const asked = await declaring("authority", "noot-mies-wim-zus-jet-teun-vuur");
  await as("compliance-officer", "2026-09-20", async (writing) => {
    const key = found(await heldBriefly(writing.tx, writing.actor, passphrase));
    await askAbout(writing, found(await findFinancial(writing.tx, asked)), { key, words: mark("vraag") });
  });
  await assessed(await declaring("registrar", "mies-wim-zus-jet-teun-vuur-gijs"));
  const confirmed = await declaring("employee", "wim-zus-jet-teun-vuur-gijs-lam");
  await assessed(confirmed);
  await as("employee", "2026-10-01", async (writing) =>
    confirmInterests(writing, found(await findFinancial(writing.tx, confirmed))),
  );
  await openAs(world, settlement, place);
};
