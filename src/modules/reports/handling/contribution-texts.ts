import { catalogue, formatNumber, plural } from "#platform/locale/index.ts";

export const texts = catalogue({
  nl: {
    subject: "Meldingen",
    unopened: (count: number) =>
      plural("nl", count, {
        one: "Er is een nieuwe melding die niemand nog opende",
        other: `Er zijn ${formatNumber(count, "nl")} nieuwe meldingen die niemand nog opende`,
      }),
    messages: (count: number) =>
      plural("nl", count, {
        one: "Een melder schreef iets dat wacht op lezen",
        other: `In ${formatNumber(count, "nl")} dossiers schreef de melder iets dat wacht op lezen`,
      }),
    unread: (count: number) =>
      plural("nl", count, {
        one: "Er is een open melding die niemand kan lezen: geef iemand toegang met de herstelsleutel",
        other: `Er zijn ${formatNumber(count, "nl")} open meldingen die niemand kan lezen: geef iemand toegang met de herstelsleutel`,
      }),
    tileTitle: "Meldingen",
    open: (count: number, more: boolean) =>
      count === 0 ? "Geen open" : `${more ? "Meer dan " : ""}${formatNumber(count, "nl")} open`,
    mine: (count: number) =>
      count === 0 ? "U behandelt er geen." : `U behandelt er ${formatNumber(count, "nl")}.`,
  },
  en: {
    subject: "Reports",
    unopened: (count) =>
      plural("en", count, {
        one: "There is a new report that nobody opened yet",
        other: `There are ${formatNumber(count, "en")} new reports that nobody opened yet`,
      }),
    messages: (count) =>
      plural("en", count, {
        one: "A reporter wrote something that waits to be read",
        other: `In ${formatNumber(count, "en")} files the reporter wrote something that waits to be read`,
      }),
    unread: (count) =>
      plural("en", count, {
        one: "There is an open report that nobody can read: give somebody access with the recovery key",
        other: `There are ${formatNumber(count, "en")} open reports that nobody can read: give somebody access with the recovery key`,
      }),
    tileTitle: "Reports",
    open: (count, more) =>
      count === 0 ? "None open" : `${more ? "More than " : ""}${formatNumber(count, "en")} open`,
    mine: (count) =>
      count === 0 ? "You handle none of them." : `You handle ${formatNumber(count, "en")} of them.`,
  },
});
