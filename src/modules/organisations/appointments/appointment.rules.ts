import { refusalAt, roleNames } from "#platform/actor/index.ts";
import { addDays } from "#platform/clock/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";
import type { Locale, Localised } from "#platform/locale/index.ts";
import type { Appointment, AppointedRole, Period } from "./appointment.ts";
import { conflictsOf, overlap } from "./separation.rules.ts";
import type { SeparatedPair } from "./separation.rules.ts";

export type Decision =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly field: string;
      readonly reason: Localised;
      readonly pairs?: readonly SeparatedPair[];
    };

interface Wanted extends Period {
  readonly role: AppointedRole;
  readonly unitId: string | null;
  /** The appointer has seen the doubts and goes on. */
  readonly sure: boolean;
}

interface Appointee {
  readonly personId: string;
  readonly service: Period;
  readonly held: readonly Appointment[];
}

const fitsService = (wanted: Wanted, { service }: Appointee): Decision => {
  if (wanted.endsOn !== null && wanted.endsOn < wanted.startsOn)
    return refusalAt("endsOn", "De einddatum ligt voor de begindatum.", "The end lies before the start.");
  if (wanted.startsOn < service.startsOn)
    return refusalAt(
      "startsOn",
      "Deze persoon is dan nog niet in dienst.",
      "This person is not in service yet then.",
    );
  if (service.endsOn !== null && wanted.startsOn > service.endsOn)
    return refusalAt("startsOn", "Deze persoon is dan uit dienst.", "This person has left by then.");
  return { ok: true };
};

const namesOf = ({ roles: [one, other] }: SeparatedPair, locale: Locale): string =>
  `${roleNames[locale][one]} ${locale === "nl" ? "en" : "and"} ${roleNames[locale][other]}`;

const separate = (wanted: Wanted, { held }: Appointee): Decision => {
  const pairs = conflictsOf(wanted, held);
  const forbidden = pairs.filter((pair) => pair.verdict === "forbidden");
  const first = forbidden[0] ?? pairs[0];
  if (first === undefined || (forbidden.length === 0 && wanted.sure)) return { ok: true };
  const { reason } = first;
  if (forbidden.length > 0)
    return {
      ok: false,
      field: "role",
      pairs: forbidden,
      reason: {
        nl: `De rollen ${namesOf(first, "nl")} gaan niet samen. ${reason.nl}`,
        en: `The roles ${namesOf(first, "en")} do not go together. ${reason.en}`,
      },
    };
  return {
    ok: false,
    field: "sure",
    pairs,
    reason: {
      nl: `Denk hier nog eens over na. De rollen ${namesOf(first, "nl")} raken elkaar. ${reason.nl} Kruis aan dat u dit toch wilt, of kies iemand anders.`,
      en: `Think again. The roles ${namesOf(first, "en")} touch each other. ${reason.en} Tick that you want this all the same, or choose somebody else.`,
    },
  };
};

/** Whether this person may get this role for this time; who gives it may not be the same person. */
export const mayAppoint = (wanted: Wanted, appointee: Appointee, appointerId: string | null): Decision => {
  if (appointee.personId === appointerId)
    return refusalAt(
      "role",
      "U kunt uzelf geen rol geven. Vraag het een andere beheerder.",
      "You cannot give yourself a role. Ask another administrator.",
    );
  const inService = fitsService(wanted, appointee);
  if (!inService.ok) return inService;
  const same = appointee.held.some(
    (other) => other.role === wanted.role && other.unitId === wanted.unitId && overlap(other, wanted),
  );
  if (same)
    return refusalAt(
      "role",
      "Deze persoon heeft deze rol dan al.",
      "This person holds this role then already.",
    );
  return separate(wanted, appointee);
};

/** The last day that an appointment can have when it ends on `day`: one that never began is withdrawn. */
export const endFor = ({ startsOn }: Pick<Period, "startsOn">, day: PlainDate): PlainDate =>
  day < startsOn ? addDays(startsOn, -1) : day;

/** The last day to judge by: an end in the past is judged as of yesterday, because today is what counts. */
export const notBeforeToday = (lastDay: PlainDate, today: PlainDate): PlainDate =>
  lastDay < today ? addDays(today, -1) : lastDay;

/** Whether somebody remains administrator after this day, when these appointments end by then. */
export const administratorRemains = (
  administrators: readonly (Period & { readonly appointmentId: string })[],
  ending: ReadonlySet<string>,
  lastDay: PlainDate,
): boolean => {
  const next = addDays(lastDay, 1);
  return administrators.some(
    ({ appointmentId, startsOn, endsOn }) =>
      !ending.has(appointmentId) && startsOn <= next && (endsOn === null || endsOn >= next),
  );
};

/** Why the last administrator cannot go. */
export const lastAdministrator: Localised = {
  nl: "Dit is de enige beheerder op die dag. Wijs eerst een andere beheerder aan.",
  en: "This is the only administrator on that day. Appoint another administrator first.",
};
