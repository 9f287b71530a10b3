import { catalogue } from "#platform/locale/index.ts";

export const readersTexts = catalogue({
  nl: {
    title: "Wie leest mee",
    lead: "Elke nieuwe opgave gaat open voor iedere compliance officer die dan een sleutel heeft. Wie later komt, leest de eerdere pas als een collega die toelaat.",
    person: "Compliance officer",
    key: "Sleutel van de kluis",
    hasKey: "ja",
    noKey: "nog niet: die maakt deze persoon zelf bij Kluis",
    shut: "Kan niet open, en voor u wel",
    letIn: "Laat alles lezen wat ik kan lezen",
    nothing: "niets",
    you: "dat bent u",
    nobody:
      "Er is geen andere compliance officer. Vraag de beheerder er een te benoemen: wie alleen is, kan niet worden vervangen, en de eigen opgave kan niemand lezen.",
    done: "Deze collega kan nu meer opgaven lezen.",
    leaving:
      "Wie geen compliance officer meer is, gaat elke nacht van alle opgaven af die een collega ook kan lezen.",
    noOne: "Deze collega heeft geen sleutel, of kan al alles lezen wat u kunt lezen.",
  },
  en: {
    title: "Who reads along",
    lead: "Each new declaration opens for every compliance officer who has a key then. Whoever comes later reads the earlier ones only when a colleague lets that person in.",
    person: "Compliance officer",
    key: "Key of the vault",
    hasKey: "yes",
    noKey: "not yet: this person makes it under Vault",
    shut: "Does not open, and for you it does",
    letIn: "Let read all I can read",
    nothing: "nothing",
    you: "that is you",
    nobody:
      "There is no other compliance officer. Ask the administrator to appoint one: whoever is alone cannot be replaced, and nobody can read the own declaration.",
    done: "This colleague can read more declarations now.",
    leaving:
      "Whoever is no compliance officer any more is taken off all declarations that a colleague can read too, every night.",
    noOne: "This colleague has no key, or can read all you can read.",
  },
});
