import { formatDate } from "#platform/locale/index.ts";
import { catalogue } from "#platform/locale/index.ts";
import type { Locale } from "#platform/locale/index.ts";
import type { PlainDate } from "#platform/clock/index.ts";

interface Confirmed {
  readonly organisation: string;
  readonly reference: string;
  readonly receivedOn: PlainDate;
  /** By when the reporter hears what happens with the report. */
  readonly informBy: PlainDate;
  /** Where it is explained how reports are handled. */
  readonly explanation: string;
}

type Dated = Omit<Confirmed, "receivedOn" | "informBy"> & {
  readonly received: string;
  readonly inform: string;
};

const templates = catalogue({
  nl: ({ organisation, reference, received, inform, explanation }: Dated) => `Goedendag,

Op ${received} hebben wij uw melding ontvangen. Het kenmerk is ${reference}. Dank u wel dat u dit laat weten.

Wat er nu gebeurt
Wij beoordelen uw melding: is zij duidelijk genoeg, kan het worden nagegaan, en wie moet dat doen? Misschien stellen wij u hier nog vragen. Kijk daarom af en toe in dit dossier. Uiterlijk ${inform} hoort u hier hoe uw melding is beoordeeld en wat er verder gebeurt.

Uw bescherming
Wij gaan vertrouwelijk met uw melding om. Wie u bent, en waaruit dat blijkt, vertellen wij aan niemand anders zonder dat u dat goedvindt. Alleen als een wet ons daartoe verplicht kan dat anders zijn; dan hoort u dat van tevoren, met de reden. U mag geen nadeel hebben van uw melding. Gebeurt dat toch, of wordt ermee gedreigd? Laat het ons hier weten.

Advies
U mag in vertrouwen advies vragen aan een adviseur: een vertrouwenspersoon, een jurist, of de afdeling advies van het Huis voor Klokkenluiders. U mag ook rechtstreeks melden bij een bevoegde autoriteit.

De regels
Wij volgen de Wet bescherming klokkenluiders en onze eigen meldregeling. Hoe wij werken, leest u op ${explanation}

Met vriendelijke groet,
het meldpunt van ${organisation}`,
  en: ({ organisation, reference, received, inform, explanation }) => `Good day,

On ${received} we received your report. Its reference is ${reference}. Thank you for letting us know.

What happens now
We weigh your report: is it clear enough, can it be checked, and who should do that? We may ask you questions here. So please look in this dossier now and then. By ${inform} you will hear here how your report was assessed and what happens further.

Your protection
We treat your report in confidence. Who you are, and what shows it, we tell nobody else unless you agree. Only when a law obliges us may that be different; then you hear it beforehand, with the reason. You may suffer no detriment from your report. If you do, or if it is threatened, let us know here.

Advice
You may ask an adviser for advice in confidence: a counsellor, a lawyer, or the advice section of the Whistleblowers Authority (Huis voor Klokkenluiders). You may also report directly to a competent authority.

The rules
We follow the Wet bescherming klokkenluiders (Whistleblowers Protection Act) and our own reporting regulation. How we work is explained at ${explanation}

With kind regards,
the reporting office of ${organisation}`,
});

/** The text with which receipt is confirmed, in the language of the reporter; whoever sends it may change it. */
export const confirmationText = (language: Locale, { receivedOn, informBy, ...rest }: Confirmed): string =>
  templates[language]({
    ...rest,
    received: formatDate(receivedOn, language),
    inform: formatDate(informBy, language),
  });
