import { mentionsIn } from "./mentions.rules.ts";
import type { Kind, Path } from "./mentions.rules.ts";
import type { World, WorldAction, WorldPlan, WorldPlanItem } from "./world.ts";

/** Something in a world that cannot be, and where. */
export interface WorldFault {
  readonly path: Path;
  readonly message: string;
}

/** What the shared frameworks hold that a world leans on. */
export interface SharedContent {
  readonly norms: readonly string[];
  readonly levels: readonly string[];
  readonly blocks: readonly string[];
}

type Defined = Readonly<Record<Kind, readonly string[]>>;

const ownBlocks = (world: World): string[] =>
  world.adoptedFrameworks.flatMap(({ ownItems }) => ownItems.map(({ code }) => code));

const definedIn = (world: World, shared: SharedContent): Defined => ({
  unit: world.units.map(({ key }) => key),
  person: world.people.map(({ key }) => key),
  block: [...shared.blocks, ...ownBlocks(world)],
  norm: shared.norms,
  goal: world.policy.goals.map(({ code }) => code),
  measure: world.policy.measures.map(({ code }) => code),
  action: world.actions.map(({ code }) => code),
  round: world.assessments.map(({ code }) => code),
});

const places: Readonly<Record<Exclude<Kind, "block" | "norm">, Path>> = {
  unit: ["units"],
  person: ["people"],
  goal: ["policy", "goals"],
  measure: ["policy", "measures"],
  action: ["actions"],
  round: ["assessments"],
};

const twice = (names: readonly string[], path: Path): WorldFault[] =>
  names.flatMap((name, place) =>
    names.indexOf(name) < place ? [{ path: [...path, place], message: `"${name}" is there twice` }] : [],
  );

const dangling = (world: World, defined: Defined): WorldFault[] =>
  mentionsIn(world)
    .filter(({ kind, name }) => !defined[kind].includes(name))
    .map(({ kind, name, path }) => ({ path, message: `there is no ${kind} "${name}"` }));

const doubles = (world: World, defined: Defined): WorldFault[] => [
  ...twice(defined.unit, places.unit),
  ...twice(defined.person, places.person),
  ...twice(defined.goal, places.goal),
  ...twice(defined.measure, places.measure),
  ...twice(defined.action, places.action),
  ...twice(defined.round, places.round),
  ...twice(
    world.buildingBlocks.map(({ code }) => code),
    ["buildingBlocks"],
  ),
];

const missing = (wanted: readonly string[], there: readonly string[], path: Path): WorldFault[] =>
  wanted
    .filter((name) => !there.includes(name))
    .map((name) => ({ path, message: `nothing is said of "${name}"` }));

const incomplete = (world: World, shared: SharedContent, defined: Defined): WorldFault[] => [
  ...missing(
    defined.block,
    world.buildingBlocks.map(({ code }) => code),
    ["buildingBlocks"],
  ),
  ...world.assessments.flatMap(({ ratings }, place) => [
    ...missing(
      shared.norms,
      ratings.map(({ norm }) => norm),
      ["assessments", place, "ratings"],
    ),
    ...twice(
      ratings.map(({ norm }) => norm),
      ["assessments", place, "ratings"],
    ),
    ...ratings.flatMap(({ level }, at) =>
      shared.levels.includes(level)
        ? []
        : [
            {
              path: ["assessments", place, "ratings", at, "level"],
              message: `"${level}" is no level: ${shared.levels.join(", ")}`,
            },
          ],
    ),
  ]),
];

const crowded = (world: World): WorldFault[] =>
  world.units.flatMap(({ key, headcount }, place) => {
    const named = world.people.filter(({ unit }) => unit === key).length;
    return named <= headcount
      ? []
      : [{ path: ["units", place, "headcount"], message: `${named} people are named here already` }];
  });

