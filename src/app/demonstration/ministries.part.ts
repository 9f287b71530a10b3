import { randomUUID } from "node:crypto";
import { loadExample } from "#modules/assessments/index.ts";
import { adoptFramework, loadExamples } from "#modules/frameworks/index.ts";
import type { Example } from "#modules/frameworks/index.ts";
import {
  appoint,
  createOrganisation,
  createPerson,
  overseeOrganisations,
} from "#modules/organisations/index.ts";
import { loadNamedExamples } from "#modules/oversight/index.ts";
import { systemActor } from "#platform/actor/index.ts";
import { dateOf } from "#platform/clock/index.ts";
import { places } from "#platform/config/index.ts";
import { found } from "#platform/http/index.ts";
import { agreed } from "./scene.ts";
import type { ActAs } from "./stage.ts";

/** Whose findings over which year the demonstration shows. */
const exampleName = "rekenkamer-2023";

/** The minister who coordinates the integrity policy of the central government (source 001, 2.2): the overseer of the demonstration. */
export const coordinatingMinistry = "BZK";

/** Somebody who is nobody in particular: the ministries are real, so nobody who works there is made up by name. */
export const overseerPerson = { name: "Toezichthouder (demonstratie)", email: "overzicht@bzk.example" };

const makeMinistry = async (
  actAs: ActAs,
  example: Example,
  { code, name, now }: { readonly code: string; readonly name: string; readonly now: Date },
): Promise<string> => {
  const organisationId = randomUUID();
  const actor = systemActor(organisationId);
  const tx = await actAs(actor);
  const today = dateOf(now);
  const writing = { tx, actor, today, now };
  const ministry = { shortName: code.toLowerCase(), name, kind: "ministry", abbreviation: code } as const;
  await createOrganisation(writing, { ...ministry, invented: false }, now);
  const { framework, version } = example.framework;
  agreed(
    await adoptFramework(writing, framework, {
      version,
      adoptedOn: today,
      adoptedBy: example.source.publisher,
    }),
  );
  await loadExample(writing, example, code);
  return organisationId;
};

const appointOverseer = async (
  actAs: ActAs,
  example: Example,
  { organisationId, overseen, now }: { organisationId: string; overseen: readonly string[]; now: Date },
): Promise<void> => {
  const actor = systemActor(organisationId);
  const tx = await actAs(actor);
  const startsOn = dateOf(now);
  const writing = { tx, actor, today: startsOn, now };
  const person = { ...overseerPerson, externalKey: null, engagement: "civil-servant", startsOn } as const;
  const { personId } = agreed(
    await createPerson(writing, { ...person, unit: null, functionTitle: "Coördinerend ministerie" }),
  );
  agreed(
    await appoint(
      writing,
      { ...person, personId, endsOn: null },
      { role: "overseer", unit: null, startsOn, endsOn: null, sure: false },
    ),
  );
  await overseeOrganisations(writing, overseen);
  await loadNamedExamples(writing, example);
};

/**
 * Makes the twelve ministries with the findings that the Court of Audit published, and somebody at the coordinating ministry who
 * oversees them, with the good examples that were named. They were recorded here now: the source gives a year, and its publication no day.
 */
export const makeMinistries = async (
  actAs: ActAs,
  now: Date,
  progress: (text: string) => void,
): Promise<void> => {
  const example = found((await loadExamples(places.content)).find((one) => one.example === exampleName));
  const made = new Map<string, string>();
  for (const { code, name } of example.organisations)
    made.set(code, await makeMinistry(actAs, example, { code, name: name.nl, now }));
  progress(`  ${made.size} ministries with the findings of ${example.source.publisher}`);
  await appointOverseer(actAs, example, {
    organisationId: found(made.get(coordinatingMinistry)),
    overseen: [...made.values()],
    now,
  });
};
