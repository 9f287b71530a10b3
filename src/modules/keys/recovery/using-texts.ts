import { catalogue, plural } from "#platform/locale/index.ts";

export const usingTexts = catalogue({
  nl: {
    giveTitle: "Toegang teruggeven",
    giveLead:
      "U geeft één collega terug wat die kon lezen, of u geeft het aan een opvolger. Zelf leest u niets. Iedereen met een sleutel ziet dat dit is gebeurd, door wie en waarom.",
    from: "Wie is de toegang kwijt?",
    fromHint: "Iedereen die hier ooit een sleutel had, ook wie is vertrokken.",
    to: "Wie krijgt de toegang?",
    toHint:
      "Dezelfde collega met de nieuwe sleutel, of een opvolger. Alleen wie nu een sleutel heeft, staat in de lijst.",
    reason: "Waarom?",
    reasonHint:
      "Dit leest iedereen met een sleutel. Noem dus niets uit een dossier. Bijvoorbeeld: wachtzin kwijt na ziekte.",
    reasonShort: "Schrijf in ten minste 10 tekens waarom dit nodig is.",
    sharesField: (number: number) => `Deel ${number}`,
    sharesLegend: (needed: number) => `De delen van ${needed} bewaarders`,
    sharesHint: "In welke volgorde maakt niet uit. Liefst typt elke bewaarder het eigen deel.",
    giveSubmit: "Toegang teruggeven",
    missingPerson: "Kies een collega.",
    nothingTitle: "Er was niets terug te geven",
    nothingText: "Er is geen dossier dat deze collega eerder las en dat de ander nog niet kan openen.",

    demonstration: "Dit is een demonstratie",
    demonstrationText: (file: string) =>
      `In het echt komen hier drie bewaarders met hun vel. De delen van Voorbeeldstad liggen in het bestand ${file}, naast de gegevens van de demonstratie.`,
    gaveTitle: (files: number) =>
      `${plural("nl", files, { one: "1 dossier", other: `${files} dossiers` })} teruggegeven`,
    gaveText: (name: string) => `${name} kan ze nu openen met de eigen wachtzin.`,
    movedTitle: (files: number) =>
      `${plural("nl", files, { one: "1 dossier", other: `${files} dossiers` })} overgezet`,
    movedText: "De oude delen openen hier niets meer. Vraag de bewaarders om ze te vernietigen.",
    outOfReach: (files: number) =>
      `${plural("nl", files, { one: "1 dossier is", other: `${files} dossiers zijn` })} niet meegegaan. Is de herstelsleutel onlangs vervangen? Zet dan eerst de dossiers over en probeer het nog eens. Blijft er dan iets over? Geef dat aan een andere collega.`,
    doneVisible: "Dit staat nu in het logboek en op de kluispagina van iedereen met een sleutel.",
    toOverview: "Naar de herstelsleutel",

    moveTitle: "Dossiers overzetten",
    moveLead:
      "Met de oude delen zet u alle dossiers in één keer over op de nieuwe herstelsleutel. Zelf leest u niets.",
    moveSubmit: "Dossiers overzetten",
    moveNothing: "Er is geen vorige herstelsleutel waarvan dossiers zijn over te zetten",
    moveNothingText: "Pas als u de herstelsleutel vervangt, is hier iets te doen.",

    faults: {
      unreadable:
        "Dit deel klopt niet: er staat een tikfout in, of er ontbreekt iets. Vergelijk het groepje voor groepje met het vel.",
      foreign:
        "Dit deel hoort niet bij deze herstelsleutel. Misschien is het van een eerdere, of van een andere organisatie.",
      twice: "Dit is hetzelfde deel als een deel hierboven. Elk deel telt één keer.",
      "too-few": "Vul hier het deel van nog een bewaarder in.",
      wrong:
        "Deze delen passen niet op elkaar. Ten minste één ervan is niet echt. Er is niets geopend. Bel het bevoegd gezag.",
      notOwn:
        "Dit is niet uw deel van deze herstelsleutel. Misschien hebt u een vel van vroeger, of het vel van een ander.",
    },
  },
  en: {
    giveTitle: "Give back access",
    giveLead:
      "You give one colleague back what that colleague could read, or you give it to a successor. You read nothing yourself. Everybody with a key sees that this happened, by whom and why.",
    from: "Who lost access?",
    fromHint: "Everybody who ever had a key here, also who has left.",
    to: "Who gets the access?",
    toHint: "The same colleague with the new key, or a successor. Only who has a key now is in the list.",
    reason: "Why?",
    reasonHint:
      "Everybody with a key reads this. So name nothing out of a file. For instance: passphrase lost after illness.",
    reasonShort: "Write in at least 10 characters why this is needed.",
    sharesField: (number) => `Share ${number}`,
    sharesLegend: (needed) => `The shares of ${needed} custodians`,
    sharesHint: "The order makes no difference. Preferably every custodian types their own share.",
    giveSubmit: "Give back access",
    missingPerson: "Choose a colleague.",
    nothingTitle: "There was nothing to give back",
    nothingText: "There is no file that this colleague read before and that the other cannot open yet.",

    demonstration: "This is a demonstration",
    demonstrationText: (file) =>
      `In reality three custodians come here with their sheet. The shares of Voorbeeldstad lie in the file ${file}, beside the data of the demonstration.`,
    gaveTitle: (files) => `${plural("en", files, { one: "1 file", other: `${files} files` })} given back`,
    gaveText: (name) => `${name} can now open them with their own passphrase.`,
    movedTitle: (files) => `${plural("en", files, { one: "1 file", other: `${files} files` })} moved`,
    movedText: "The old shares open nothing here any more. Ask the custodians to destroy them.",
    outOfReach: (files) =>
      `${plural("en", files, { one: "1 file did", other: `${files} files did` })} not come along. Was the recovery key replaced lately? Then move the files first and try once more. Is there still something left? Then give that to another colleague.`,
    doneVisible: "This now stands in the log and on the vault page of everybody with a key.",
    toOverview: "To the recovery key",

    moveTitle: "Move the files",
    moveLead:
      "With the old shares you move all files at once to the new recovery key. You read nothing yourself.",
    moveSubmit: "Move the files",
    moveNothing: "There is no earlier recovery key of which files can be moved",
    moveNothingText: "Only when you replace the recovery key is there something to do here.",

    faults: {
      unreadable:
        "This share is not right: it has a typing error, or something is missing. Compare it with the sheet, group by group.",
      foreign:
        "This share does not belong to this recovery key. Perhaps it is of an earlier one, or of another organisation.",
      twice: "This is the same share as one above. Each share counts once.",
      "too-few": "Enter the share of another custodian here.",
      wrong:
        "These shares do not fit together. At least one of them is not real. Nothing was opened. Call the competent authority.",
      notOwn:
        "This is not your share of this recovery key. Perhaps you have a sheet from before, or that of somebody else.",
    },
  },
});
