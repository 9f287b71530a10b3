import {
  addMember,
  declareOnTender,
  declarationsOn,
  decideOnInterest,
  findTender,
  interestsOn,
  keepTenderers,
  makeTender,
  startTender,
} from "#modules/interests/index.ts";
import type { Tender } from "#modules/interests/index.ts";
import { found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Place } from "./place.ts";

/** What somebody of a team declares: an interest, with the mark in every text, or none. */
const said = ({ mark }: Place, { list }: Pick<Tender, "list">, interest: "no" | "yes") => ({
  list,
  interest,
  kind: "friend" as const,
  party: mark("Steen"),
  explanation: mark("buren"),
});

const steps = (place: Place, tenderId: string) => {
  const on = (day: string, who: "employee" | "manager" | "counsellor") => ({
    tender: (work: (writing: Writing, tender: Tender) => Promise<unknown>) =>
      place.as(who, day, async (writing) => work(writing, found(await findTender(writing.tx, tenderId)))),
  });
  const declares = (who: "employee" | "manager" | "counsellor", interest: "no" | "yes", day: string) =>
    on(day, who).tender((writing, tender) => declareOnTender(writing, tender, said(place, tender, interest)));
  return { on, declares };
};

/** A tender that the manager made and leads, with the employee and the counsellor in its team. */
const make = async (place: Place, reference: string): Promise<string> => {
  const { as, mark, person, unitId } = place;
  const what = { reference: mark(reference), name: mark("schoonmaak"), purchased: mark("dienst") };
  const tenderId = await as("manager", "2026-10-01", (writing) =>
    makeTender(writing, { ...what, startsOn: "2026-12-01", unitId, lead: "" }, person("manager").personId),
  );
  for (const role of ["employee", "counsellor"] as const)
    await as("manager", "2026-10-01", async (writing) =>
      addMember(writing, found(await findTender(writing.tx, tenderId)), person(role).personId),
    );
  return tenderId;
};

/** Tenders on which somebody has yet to declare, to decide, to start, and one that runs and whose tenderers are known. */
export const fillTenders = async (place: Place): Promise<void> => {
  await make(place, "1");
  const waiting = steps(place, await make(place, "2"));
  await waiting.declares("employee", "yes", "2026-10-02");
  const running = steps(place, await make(place, "3"));
  await running.declares("employee", "yes", "2026-10-02");
  await running.on("2026-10-03", "manager").tender(async (writing, tender) => {
    const [declaration] = await declarationsOn(writing.tx, tender.tenderId);
    const interests = await interestsOn(writing.tx, tender.tenderId);
    const about = {
      declaration: found(declaration),
      interest: interests.get(found(declaration).tenderDeclarationId),
    };
    const conditions = place.mark("afspraak");
    await decideOnInterest(writing, tender, about, { decision: "stays-on-conditions", conditions });
  });
  await running.declares("counsellor", "no", "2026-10-04");
  await running.declares("manager", "no", "2026-10-04");
  await running.on("2026-10-05", "manager").tender(startTender);
  await running
    .on("2026-10-06", "manager")
    .tender((writing, tender) =>
      keepTenderers(writing, tender, [{ name: place.mark("Helder"), tradeNumber: "12345678" }]),
    );
  const ready = steps(place, await make(place, "4"));
  for (const who of ["employee", "counsellor", "manager"] as const)
    await ready.declares(who, "no", "2026-10-02");
};
