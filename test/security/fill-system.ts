import { randomUUID } from "node:crypto";
import { addNote, closeAction, findAction } from "#modules/actions/index.ts";
import { anAction } from "#modules/actions/action.builder.ts";
import { aRound, onAllNorms } from "#modules/assessments/round.builder.ts";
import { judgeWhole, setPointAside } from "#modules/coherence/index.ts";
import { anOwnItem } from "#modules/frameworks/adoption/adoption.builder.ts";
import { aBlock, aDocument, aJudgement } from "#modules/frameworks/blocks/building-block.builder.ts";
import { contactForm, guidanceContent, keepContact, keepText, setOpen } from "#modules/guidance/index.ts";
import { leaveOut, setOwnLinks } from "#modules/frameworks/index.ts";
import { recordAdvice, recordAnswer, recordContact, recordPosition } from "#modules/organisations/index.ts";
import { aToken } from "#modules/organisations/provisioning/provisioning.builder.ts";
import { standardTheme } from "#modules/organisations/theme/theme.ts";
import { aConversation, aGoodExample, anOversight } from "#modules/oversight/oversight.builder.ts";
import { found } from "#platform/http/index.ts";
import type { Place } from "./place.ts";

/** The house style, the position of the coordinator, and what an administrator keeps. */
const organisation = async ({ owner, here, person, as, mark }: Place): Promise<void> => {
  const { organisationId } = here;
  const { colours, font } = standardTheme;
  await owner
    .insertInto("organisationThemes")
    .values({ organisationId, version: 1, colours: JSON.stringify(colours), font })
    .execute();
  await owner
    .insertInto("groupRoles")
    .values({ organisationId, groupName: mark("groep"), role: "manager" })
    .execute();
  const provisioned = {
    organisationId,
    createdAt: "2026-01-15T09:00:00Z",
    changedAt: "2026-01-15T09:00:00Z",
  };
  const [groupId, { personId }] = [randomUUID(), person("employee")];
  await aToken(owner, here);
  await owner
    .insertInto("provisionedPeople")
    .values({ ...provisioned, personId, userName: mark("gebruiker"), department: mark("afdeling") })
    .execute();
  await owner
    .insertInto("provisionedGroups")
    .values({ ...provisioned, groupId, displayName: mark("groep van buiten") })
    .execute();
  await owner.insertInto("provisionedGroupMembers").values({ organisationId, groupId, personId }).execute();
  await as("coordinator", "2026-01-15", async (writing) => {
    await recordPosition(writing, {
      startsOn: "2026-01-15",
      hoursPerWeek: 24,
      supportHoursPerWeek: null,
      budget: 10_000,
      mandateDocument: mark("Mandaat"),
      mandateLink: null,
      mandatedOn: "2026-01-01",
      directAccess: true,
      directAccessHow: mark("Elke maand"),
      backupId: person("employee").personId,
    });
    const withId = person("authority").personId;
    const contact = { heldOn: "2026-01-15", withId, initiative: "own" as const, note: mark("notitie") };
    await recordContact(writing, { ...contact, subject: mark("gesprek") });
    const advice = { givenOn: "2026-01-15", toId: withId, asked: true, advice: mark("advies") };
    const answered = await recordAdvice(writing, { ...advice, subject: mark("gevraagd") });
    const answer = { answeredOn: "2026-01-15", followed: "partly" as const, answer: mark("antwoord") };
    await recordAnswer(writing, answered, answer);
    await recordAdvice(writing, { ...advice, subject: mark("open") });
  });
};

