import type { Localised } from "#platform/locale/index.ts";

/** Why the channel does not take a report, or files, now. */
export const channelTexts = {
  closed: {
    nl: "Hier kunt u op dit moment niet online melden. Bij de uitleg staat bij wie u wel terecht kunt, ook buiten de organisatie.",
    en: "At this moment you cannot report online here. The explanation says whom you can turn to, also outside the organisation.",
  },
  enoughFiles: {
    nl: "Er komen nu te veel bestanden tegelijk binnen. Verstuur uw melding zonder bestanden: dat kan altijd. Over een paar uur kunt u ze toevoegen.",
    en: "Too many files are coming in at once. Send your report without files: that is always possible. You can add them in a few hours.",
  },
} as const satisfies Record<string, Localised>;
