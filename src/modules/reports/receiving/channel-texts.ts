import type { Localised } from "#platform/locale/index.ts";

/** Why the channel does not take a report now. */
export const channelTexts = {
  closed: {
    nl: "Hier kunt u op dit moment niet online melden. Bij de uitleg staat bij wie u wel terecht kunt, ook buiten de organisatie.",
    en: "At this moment you cannot report online here. The explanation says whom you can turn to, also outside the organisation.",
  },
} as const satisfies Record<string, Localised>;