/** Norms and building blocks: one owned by the employee, judged and documented; an own norm; one that does not count. */
const frameworks = async ({ owner, here, person, as, mark }: Place): Promise<void> => {
  const description = mark("Onze gedragscode");
  await aBlock(owner, here, { ownerId: person("employee").personId, description });
  await aBlock(owner, here, { code: "1.7" });
  await aDocument(owner, here, { title: mark("document") });
  await aJudgement(owner, here, { evidence: mark("bewijs") });
  await owner
    .insertInto("blockRelations")
    .values({
      ...here,
      framework: "arnhem-2024",
      code: "1.6",
      otherFramework: "arnhem-2024",
      otherCode: "1.7",
    })
    .execute();
  await anOwnItem(owner, here, { title: mark("eigen norm") });
  const block = { framework: "arnhem-2024", code: "VB.1", level: "building-block", parentCode: "1" } as const;
  await anOwnItem(owner, here, { ...block, title: mark("eigen bouwsteen") });
  await as("coordinator", "2026-01-20", async (writing) => {
    await leaveOut(writing, { framework: "rekenkamer-2024", code: "2" }, mark("past niet bij ons"));
    await setOwnLinks(writing, block, [{ framework: "rekenkamer-2024", code: "1" }]);
  });
};

/** Actions of the employee: one open with a note, one that is done. */
const actions = async ({ owner, here, person, as, mark }: Place): Promise<void> => {
  const employee = person("employee");
  const current = await anAction(owner, employee, { title: mark("open actie") });
  const done = await anAction(owner, employee, { title: mark("gedane actie") });
  await as("employee", "2026-02-01", async (writing) => {
    await addNote(writing, found(await findAction(writing.tx, current.actionId)), mark("voortgang"));
    const action = found(await findAction(writing.tx, done.actionId));
    await closeAction(writing, action, { outcome: "done", explanation: mark("gelukt") });
  });
  await as("coordinator", "2026-11-01", async (writing) => {
    const judged = await judgeWhole(writing);
    const { rule, open } = found(judged.find((one) => one.open.length > 0));
    const aside = { reason: mark("later"), until: "2026-12-31" };
    await setPointAside(writing, { rule, key: found(open[0]).key }, aside);
  });
  await owner
    .insertInto("coherenceTerms")
    .values({ ...here, term: "measurementMonths", value: 11, changedOn: "2026-02-01" })
    .execute();
};

/** Rounds in every state, two of them closed so that they can be compared. */
const assessments = async ({ owner, here, person, mark }: Place): Promise<void> => {
  const assessors = [person("employee")];
  const outcomes = onAllNorms("partly");
  await aRound(owner, here, { title: mark("open ronde"), outcomes: { "1": "good" }, assessors });
  await aRound(owner, here, { title: mark("volledige ronde"), outcomes, assessors });
  await aRound(owner, here, { title: mark("voorgelegd"), outcomes, assessors, state: "under-review" });
  const older = { referenceDate: "2024-01-01", outcomes, state: "closed" } as const;
  await aRound(owner, here, { ...older, title: mark("gesloten") });
  const newer = { referenceDate: "2025-01-01", outcomes: onAllNorms("good"), state: "closed" } as const;
  await aRound(owner, here, { ...newer, title: mark("later gesloten"), assessors });
};

/** What an overseer keeps about an organisation that this one oversees. */
const oversight = async ({ owner, here, overseen, mark }: Place): Promise<void> => {
  await anOversight(owner, here, { overseen: [overseen] });
  const overseenId = overseen.organisationId;
  await aConversation(owner, here, { overseenId, subject: mark("toezicht") });
  // Shared with everybody on purpose, so without the mark of the organisation.
  await aGoodExample(owner, here, {});
};

/** The guide of /melden: open, with contacts, a counsellor by name and an own text. Public on purpose, so without the mark. */
const guidance = async ({ person, as }: Place): Promise<void> => {
  const { contacts, texts } = await guidanceContent();
  await as("coordinator", "2026-02-01", async (writing) => {
    await setOpen(writing, true);
    const counsellors = [person("counsellor").personId];
    const details = { telephone: "026 000 01 10", email: "hulp@voorbeeld.example" };
    // One contact stays open, so that the page says so.
    for (const contact of contacts.filter(({ key }) => key !== "safety"))
      await keepContact(writing, contact, contactForm.parse({ ...details, counsellors }));
    await keepText(writing, found(texts.find(({ key }) => key === "danger")), {
      nl: "Bel 112.",
      en: "Call 112.",
    });
  });
};

/** Everything but the year cycle. */
export const fillSystem = async (place: Place): Promise<void> => {
  for (const part of [organisation, guidance, frameworks, actions, assessments, oversight]) await part(place);
};
