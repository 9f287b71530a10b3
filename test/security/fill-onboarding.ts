import { writeFile } from "node:fs/promises";
import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { aMarkRow, aStep } from "#modules/onboarding/checklists/checklist.builder.ts";
import { aCeremony, anOath, anOathText } from "#modules/onboarding/oaths/oath.builder.ts";
import { aSignature, aVersion } from "#modules/onboarding/statements/statement.builder.ts";
import { fileStore } from "#platform/files/index.ts";
import { pdf } from "#platform/files/sample.builder.ts";
import type { Place } from "./place.ts";

/** Statements: one that somebody signed, one that everybody has to sign, and that a mail about it went out. */
const statements = async ({ owner, here, person, mark }: Place): Promise<void> => {
  const employee = person("employee");
  const engagements = ["civil-servant"] as const;
  const text = { nl: mark("Ik houd me aan de code."), en: mark("I keep to the code.") };
  const code = await aVersion(owner, here, { statement: "code-of-conduct", engagements, text });
  await aVersion(owner, here, { statement: "confidentiality", engagements, text });
  await aSignature(owner, employee, code);
  await owner
    .insertInto("statementReminders")
    .values({ ...here, personId: employee.personId, remindedOn: "2026-02-01" })
    .execute();
};

/** The scan of a signed form, kept by the coordinator. */
const scanOf = (files: string, { as, mark }: Place): Promise<string> =>
  as("coordinator", "2026-02-02", async ({ tx, actor, now }) => {
    const bytes = pdf();
    const path = join(files, randomUUID());
    await writeFile(path, bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const upload = { path, name: `${mark("eed")}.pdf`, size: bytes.length, sha256, type: "application/pdf" };
    return fileStore(files).keep(tx, actor, upload, { now, visibleTo: ["coordinator"] });
  });

/** Oaths: one with its form, one without, one from an older register, and a ceremony to come and one of the past with somebody on the list. */
const oaths = async (files: string, place: Place): Promise<void> => {
  const { owner, here, person, mark } = place;
  const employee = person("employee");
  const officerId = person("authority").personId;
  const { textId, version } = await anOathText(owner, here, { name: mark("Eigen tekst") });
  await anOath(owner, employee, { officerId, textId, fileId: await scanOf(files, place) });
  await anOath(owner, person("counsellor"), { officerId, textId });
  await anOath(owner, person("report-officer"), {
    textId: null,
    version: null,
    form: null,
    officerId: null,
    importedOn: "2026-01-02",
    place: mark("Oude raadzaal"),
    officerName: mark("Vroegere secretaris"),
  });
  await owner
    .insertInto("oathChoices")
    .values({
      ...here,
      choiceId: randomUUID(),
      personId: person("manager").personId,
      form: "oath",
      chosenAt: "2026-02-01T09:00:00Z",
    })
    .execute();
  for (const heldOn of ["2026-10-01", "2027-02-01"]) {
    const { ceremonyId } = await aCeremony(owner, here, { officerId, heldOn, place: mark("Raadzaal") });
    const { personId } = person("manager");
    await owner
      .insertInto("oathInvitations")
      .values({ ...here, ceremonyId, personId, textId, version })
      .execute();
  }
};

/** Steps of every kind, one of them marked, and the term of the coordinator. */
const checklists = async ({ owner, here, person, mark }: Place): Promise<void> => {
  const title = { nl: mark("Stap"), en: mark("Step") };
  const everybody = { startsOn: "2019-01-01", title, text: title } as const;
  const ownTerm = { days: null, byWhom: "person" } as const;
  await aStep(owner, here, everybody);
  await aStep(owner, here, { ...everybody, step: "vog", kind: "vog", place: 20 });
  await aStep(owner, here, { ...everybody, step: "e-learning", byWhom: "person", place: 30 });
  const signing = { step: "code", kind: "statement", statement: "code-of-conduct", place: 40 } as const;
  await aStep(owner, here, { ...everybody, ...ownTerm, ...signing });
  await aStep(owner, here, { ...everybody, ...ownTerm, step: "oath", kind: "oath", place: 50 });
  const { personId } = person("employee");
  const madeBy = person("manager").personId;
  await owner
    .insertInto("checklistMarks")
    .values([
      aMarkRow({ ...here, personId, madeBy }),
      {
        ...aMarkRow({ ...here, personId, madeBy }, { step: "vog" }),
        profile: mark("60"),
        issuedOn: "2026-10-01",
      },
    ])
    .execute();
  await owner
    .insertInto("checklistSettings")
    .values({ ...here, coordinatorDays: 14, changedAt: "2026-01-01T09:00:00Z" })
    .execute();
};

/** What belongs to beginning somewhere; `files` is where files are kept. */
export const fillOnboarding = async (files: string, place: Place): Promise<void> => {
  await statements(place);
  await oaths(files, place);
  await checklists(place);
};
