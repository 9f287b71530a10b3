import { aSignature, aVersion } from "#modules/onboarding/statements/statement.builder.ts";
import type { Place } from "./place.ts";

/** Statements: one that somebody signed, one that everybody has to sign, and that a mail about it went out. */
export const fillOnboarding = async ({ owner, here, person, mark }: Place): Promise<void> => {
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
