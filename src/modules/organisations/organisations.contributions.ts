import { holds, roleNames } from "#platform/actor/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { FirstStep, ReadContext, WorkItem } from "#platform/module/index.ts";
import { endingBetween, vacantRoles } from "./appointments/appointments.queries.ts";
import { countPeople } from "./people/people.queries.ts";
import { texts } from "./texts.ts";

/** Days ahead in which an end is shown, so that there is time to find somebody else. */
const leadDays = 60;

/**
 * Roles that no organisation can do without here: who runs the whole (source 001, norm 3), who adopts policy, plan and account
 * (Aw 4), to whom one can turn (norm 10), and who keeps the accounts.
 */
const obligatory = ["coordinator", "authority", "counsellor", "administrator"] as const;

/** Those who set the organisation up: the administrator and the coordinator. */
const beginners = 2;

const ending = async ({ tx, locale, today }: ReadContext): Promise<WorkItem[]> => {
  const t = texts[locale];
  const found = await endingBetween(tx, today, addDays(today, leadDays));
  return found.map(({ personId, name, role, endsOn, leavesOn }) => ({
    title: (leavesOn !== null && leavesOn === endsOn ? t.leaving : t.expiring)(name, roleNames[locale][role]),
    href: `/beheer/personen/${personId}`,
    due: endsOn,
    subject: t.workSubject,
  }));
};

const missing = async ({ tx, locale, today }: ReadContext): Promise<WorkItem[]> => {
  const t = texts[locale];
  const vacant = new Set(await vacantRoles(tx, today));
  return obligatory
    .filter((role) => vacant.has(role))
    .map((role) => ({
      title: t.missing(roleNames[locale][role]),
      href: "/beheer/rollen",
      due: null,
      subject: t.workSubject,
    }));
};

/** What the administrator has to do: roles nobody holds, and roles that end soon. The coordinator sees what is missing. */
export const work = async (context: ReadContext): Promise<readonly WorkItem[]> => {
  if (holds(context.actor, "administrator")) return [...(await missing(context)), ...(await ending(context))];
  return holds(context.actor, "coordinator") ? missing(context) : [];
};

/** What the administrator does first: bring in the people, and give the roles without which nothing can be adopted. */
export const firstSteps = async ({
  tx,
  actor,
  locale,
  today,
}: ReadContext): Promise<readonly FirstStep[]> => {
  if (!holds(actor, "administrator")) return [];
  const t = texts[locale];
  const vacant = new Set(await vacantRoles(tx, today));
  return [
    {
      title: t.firstPeople,
      text: t.firstPeopleText,
      href: "/beheer/personen",
      isDone: (await countPeople(tx, today)) > beginners,
      order: 1,
    },
    {
      title: t.firstRoles,
      text: t.firstRolesText,
      href: "/beheer/personen",
      isDone: obligatory.every((role) => !vacant.has(role)),
      order: 2,
    },
  ];
};
