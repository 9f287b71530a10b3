import { randomUUID } from "node:crypto";
import { createOrganisation } from "#modules/organisations/index.ts";
import { systemActor } from "#platform/actor/index.ts";
import type { Module } from "#platform/module/index.ts";
import type { Services } from "#platform/services/index.ts";
import { accountScenes } from "./accounts.part.ts";
import { actionScenes } from "./actions.part.ts";
import { agreementScenes } from "./agreements.part.ts";
import { assessmentScenes } from "./assessments.part.ts";
import { blockScenes } from "./blocks.part.ts";
import { checklistScenes } from "./checklists.part.ts";
import { coherenceScenes } from "./coherence.part.ts";
import { designationScenes, designationsWorld } from "./designations.part.ts";
import { confirmingScenes } from "./confirming.part.ts";
import { financialScenes, financialWorld } from "./financial.part.ts";
import { frameworkScenes } from "./frameworks.part.ts";
import { tenderScenes } from "./tenders.part.ts";
import { tendersWorld } from "./tenders-world.ts";
import { interestScenes } from "./interests.part.ts";
import { interestsWorld } from "./interests-world.ts";
import { keyScenes } from "./keys.part.ts";
import type { HandedOver } from "./keys.part.ts";
import { goalAndMeasureScenes } from "./goals.part.ts";
import { guidanceScenes } from "./guidance.part.ts";
import { oathScenes } from "./oaths.part.ts";
import { makeOrganisation } from "./organisation.part.ts";
import { everybody } from "./people.rules.ts";
import { planScenes } from "./plans.part.ts";
import { policyScenes } from "./policy.part.ts";
import { positionScenes } from "./position.part.ts";
import { provisioningScenes } from "./provisioning.part.ts";
import { reportScenes } from "./reports.part.ts";
import { reportsWorld } from "./reports-world.ts";
import { register } from "./scene.ts";
import { signalScenes } from "./signals.part.ts";
import { statementScenes } from "./statements.part.ts";
import { surveyScenes } from "./surveys.part.ts";
import { surveysWorld } from "./surveys-world.ts";
import type { Scene } from "./scene.ts";
import { playAll } from "./stage.ts";
import type { ActAs } from "./stage.ts";
import { vulnerableScenes, vulnerableWorld } from "./vulnerable.part.ts";
import { inventedNames, voorbeeldstad } from "./world-file.ts";
import type { World, WorldPerson } from "./world.ts";

interface Told {
  readonly subjects: readonly Module[];
  readonly shares: HandedOver[];
  /** What the identity provider told, what happened to the reports, and what people declared. */
  readonly told: readonly Scene[];
  readonly people: readonly WorldPerson[];
  readonly services: Services;
}

/** Everything that happened, subject by subject; on one date in this order. */
const scenesOf = (world: World, { subjects, shares, told, people, services }: Told): Scene[] => [
  ...positionScenes(world),
  ...guidanceScenes(world),
  ...frameworkScenes(world),
  ...blockScenes(world),
  ...assessmentScenes(world),
  ...policyScenes(world),
  ...goalAndMeasureScenes(world),
  ...actionScenes(world),
  ...keyScenes(shares),
  ...checklistScenes(world, people),
  ...oathScenes(world, people, services),
  ...statementScenes(world, people),
  ...planScenes(world),
  ...agreementScenes(world),
  ...coherenceScenes(world),
  ...accountScenes(world, subjects),
  ...told,
];

/**
 * Makes the invented municipality with its people, and lets everything in it happen, each thing on its own date. Returns the shares of its
 * recovery key, which are kept nowhere in it.
 */
export const makeVoorbeeldstad = async (
  actAs: ActAs,
  { subjects, services }: { readonly subjects: readonly Module[]; readonly services: Services },
  progress: (text: string) => void,
): Promise<readonly HandedOver[]> => {
  const world = await voorbeeldstad();
  const people = everybody(world, await inventedNames());
  const organisationId = randomUUID();
  const made = register();
  const actor = systemActor(organisationId);
  const { shortName, name, kind, startsOn } = world.organisation;
  const now = new Date(`${startsOn}T08:00:00Z`);
  const writing = { tx: await actAs(actor), actor, today: startsOn, now };
  const organisation = { shortName, name, kind, abbreviation: null, invented: true };
  await createOrganisation(writing, organisation, now);
  await makeOrganisation(writing, world, { people, made });
  progress(`  ${name}: ${people.length} people in ${world.units.length} units`);
  const shares: HandedOver[] = [];
  const told = [
    ...provisioningScenes(world, people, services),
    ...reportScenes(await reportsWorld(), services),
    ...interestScenes({ world, people }, await interestsWorld()),
    ...tenderScenes({ world, people }, await tendersWorld()),
    ...designationScenes(await designationsWorld()),
    ...vulnerableScenes({ world, people }, await vulnerableWorld()),
    ...confirmingScenes(world, people),
    ...signalScenes({ world, people }),
    ...financialScenes(await financialWorld()),
    ...surveyScenes({ world, people, surveys: await surveysWorld(), services }),
  ];
  const scenes = scenesOf(world, { subjects, shares, told, people, services });
  await playAll({ actAs, organisationId, people, made }, scenes);
  progress(`  ${name}: ${scenes.length} events until ${world.referenceDate}`);
  return shares;
};
