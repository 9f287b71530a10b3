import type { Localised } from "#platform/locale/index.ts";
import type { AppointedRole, Period } from "./appointment.ts";

/** Two roles that do not go together in one person: never, or only after a second thought. */
export interface SeparatedPair {
  readonly roles: readonly [AppointedRole, AppointedRole];
  readonly verdict: "forbidden" | "doubtful";
  readonly reason: Localised;
  /** Where the reason comes from, as a reader can look it up. */
  readonly source: Localised;
}

const from = (nl: string, en: string): Localised => ({ nl, en });

const court = (section: string): Localised =>
  from(
    `Algemene Rekenkamer, Integriteit als basis (2024), par. ${section}`,
    `Netherlands Court of Audit, Integriteit als basis (2024), section ${section}`,
  );
const guide = from(
  "BIOS, Leidraad Integriteit gewaarborgd (Integriteitscoördinator)",
  "BIOS, guide Integriteit gewaarborgd (integrity coordinator)",
);
const arnhem = from(
  "Gemeente Arnhem, Beleidsnota ambtelijke integriteit (2024), par. 3.7",
  "Municipality of Arnhem, policy on integrity (2024), section 3.7",
);
const threeApart = from(
  "Uitgangspunt van dit systeem: onderzoeken, beslissen en bijstaan zijn drie taken van drie mensen",
  "Principle of this system: investigating, deciding and assisting are three tasks for three people",
);
const closedFiles = from(
  "Uitgangspunt van dit systeem: de beheerder ziet van geen dossier de inhoud",
  "Principle of this system: the administrator sees the content of no file",
);
const ownInterests = from(
  "Uitgangspunt van dit systeem: wat iemand over het eigen geld opgeeft, leest alleen wie daarvoor is aangewezen (Ambtenarenwet 2017, artikel 8)",
  "Principle of this system: what somebody declares of private money is read only by whoever was designated for it (Ambtenarenwet 2017, article 8)",
);
const council = from("Gemeentewet, artikel 13", "Municipalities Act (Gemeentewet), article 13");

type Row = readonly [AppointedRole, AppointedRole, string, string, Localised];

