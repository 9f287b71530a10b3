import { catalogue } from "#platform/locale/index.ts";

/** Words that every page of this subject uses. */
export const texts = catalogue({
  nl: {
    save: "Bewaren",
    cancel: "Annuleren",
    change: "Wijzigen",
    owner: "Eigenaar",
    ownerHint: "Naam of e-mailadres van één persoon. Weet u het nog niet? Laat het dan leeg.",
    noOwner: "Nog niemand",
    state: "Stand",
    show: "Toon",
    evidence: "Wat andere onderdelen laten zien",
    noEvidence: "Nog geen acties of ander bewijs.",
    policySubject: "Beleid en maatregelen",
    planSubject: "Jaarplan",
  },
  en: {
    save: "Save",
    cancel: "Cancel",
    change: "Change",
    owner: "Owner",
    ownerHint: "Name or e-mail address of one person. Not known yet? Leave it empty.",
    noOwner: "Nobody yet",
    state: "State",
    show: "Show",
    evidence: "What other subjects show",
    noEvidence: "No actions or other evidence yet.",
    policySubject: "Policy and measures",
    planSubject: "Year plan",
  },
});
