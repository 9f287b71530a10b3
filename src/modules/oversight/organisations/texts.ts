import { catalogue } from "#platform/locale/index.ts";
import type { ListQuery } from "./overseen.ts";

/** The words of the list of organisations and the page of one, in Dutch and English. */
export const texts = catalogue({
  nl: {
    organisations: "Organisaties",
    lead: "De organisaties waarop u toezicht houdt, met hun laatste afgesloten ronde.",
    search: "Zoek op naam of afkorting",
    show: "Toon",
    shows: {
      alles: "Alle organisaties",
      zonder: "Zonder ronde over de laatste twee jaar",
    } satisfies Record<ListQuery["toon"], string>,
    latest: "Laatste afgesloten ronde",
    none: "nog geen afgesloten ronde",
    inOrder: "Op orde",
    nobody: "Geen enkele organisatie past bij deze keuze",
    nobodyText: "Kies minder filters of zoek op een ander woord.",
    emptyTitle: "U houdt nog op geen enkele organisatie toezicht",
    emptyText: "Zodra een organisatie onder uw toezicht is gezet, staat zij hier.",
    organisationLead:
      "U ziet uitkomsten van afgesloten rondes; geen onderbouwing en geen namen van personen.",
    noRoundTitle: "Nog geen afgesloten ronde",
    noRoundText: "Zodra deze organisatie een ronde afsluit, ziet u hier de uitkomst.",
    chooseRound: "Ronde",
    outcomes: "Uitkomsten per onderdeel",
    ownNorms: (count: number): string =>
      count === 1
        ? "Deze ronde heeft ook 1 eigen norm van de organisatie. Die ziet u hier niet."
        : `Deze ronde heeft ook ${count} eigen normen van de organisatie. Die ziet u hier niet.`,
    before: (title: string): string => `Eerder (${title})`,
    change: "Verandering",
    changeTitle: "Veranderd sinds de vorige ronde",
    first: "Dit is de eerste ronde die zo gemeten is. Er is nog niets om mee te vergelijken.",
    accounts: "Jaarverslagen",
    noAccounts: "Deze organisatie heeft hier nog geen jaarverslag openbaar gemaakt.",
    account: (year: number): string => `Jaarverslag ${year}`,
    conversations: "Gesprekken",
    noConversations: "U hebt hier nog geen gesprek met deze organisatie vastgelegd.",
    newConversation: "Gesprek vastleggen",
    examples: "Goede voorbeelden",
    noExamples: "Van deze organisatie is nog geen goed voorbeeld gedeeld.",
  },
  en: {
    organisations: "Organisations",
    lead: "The organisations you oversee, with their latest closed round.",
    search: "Search by name or abbreviation",
    show: "Show",
    shows: { alles: "All organisations", zonder: "Without a round over the last two years" },
    latest: "Latest closed round",
    none: "no closed round yet",
    inOrder: "In order",
    nobody: "No organisation fits this choice",
    nobodyText: "Choose fewer filters or search for another word.",
    emptyTitle: "You do not oversee any organisation yet",
    emptyText: "As soon as an organisation is put under your oversight it appears here.",
    organisationLead: "You see outcomes of closed rounds; no reasoning and no names of people.",
    noRoundTitle: "No closed round yet",
    noRoundText: "As soon as this organisation closes a round, its outcome appears here.",
    chooseRound: "Round",
    outcomes: "Outcomes by part",
    ownNorms: (count) =>
      count === 1
        ? "This round also has 1 norm of the organisation's own. You do not see it here."
        : `This round also has ${count} norms of the organisation's own. You do not see them here.`,
    before: (title) => `Before (${title})`,
    change: "Change",
    changeTitle: "Changed since the round before",
    first: "This is the first round measured this way. There is nothing to compare it with yet.",
    accounts: "Annual accounts",
    noAccounts: "This organisation published no annual account here yet.",
    account: (year) => `Annual account ${year}`,
    conversations: "Conversations",
    noConversations: "You recorded no conversation with this organisation here yet.",
    newConversation: "Record a conversation",
    examples: "Good examples",
    noExamples: "No good example of this organisation was shared yet.",
  },
});
