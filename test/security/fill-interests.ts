import { randomUUID } from "node:crypto";
import {
  advise,
  confirmInventory,
  decide,
  defaultSettings,
  designate,
  draftDeclaration,
  findDeclaration,
  listVulnerable,
  objectTo,
  saveProfile,
  saveSettings,
  submitDeclaration,
  withhold,
} from "#modules/interests/index.ts";
import { aGift, anActivity, aRecusal } from "#modules/interests/declaration.builder.ts";
import type { DeclarationContent, DecisionWord } from "#modules/interests/index.ts";
import { found } from "#platform/http/index.ts";
import type { Place } from "./place.ts";

/** What somebody declares, with the mark in every text. */
const contents = ({ mark, person }: Place) => ({
  activity: anActivity({
    organisation: mark("Stichting"),
    nature: mark("bestuurslid"),
    relation: mark("subsidie"),
    field: "yes",
    precautions: mark("gescheiden"),
  }),
  gift: aGift({ what: mark("wijn"), giver: mark("Leverancier"), occasion: mark("opening") }),
  recusal: aRecusal(person("counsellor").personId, {
    matter: mark("vergunning"),
    organisation: mark("Bouwbedrijf"),
    explanation: mark("buren"),
  }),
});

/** The steps of one declaration after another, as the employee, the manager and the authority take them. */
const steps = ({ as, mark }: Place) => {
  const input = (decision: DecisionWord) => ({
    version: 1,
    decision,
    conditions: decision === "conditions" ? mark("voorwaarde") : null,
    reason: mark("reden"),
  });
  const draft = (content: DeclarationContent) =>
    as("employee", "2026-10-01", (writing) => draftDeclaration(writing, content));
  const submit = async (id: string) => {
    await as("employee", "2026-10-02", async (writing) =>
      submitDeclaration(writing, found(await findDeclaration(writing.tx, id))),
    );
    return id;
  };
  const advised = async (id: string) => {
    await as("manager", "2026-10-05", async (writing) =>
      advise(writing, found(await findDeclaration(writing.tx, id)), input("conditions")),
    );
    return id;
  };
  const decided = async (id: string, decision: DecisionWord, by: "authority" | "manager" = "authority") => {
    await as(by, "2026-10-09", async (writing) =>
      decide(writing, found(await findDeclaration(writing.tx, id)), input(decision)),
    );
    return id;
  };
  return { draft, submit, advised, decided };
};

/** A register that was answered a year ago and has to be answered again, and that a mail about it went out. */
const fillAnswers = async ({ owner, here, person }: Place): Promise<void> => {
  for (const role of ["employee", "manager"] as const)
    await owner
      .insertInto("registerAnswers")
      .values({
        ...here,
        answerId: randomUUID(),
        personId: person(role).personId,
        register: "side-activity",
        answeredOn: "2025-10-15",
        nothing: role === "manager",
      })
      .execute();
  await owner
    .insertInto("registerReminders")
    .values({ ...here, personId: person("employee").personId, remindedOn: "2026-10-20" })
    .execute();
};

/** Side activities, gifts and recusals in every state in which somebody has something to do with them, and the rules. */
export const fillInterests = async (place: Place): Promise<void> => {
  const { as, mark, person } = place;
  const { activity, gift, recusal } = contents(place);
  await as("coordinator", "2026-09-01", (writing) =>
    saveSettings(writing, {
      ...defaultSettings,
      asksFrom: "2025-09-01",
      fallbackId: person("office-holder").personId,
    }),
  );
  await as("coordinator", "2026-09-02", (writing) =>
    designate(writing, {
      functionTitle: mark("functie"),
      unit: place.unitId,
      kinds: ["screening", "rotation"],
      startsOn: "2026-09-02",
      reason: mark("reden"),
    }),
  );
  await fillAnswers(place);
  await as("coordinator", "2026-09-02", async (writing) => {
    const everywhere = { unit: null, startsOn: "2026-09-02", reason: mark("reden") };
    await designate(writing, { functionTitle: "Adviseur", kinds: ["publication"], ...everywhere });
    await saveProfile(writing, { showsHours: true, showsAmount: true });
    await withhold(writing, person("works-council").personId, mark("bedreigd"));
  });
  await as("manager", "2026-09-03", async (writing) => {
    const said = { kind: "process", temptations: ["money"], measures: mark("vier ogen") } as const;
    const entry = { ...said, temptations: [...said.temptations], why: mark("geld") };
    await listVulnerable(writing, place.unitId, { ...entry, title: mark("Kasbeheer") });
    await confirmInventory(writing, place.unitId, { entries: 1, seen: 1 });
  });
  const { draft, submit, advised, decided } = steps(place);
  await draft(activity);
  await draft(gift);
  await submit(await draft(gift));
  await submit(await draft(activity));
  await draft(recusal);
  await submit(await draft(recusal));
  await decided(await submit(await draft(recusal)), "consent", "manager");
  await advised(await submit(await draft(activity)));
  await decided(await advised(await submit(await draft(activity))), "conditions");
  await decided(await advised(await submit(await draft(activity))), "refusal");
  const objected = await decided(await advised(await submit(await draft(activity))), "refusal");
  await as("employee", "2026-10-12", async (writing) =>
    objectTo(writing, found(await findDeclaration(writing.tx, objected)), mark("bezwaar")),
  );
};
