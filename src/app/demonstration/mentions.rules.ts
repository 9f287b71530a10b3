import type { World } from "./world.ts";

/** The things in a world that other things name. */
export type Kind = "unit" | "person" | "block" | "norm" | "goal" | "measure" | "action" | "round";

export type Path = readonly (string | number)[];

/** A place in the world file that names something else. */
export interface Mention {
  readonly kind: Kind;
  readonly name: string;
  readonly path: Path;
}

const one = (kind: Kind, name: string | null | undefined, ...path: Path): Mention[] =>
  name === null || name === undefined ? [] : [{ kind, name, path }];

const many = (kind: Kind, names: readonly string[], ...path: Path): Mention[] =>
  names.map((name, place) => ({ kind, name, path: [...path, place] }));

const ofOrganisation = (world: World): Mention[] => [
  ...world.units.flatMap(({ parent }, place) => one("unit", parent, "units", place, "parent")),
  ...world.people.flatMap(({ unit, appointments }, place) => [
    ...one("unit", unit, "people", place, "unit"),
    ...appointments.flatMap((appointment, at) =>
      one("unit", appointment.unit, "people", place, "appointments", at, "unit"),
    ),
  ]),
];

const position = "coordinatorPosition";

const ofPosition = ({
  coordinatorPosition: { person, mandate, backup, contacts, advice },
}: World): Mention[] => [
  ...one("person", person, position, "person"),
  ...one("person", mandate.adoptedBy, position, "mandate", "adoptedBy"),
  ...one("person", backup.person, position, "backup", "person"),
  ...contacts.flatMap((contact, n) => one("person", contact.with, position, "contacts", n, "with")),
  ...advice.flatMap(({ to }, n) => one("person", to, position, "advice", n, "to")),
];

const ofFrameworks = (world: World): Mention[] => [
  ...world.adoptedFrameworks.flatMap(({ adoptedBy, ownItems }, place) => [
    ...one("person", adoptedBy, "adoptedFrameworks", place, "adoptedBy"),
    ...ownItems.flatMap(({ norms }, at) =>
      many("norm", norms, "adoptedFrameworks", place, "ownItems", at, "norms"),
    ),
  ]),
  ...world.buildingBlocks.flatMap(({ code, owner, related }, place) => [
    ...one("block", code, "buildingBlocks", place, "code"),
    ...one("person", owner, "buildingBlocks", place, "owner"),
    ...many("block", related, "buildingBlocks", place, "related"),
  ]),
  ...world.assessments.flatMap(({ assessors, ratings }, place) => [
    ...assessors.flatMap(({ person }, at) =>
      one("person", person, "assessments", place, "assessors", at, "person"),
    ),
    ...ratings.flatMap(({ norm }, at) => one("norm", norm, "assessments", place, "ratings", at, "norm")),
  ]),
];

const ofPolicy = ({ policy }: World): Mention[] => [
  ...policy.adoptions.flatMap(({ by }, place) => one("person", by, "policy", "adoptions", place, "by")),
  ...policy.goals.flatMap(({ owner }, place) => one("person", owner, "policy", "goals", place, "owner")),
  ...policy.measures.flatMap(({ goal, owner, blocks, norms }, place) => [
    ...one("goal", goal, "policy", "measures", place, "goal"),
    ...one("person", owner, "policy", "measures", place, "owner"),
    ...many("block", blocks, "policy", "measures", place, "blocks"),
    ...many("norm", norms, "policy", "measures", place, "norms"),
  ]),
];

const ofSource = (source: World["actions"][number]["source"], ...path: Path): Mention[] => {
  if (source.kind === "norm")
    return [...one("norm", source.ref, ...path, "ref"), ...one("round", source.round, ...path, "round")];
  if (source.kind === "building-block") return one("block", source.ref, ...path, "ref");
  return source.kind === "goal" ? one("goal", source.ref, ...path, "ref") : [];
};

const ofActions = ({ actions }: World): Mention[] =>
  actions.flatMap(({ owner, source, norms, blocks, notes }, place) => [
    ...one("person", owner, "actions", place, "owner"),
    ...ofSource(source, "actions", place, "source"),
    ...many("norm", norms, "actions", place, "norms"),
    ...many("block", blocks, "actions", place, "blocks"),
    ...notes.flatMap(({ by }, at) => one("person", by, "actions", place, "notes", at, "by")),
  ]);

const ofPlans = ({ yearPlans }: World): Mention[] =>
  yearPlans.flatMap(({ adoptedBy, items }, place) => [
    ...one("person", adoptedBy, "yearPlans", place, "adoptedBy"),
    ...items.flatMap(({ owner, action, measure, goal }, at) => [
      ...one("person", owner, "yearPlans", place, "items", at, "owner"),
      ...one("action", action, "yearPlans", place, "items", at, "action"),
      ...one("measure", measure, "yearPlans", place, "items", at, "measure"),
      ...one("goal", goal, "yearPlans", place, "items", at, "goal"),
    ]),
  ]);

const ofAccounting = (world: World): Mention[] => [
  ...world.managerAgreements.flatMap(({ unit, manager, agreements }, place) => [
    ...one("unit", unit, "managerAgreements", place, "unit"),
    ...one("person", manager, "managerAgreements", place, "manager"),
    ...agreements.flatMap(({ goal }, at) =>
      one("goal", goal, "managerAgreements", place, "agreements", at, "goal"),
    ),
  ]),
  ...world.annualAccounts.flatMap(({ reviewedBy, adoptedBy }, place) => [
    ...one("person", reviewedBy, "annualAccounts", place, "reviewedBy"),
    ...one("person", adoptedBy, "annualAccounts", place, "adoptedBy"),
  ]),
];

const ofGuidance = ({ guidance }: World): Mention[] =>
  guidance.contacts.flatMap(({ counsellors }, place) =>
    many("person", counsellors, "guidance", "contacts", place, "counsellors"),
  );

/** Every place in a world that names a thing defined elsewhere. */
export const mentionsIn = (world: World): readonly Mention[] => [
  ...ofOrganisation(world),
  ...ofPosition(world),
  ...ofFrameworks(world),
  ...ofPolicy(world),
  ...ofActions(world),
  ...ofPlans(world),
  ...ofAccounting(world),
  ...ofGuidance(world),
];