const coordinates = (world: World, person: string, on: string): boolean =>
  world.people.some(
    ({ key, appointments }) =>
      key === person &&
      appointments.some(
        ({ role, startsOn, endsOn }) =>
          role === "coordinator" && startsOn <= on && (endsOn === undefined || endsOn >= on),
      ),
  );

const closing = ({ state, doneOn, result, droppedOn, reason }: WorldAction, path: Path): WorldFault[] => {
  if (state === "done" && (doneOn === undefined || result === undefined))
    return [{ path, message: "what is done has doneOn and result" }];
  if (state === "dropped" && (droppedOn === undefined || reason === undefined))
    return [{ path, message: "what was dropped has droppedOn and reason" }];
  return [];
};

const ofActions = (world: World): WorldFault[] =>
  world.actions.flatMap((action, place) => {
    const { openedOn, owner, notes } = action;
    const last = action.doneOn ?? action.droppedOn ?? world.referenceDate;
    const path = ["actions", place];
    return [
      ...closing(action, path),
      ...(last < openedOn ? [{ path: [...path, "openedOn"], message: "lies after its end" }] : []),
      ...notes.flatMap(({ by, date }, at) => [
        ...(date < openedOn || date > world.referenceDate
          ? [{ path: [...path, "notes", at, "date"], message: "lies outside the life of the action" }]
          : []),
        ...(by === owner || coordinates(world, by, date)
          ? []
          : [
              { path: [...path, "notes", at, "by"], message: "only the owner and a coordinator write notes" },
            ]),
      ]),
    ];
  });

const isLeft = ({ outcome }: WorldPlanItem): boolean => outcome === "partly" || outcome === "not-done";

/** What an item of a plan that was closed has to say besides. */
const ofClosedItem = (item: WorldPlanItem): string[] => {
  if (item.outcome === "open") return ["nothing is open in a closed plan"];
  return isLeft(item) && (item.decision === undefined || item.reason === undefined)
    ? ["what was not done in a closed plan has decision and reason"]
    : [];
};

const ofItem = (item: WorldPlanItem, plan: WorldPlan, before: WorldPlan | undefined): string[] => {
  const rests = [item.action, item.measure, item.source].filter((one) => one !== undefined);
  const { carries } = item;
  const isCarried = carries === undefined || before?.items.some(({ title }) => title === carries) === true;
  return [
    ...(rests.length === 1 ? [] : ["rests on one of action, measure and source"]),
    ...(isCarried ? [] : [`the plan before has no "${carries}"`]),
    ...(plan.state === "closed" ? ofClosedItem(item) : []),
    ...(item.outcome === "open" || item.result !== undefined ? [] : ["what has an outcome has a result"]),
  ];
};

const ofPlans = ({ yearPlans }: World): WorldFault[] =>
  yearPlans.flatMap((plan, place) => {
    const before = yearPlans.find(({ year }) => year === plan.year - 1);
    return [
      ...(plan.state === "closed" && plan.closedOn === undefined
        ? [{ path: ["yearPlans", place], message: "a closed plan has closedOn" }]
        : []),
      ...plan.items.flatMap((item, at) =>
        ofItem(item, plan, before).map((message) => ({ path: ["yearPlans", place, "items", at], message })),
      ),
    ];
  });

const ofCouncil = ({ worksCouncil, yearPlans }: World): WorldFault[] =>
  worksCouncil.flatMap(({ about }, place) =>
    typeof about !== "number" || yearPlans.some(({ year }) => year === about)
      ? []
      : [{ path: ["worksCouncil", place, "about"], message: `there is no plan of ${about}` }],
  );

/** Everything in a world that contradicts itself or names something that is not there; an empty list when it is sound. */
export const worldFaults = (world: World, shared: SharedContent): readonly WorldFault[] => {
  const defined = definedIn(world, shared);
  return [
    ...doubles(world, defined),
    ...dangling(world, defined),
    ...incomplete(world, shared, defined),
    ...crowded(world),
    ...ofActions(world),
    ...ofPlans(world),
    ...ofCouncil(world),
  ];
};