const forbidden: readonly Row[] = [
  [
    "counsellor",
    "investigator",
    "Een vertrouwenspersoon staat iemand bij en zwijgt over wat die vertelt. Wie dat doet, kan niet ook onderzoeken.",
    "A counsellor assists somebody and keeps silent about what is told. Whoever does that cannot also investigate.",
    threeApart,
  ],
  [
    "counsellor",
    "authority",
    "De vertrouwenspersoon is onafhankelijk en doet aanbevelingen. Het bevoegd gezag beantwoordt die en beslist.",
    "The counsellor is independent and makes recommendations. The authority answers them and decides.",
    court("3.7"),
  ],
  [
    "counsellor",
    "manager",
    "Een leidinggevende die iets hoort, moet handelen. Een vertrouwenspersoon die iets hoort, moet zwijgen.",
    "A manager who hears something has to act. A counsellor who hears something has to keep silent.",
    arnhem,
  ],
  [
    "counsellor",
    "report-officer",
    "Het meldpunt behandelt wat het weet. De vertrouwenspersoon houdt het voor zich. Een melding doorgeven kan ook zonder de rol meldpunt.",
    "The report officer acts on what is known. The counsellor keeps it. Passing on a report needs no role of report officer.",
    court("3.7"),
  ],
  [
    "investigator",
    "authority",
    "Wie onderzoekt, beslist niet over de uitkomst.",
    "Whoever investigates does not decide on the outcome.",
    threeApart,
  ],
  [
    "coordinator",
    "investigator",
    "De coördinator werkt aan het voorkomen van schendingen en houdt dat gescheiden van het onderzoeken ervan.",
    "The coordinator works on preventing violations, and keeps that apart from investigating them.",
    guide,
  ],
  [
    "coordinator",
    "authority",
    "De coördinator adviseert het bevoegd gezag, ook ongevraagd. Niemand adviseert zichzelf.",
    "The coordinator advises the authority, also unasked. Nobody advises himself.",
    court("3.4"),
  ],
  [
    "authority",
    "works-council",
    "Het bevoegd gezag legt verantwoording af aan de ondernemingsraad en vraagt zijn instemming.",
    "The authority accounts to the works council and asks for its consent.",
    from(
      "Gemeente Arnhem, Beleidsnota ambtelijke integriteit (2024): de secretaris is bestuurder in de zin van de WOR",
      "Municipality of Arnhem, policy on integrity (2024): the municipal secretary is the manager under the Works Councils Act",
    ),
  ],
  [
    "administrator",
    "counsellor",
    "De beheerder geeft rechten en mag geen vertrouwelijke aantekeningen zien.",
    "The administrator gives rights and may see no confidential notes.",
    closedFiles,
  ],
  [
    "administrator",
    "report-officer",
    "De beheerder geeft rechten en mag geen meldingen zien.",
    "The administrator gives rights and may see no reports.",
    closedFiles,
  ],
  [
    "administrator",
    "investigator",
    "De beheerder geeft rechten en mag geen onderzoeken zien.",
    "The administrator gives rights and may see no investigations.",
    closedFiles,
  ],
  [
    "administrator",
    "compliance-officer",
    "De beheerder geeft rechten en mag niet zien welke financiële belangen collega's hebben.",
    "The administrator gives rights and may not see which financial interests colleagues have.",
    closedFiles,
  ],
  [
    "authority",
    "compliance-officer",
    "Het bevoegd gezag wijst aan wie melden, meldt zelf ook, en beslist over mensen. Het leest niet wat zij bezitten.",
    "The authority designates who declares, declares itself, and decides about people. It does not read what they own.",
    ownInterests,
  ],
  [
    "office-holder",
    "registrar",
    "De griffier houdt de registers bij van de politieke ambtsdragers en is zelf ambtenaar.",
    "The registrar keeps the registers of the office-holders and is a civil servant.",
    council,
  ],
];

