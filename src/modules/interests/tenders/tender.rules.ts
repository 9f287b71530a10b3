import type { Actor, Decision, FieldDecision } from "#platform/actor/index.ts";
import { allowed, holds, refusal, refusalAt } from "#platform/actor/index.ts";
import type {
  Tender,
  TenderDeclaration,
  TenderDeclarationInput,
  TenderDecisionInput,
  TenderInterest,
  TenderState,
} from "./tender.ts";

/** How somebody of the team stands: what was said last, against the list of tenderers that counts now. */
export const memberStandings = ["not-declared", "renew", "none", "undecided", "stays", "leaves"] as const;
export type MemberStanding = (typeof memberStandings)[number];

type Said = Pick<TenderDeclaration, "list" | "interest" | "decision">;

/** The standing of a member, from the last declaration. */
export const standingOf = (last: Said | undefined, list: number): MemberStanding => {
  if (last === undefined) return "not-declared";
  if (last.decision === "leaves") return "leaves";
  if (last.list < list) return "renew";
  if (!last.interest) return "none";
  return last.decision === null ? "undecided" : "stays";
};

/** What keeps a tender from starting, or from going on once the tenderers are known. */
export interface Hindrance {
  readonly standing: Exclude<MemberStanding, "none" | "stays">;
  readonly names: readonly string[];
}

const clear: readonly MemberStanding[] = ["none", "stays"];

interface Standing {
  readonly name: string;
  readonly standing: MemberStanding;
}

/** What has to be done before the team may work: everybody declared, and every interest was decided. Empty: the team may. */
export const hindrances = (team: readonly Standing[]): readonly Hindrance[] =>
  memberStandings.flatMap((standing) => {
    if (standing === "none" || standing === "stays") return [];
    const names = team.filter((member) => member.standing === standing).map(({ name }) => name);
    return names.length === 0 ? [] : [{ standing, names }];
  });

/** Whether everybody in the team may work on the tender. */
export const isClear = (team: readonly Pick<Standing, "standing">[]): boolean =>
  team.every(({ standing }) => clear.includes(standing));

type Run = Pick<Tender, "madeBy" | "state"> & { readonly lead: { readonly personId: string } };

/** Whether this actor runs the tender: its lead, who made it, or the coordinator. */
export const runs = ({ lead, madeBy }: Omit<Run, "state">, actor: Actor): boolean =>
  actor.personId !== null &&
  (lead.personId === actor.personId || madeBy === actor.personId || holds(actor, "coordinator"));

/** What who runs a tender does with it. */
export const tenderSteps = ["change", "start", "close"] as const;
export type TenderStep = (typeof tenderSteps)[number];

const statesFor: Readonly<Record<TenderStep, readonly TenderState[]>> = {
  change: ["preparing", "started"],
  start: ["preparing"],
  close: ["preparing", "started"],
};

const notRunning = refusal(
  "Dat kan alleen wie de aanbesteding leidt of heeft aangemaakt, of de integriteitscoördinator.",
  "Only who leads or made the tender, or the integrity coordinator, can do that.",
);
const notNow = refusal(
  "Dat kan nu niet: de aanbesteding is verder dan u denkt. Laad de pagina opnieuw.",
  "That cannot be done now: the tender has moved on. Reload the page.",
);

/** Whether this actor may take this step with the tender as it is. */
export const mayRun = (step: TenderStep, tender: Run, actor: Actor): Decision => {
  if (!runs(tender, actor)) return notRunning;
  return statesFor[step].includes(tender.state) ? allowed : notNow;
};

/** Starting asks that everybody declared and that each interest was decided. */
export const mayStart = (team: readonly Pick<Standing, "standing">[]): Decision =>
  isClear(team)
    ? allowed
    : refusal(
        "De aanbesteding mag nog niet beginnen: nog niet iedereen heeft verklaard, of over een belang is nog niet beslist.",
        "The tender may not start yet: not everybody has declared, or an interest has not been decided on.",
      );

/** Who is in the team declares, as long as the tender is not closed. */
export const mayDeclare = (
  { members, state }: Pick<Tender, "members" | "state">,
  { personId }: Pick<Actor, "personId">,
): Decision =>
  state !== "closed" && members.some((member) => member.personId === personId)
    ? allowed
    : refusal(
        "U zit niet in het team van deze aanbesteding, of zij is afgesloten.",
        "You are not in the team of this tender, or it is closed.",
      );

/** Whether what somebody declares can be: against the list that was shown, and with an interest all there is to know of it. */
export const declarationCanBe = (
  input: TenderDeclarationInput,
  list: number,
): FieldDecision<"interest" | "kind" | "party" | "explanation"> => {
  if (input.list !== list)
    return refusalAt(
      "interest",
      "De lijst van inschrijvers is intussen veranderd. Kijk haar na en verklaar opnieuw.",
      "The list of tenderers has changed in the meantime. Look at it and declare again.",
    );
  if (input.interest === "no") return allowed;
  if (input.kind === null)
    return refusalAt("kind", "Kies wat voor belang het is.", "Choose what kind of interest it is.");
  if (input.party === null)
    return refusalAt(
      "party",
      "Schrijf met welk bedrijf of welke organisatie.",
      "Write with which company or organisation.",
    );
  return input.explanation === null
    ? refusalAt("explanation", "Leg kort uit wat het belang is.", "Explain briefly what the interest is.")
    : allowed;
};

/** Whether this actor decides on what somebody declared; the database says whose interest is seen at all. */
export const mayDecideInterest = (
  declaration: Pick<TenderDeclaration, "personId" | "interest" | "decision">,
  interest: TenderInterest | undefined,
  { personId }: Pick<Actor, "personId">,
): Decision => {
  if (declaration.personId === personId)
    return refusal("Over uw eigen belang beslist u niet.", "You do not decide on your own interest.");
  if (interest === undefined)
    return refusal(
      "Dat kan alleen wie over dit teamlid beslist.",
      "Only who decides on this member of the team can do that.",
    );
  return declaration.decision === null
    ? allowed
    : refusal("Over dit belang is al beslist.", "This interest has been decided on already.");
};

/** Conditions are written down where there are any. */
export const tenderDecisionCanBe = ({
  decision,
  conditions,
}: TenderDecisionInput): FieldDecision<"conditions"> =>
  decision === "stays-on-conditions" && conditions === null
    ? refusalAt("conditions", "Schrijf op welke afspraken gelden.", "Write down which arrangements hold.")
    : allowed;

/** Somebody of a team, with the last declaration and how that stands. */
export interface TeamMember {
  readonly personId: string;
  readonly name: string;
  readonly standing: MemberStanding;
  readonly last: TenderDeclaration | undefined;
}

/** The team as it stands, from what was declared (the newest first). */
export const teamOf = (
  { members, list }: Pick<Tender, "members" | "list">,
  declarations: readonly TenderDeclaration[],
): readonly TeamMember[] =>
  members.map(({ personId, name }) => {
    const last = declarations.find((one) => one.personId === personId);
    return { personId, name, last, standing: standingOf(last, list) };
  });

/** Who left the team because of an interest: the last declaration of each. */
export const leftTeam = (
  { members }: Pick<Tender, "members">,
  declarations: readonly TenderDeclaration[],
): readonly TenderDeclaration[] =>
  declarations.filter(
    (one, place) =>
      one.decision === "leaves" &&
      !members.some(({ personId }) => personId === one.personId) &&
      declarations.findIndex(({ personId }) => personId === one.personId) === place,
  );
