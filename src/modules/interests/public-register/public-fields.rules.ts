import type { SideActivity } from "../side-activity.ts";
import type { PublicationProfile, PublicFields } from "./entry.ts";

/** What becomes public of a side activity under a profile; the database keeps the register by the same rule, and a test compares. */
export const publicFieldsOf = (
  activity: SideActivity,
  person: { readonly name: string; readonly functionTitle: string },
  { showsHours, showsAmount }: PublicationProfile,
): PublicFields => ({
  personName: person.name,
  functionTitle: person.functionTitle,
  activityOrganisation: activity.organisation,
  nature: activity.nature,
  paid: activity.payment !== "unpaid" && activity.payment !== "expenses",
  hoursPerWeek: showsHours ? activity.hoursPerWeek : null,
  payment: showsAmount ? activity.payment : null,
  startsOn: activity.startsOn,
});