const doubtful: readonly Row[] = [
  [
    "coordinator",
    "counsellor",
    "De vertrouwenspersoon werkt onafhankelijk en in strikt vertrouwen. De coördinator ziet toe op het geheel en rapporteert.",
    "The counsellor works independently and in strict confidence. The coordinator watches over the whole and reports.",
    court("3.7"),
  ],
  [
    "coordinator",
    "report-officer",
    "Meldingen behandelen hoort bij handhaven, beleid maken bij voorkomen. Zorg dat die twee genoeg gescheiden blijven.",
    "Handling reports belongs to enforcement, making policy to prevention. Keep the two sufficiently apart.",
    guide,
  ],
  [
    "coordinator",
    "manager",
    "De coördinator staat buiten de lijn en neemt de verantwoordelijkheid van leidinggevenden niet over.",
    "The coordinator stands outside the line and does not take over what managers answer for.",
    court("3.4"),
  ],
  [
    "coordinator",
    "administrator",
    "Wie het beleid maakt, geeft dan ook de rechten in dit systeem. Laat iemand anders meekijken.",
    "Whoever makes the policy then also gives the rights in this system. Let somebody else look along.",
    closedFiles,
  ],
  [
    "coordinator",
    "works-council",
    "De ondernemingsraad krijgt de verantwoording die de coördinator opstelt.",
    "The works council receives the account that the coordinator draws up.",
    from(
      "Uitgangspunt van dit systeem: wie verantwoording aflegt, beoordeelt die niet zelf",
      "Principle of this system: whoever gives account does not judge it",
    ),
  ],
  [
    "counsellor",
    "works-council",
    "De vertrouwenspersoon adviseert de werkgever én de ondernemingsraad.",
    "The counsellor advises the employer and the works council.",
    court("3.7"),
  ],
  [
    "investigator",
    "report-officer",
    "Het meldpunt kent de melder en houdt contact. De onderzoeker begint zonder voorkeur. Maak duidelijk wie wat doet.",
    "The report officer knows the reporter and stays in touch. The investigator starts without preference. Make clear who does what.",
    court("3.5"),
  ],
  [
    "investigator",
    "manager",
    "Een leidinggevende onderzoekt nooit het eigen onderdeel.",
    "A manager never investigates the own unit.",
    threeApart,
  ],
  [
    "compliance-officer",
    "manager",
    "Een leidinggevende hoort niet te weten wat mensen in het eigen team bezitten. Laat een ander hun opgaven lezen.",
    "A manager should not know what people of the own team own. Let somebody else read what they declare.",
    ownInterests,
  ],
  [
    "compliance-officer",
    "coordinator",
    "De coördinator ziet toe of iedereen opgave doet. Wat iemand opgeeft, hoeft de coördinator daarvoor niet te weten.",
    "The coordinator watches whether everybody declares. For that the coordinator need not know what somebody declares.",
    ownInterests,
  ],
  [
    "compliance-officer",
    "investigator",
    "Wat iemand in vertrouwen opgeeft, is geen bron voor een onderzoek naar die persoon.",
    "What somebody declares in confidence is no source for an investigation of that person.",
    threeApart,
  ],
  [
    "authority",
    "report-officer",
    "Wie de melding ontvangt, beslist dan ook over de uitkomst. Het meldpunt hoort onafhankelijk te zijn.",
    "Whoever receives the report then also decides on the outcome. The report officer should be independent.",
    from(
      "Checklist interne meldprocedure, wetbeschermingklokkenluiders.nl: onafhankelijke functionaris",
      "Checklist for the internal procedure, wetbeschermingklokkenluiders.nl: independent officer",
    ),
  ],
  [
    "authority",
    "administrator",
    "Wie over zaken beslist, bepaalt dan ook wie er bij kan.",
    "Whoever decides on cases then also determines who gets at them.",
    closedFiles,
  ],
  [
    "overseer",
    "coordinator",
    "De toezichthouder bekijkt ook de eigen organisatie. Dan beoordeelt iemand het eigen werk.",
    "The overseer also looks at the own organisation, and would judge the own work.",
    from(
      "Uitgangspunt van dit systeem: wie verantwoording aflegt, beoordeelt die niet zelf",
      "Principle of this system: whoever gives account does not judge it",
    ),
  ],
];

const asPair =
  (verdict: SeparatedPair["verdict"]) =>
  ([one, other, nl, en, source]: Row): SeparatedPair => ({
    roles: [one, other],
    verdict,
    reason: { nl, en },
    source,
  });

/** Every pair of roles that this system keeps apart, with why and the source. What is not here goes together. */
export const separatedPairs: readonly SeparatedPair[] = [
  ...forbidden.map(asPair("forbidden")),
  ...doubtful.map(asPair("doubtful")),
];

/** Whether two periods have a day in common; an empty period has none. */
export const overlap = (one: Period, other: Period): boolean => {
  const start = one.startsOn > other.startsOn ? one.startsOn : other.startsOn;
  const ends = [one.endsOn, other.endsOn].filter((day) => day !== null);
  return ends.every((day) => day >= start);
};

interface Held extends Period {
  readonly role: AppointedRole;
}

/** What stands against a new appointment beside those that a person has: the pairs with a day in common, forbidden first. */
export const conflictsOf = (wanted: Held, held: readonly Held[]): SeparatedPair[] => {
  const meanwhile = new Set(held.filter((other) => overlap(wanted, other)).map((other) => other.role));
  return separatedPairs.filter(
    ({ roles: [one, other] }) =>
      (one === wanted.role && meanwhile.has(other)) || (other === wanted.role && meanwhile.has(one)),
  );
};
