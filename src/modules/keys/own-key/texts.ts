import { catalogue, plural } from "#platform/locale/index.ts";
import { openMinutes, shortestPassphrase } from "#platform/vault/index.ts";

export const texts = catalogue({
  nl: {
    title: "Mijn kluis",
    lead: "Alles wat vertrouwelijk is, ligt versleuteld in een kluis. U opent uw deel ervan met een wachtzin die alleen u kent.",
    closed: "Gesloten",
    openUntil: (time: string) => `Open tot ${time}`,
    without: "Nog geen sleutel",
    noKeyTitle: "U hebt nog geen sleutel",
    noKeyText:
      "Zonder sleutel kan niemand u een vertrouwelijk dossier laten lezen. Maken duurt vijf minuten. U hoeft er niets voor te installeren.",
    make: "Mijn sleutel maken",
    closedText:
      "Uw kluis is dicht. U hoeft hem niet vooraf te openen: zodra u een vertrouwelijke pagina opent, vraagt Borgpen om uw wachtzin.",
    openText: `Elke keer dat u de kluis gebruikt, blijft hij weer ${openMinutes} minuten open. Loopt u weg van uw scherm? Sluit hem dan.`,
    open: "Kluis openen",
    close: "Kluis nu sluiten",
    closedNow: "Uw kluis is gesloten.",
    change: "Wachtzin wijzigen",
    waitingTitle: (files: number) =>
      `${plural("nl", files, { one: "Eén dossier wacht", other: `${files} dossiers wachten` })} op de herstelsleutel`,
    waitingText:
      "Dit kon u lezen met uw vorige sleutel. Vraag het bevoegd gezag of de beheerder om u de toegang terug te geven met de herstelsleutel. Er is niets verloren.",
    keyTitle: "Uw sleutel",
    made: "Gemaakt op",
    changed: "Wachtzin gekozen op",
    fingerprint: "Vingerafdruk",
    fingerprintTitle: "Waarvoor is de vingerafdruk?",
    fingerprintText:
      "Hiermee weten twee mensen zeker dat een dossier voor de ander wordt versleuteld, en niet voor iemand die zich voor die ander uitgeeft. Bel elkaar op. De één leest de eigen vingerafdruk voor, de ander kijkt op deze pagina bij de sleutels van collega’s of daar hetzelfde staat. Verschilt het? Gebruik de kluis dan niet en bel de beheerder. Een vingerafdruk is niet geheim.",
    colleagues: "Sleutels van collega’s",
    colleague: "Collega",
    colleaguesNone: "Nog niemand anders heeft een sleutel.",
    meansTitle: "Wat betekent dit voor u?",
    means: [
      "Alleen u kent uw wachtzin. Niemand kan hem opzoeken of opnieuw instellen.",
      "Bent u de wachtzin kwijt, dan is uw werk niet weg: u maakt een nieuwe sleutel en krijgt uw dossiers terug met de herstelsleutel van uw organisatie.",
      "U leest alleen de dossiers waarvoor u bent aangewezen. Een collega met dezelfde rol leest de uwe niet vanzelf.",
      "De beheerder ziet geen inhoud, ook niet in de database of in een reservekopie.",
    ],
    lost: "Wachtzin kwijt?",
    lostText: "Dan maakt u een nieuwe sleutel. Lees eerst wat dat betekent.",
    newKey: "Nieuwe sleutel maken",
    recoveryTitle: "De herstelsleutel",
    recoveryThere: (needed: number, total: number, since: string) =>
      `Uw organisatie heeft een herstelsleutel sinds ${since}. Die is verdeeld over ${total} bewaarders. Samen kunnen ${needed} van hen iemand de toegang teruggeven. Alleen kan geen van hen iets.`,
    recoveryMissing:
      "Uw organisatie heeft nog geen herstelsleutel. Wie nu de wachtzin kwijtraakt, krijgt zijn dossiers niet terug. Vraag het bevoegd gezag of de beheerder om er een te maken.",
    ownShare: (number: number) => `U bewaart zelf deel ${number} van de herstelsleutel.`,
    tryShare: "Kijken of mijn deel nog goed is",
    toRecovery: "Naar de herstelsleutel",
    usesTitle: "Wanneer is de herstelsleutel gebruikt?",
    usesIntro:
      "Elk gebruik staat hier, voor iedereen met een sleutel. Niemand kan er iets uit weghalen. Klopt er iets niet? Bel dan meteen het bevoegd gezag.",
    usesNone: "De herstelsleutel is nog nooit gebruikt.",
    whenUsed: "Wanneer",
    byWhom: "Door",
    what: "Waarvoor",
    why: "Waarom",
    gaveBack: (lost: string, given: string, files: string) =>
      lost === given
        ? `${lost} kreeg de toegang terug tot ${files}`
        : `${given} kreeg de toegang van ${lost} tot ${files}`,
    moved: (files: string) => `${files} overgezet naar een nieuwe herstelsleutel`,
    files: (count: number) => plural("nl", count, { one: "1 dossier", other: `${count} dossiers` }),
    notEnded: "begonnen en niet afgemaakt",
    someone: "iemand die hier niet meer bekend is",

    makeTitle: "Uw sleutel maken",
    makeLead: "U kiest nu een wachtzin. Daarmee opent u straks de dossiers waarvoor u bent aangewezen.",
    knowTitle: "Goed om te weten",
    know: [
      "Niemand kan uw wachtzin opzoeken of opnieuw instellen: uw collega's niet, de beheerder niet, de makers van Borgpen niet. Daardoor leest ook niemand mee.",
      "Schrijf hem gerust op papier. Bewaar dat thuis of in een kluis, niet bij uw computer en niet in uw mail.",
      "Toch kwijt? Dan maakt u een nieuwe sleutel. Uw organisatie geeft u met de herstelsleutel terug wat u kon lezen.",
    ],
    noRecoveryTitle: "Er is nog geen herstelsleutel",
    noRecoveryText:
      "U kunt gewoon uw sleutel maken. Wie zijn wachtzin kwijtraakt vóór er een herstelsleutel is, krijgt zijn dossiers alleen niet terug. Vraag het bevoegd gezag of de beheerder om hem snel te maken.",
    proposalTitle: "Deze wachtzin mag u overnemen",
    proposalText:
      "Zes woorden die het toeval koos, alleen voor u en alleen nu. Maak er een raar verhaaltje van, dan onthoudt u ze.",
    another: "Andere woorden",
    ownTitle: "Liever zelf een zin bedenken?",
    own: [
      `Gebruik ten minste ${shortestPassphrase} tekens. Langer is beter; spaties mogen.`,
      "Neem vijf of zes woorden die niets met elkaar te maken hebben, zoals op deze pagina.",
      "Neem geen spreekwoord, liedregel of zin uit een boek: die raadt een computer het eerst.",
      "Neem geen namen, en niet uw wachtwoord om in te loggen.",
    ],
    passphrase: "Uw wachtzin",
    passphraseHint: "Hoofdletters, spaties en leestekens tellen mee.",
    again: "Nog een keer uw wachtzin",
    againHint: "Zo weten we zeker dat u geen tikfout maakte.",
    submit: "Sleutel maken",
    madeNow: "Uw sleutel is gemaakt en uw kluis is open.",
    missing: "Vul een wachtzin in.",
    missingAgain: "Vul de wachtzin nog een keer in.",
    missingCurrent: "Vul uw huidige wachtzin in.",
    tooShort: `Gebruik ten minste ${shortestPassphrase} tekens. Vijf of zes gewone woorden achter elkaar is genoeg.`,
    repeats:
      "Hierin komt steeds hetzelfde terug. Neem vijf of zes woorden die niets met elkaar te maken hebben.",
    differs: "De twee wachtzinnen zijn niet gelijk. Vul ze allebei opnieuw in.",

    changeTitle: "Uw wachtzin wijzigen",
    changeLead:
      "Uw sleutel blijft dezelfde: u houdt toegang tot al uw dossiers. Alleen de zin waarmee u hem opent, wordt een andere.",
    currentLabel: "Uw huidige wachtzin",
    newLabel: "Uw nieuwe wachtzin",
    newAgain: "Nog een keer uw nieuwe wachtzin",
    changeSubmit: "Wachtzin wijzigen",
    changedNow: "Uw nieuwe wachtzin geldt vanaf nu.",

    replaceTitle: "Een nieuwe sleutel maken",
    replaceLead:
      "Doe dit alleen als u uw wachtzin echt niet meer weet. Hebt u hem ergens opgeschreven? Kijk daar dan eerst.",
    replaceWhatTitle: "Wat er gebeurt",
    replaceWhat: (hasRecovery: boolean) => [
      "Uw oude sleutel vervalt. De dossiers die u daarmee kon lezen, zijn voor u dicht.",
      hasRecovery
        ? "Uw organisatie heeft een herstelsleutel. Het bevoegd gezag of de beheerder geeft u daarmee terug wat u kon lezen, zodra de bewaarders bij elkaar zijn."
        : "Uw organisatie heeft nog geen herstelsleutel. Dossiers die alleen u kon lezen, zijn dan voorgoed dicht. Een collega die een dossier ook leest, kan u er weer bij zetten.",
      "Het bevoegd gezag en de beheerder zien dat u een nieuwe sleutel hebt en hoeveel dossiers op herstel wachten, niet wat erin staat.",
      "Wat er vanaf nu aan u wordt toegewezen, leest u meteen met de nieuwe sleutel.",
    ],
    replaceConfirm: "Ik weet mijn wachtzin niet meer en wil een nieuwe sleutel",
    replaceConfirmMissing: "Vink aan dat u een nieuwe sleutel wilt, of ga terug naar uw kluis.",
    replaceSubmit: "Nieuwe sleutel maken",
    replacedNow:
      "U hebt een nieuwe sleutel. Vraag het bevoegd gezag of de beheerder om uw dossiers terug te geven.",
    hasKey: "U hebt al een sleutel. Weet u uw wachtzin niet meer? Maak dan een nieuwe sleutel.",
    noKeyYet: "U hebt nog geen sleutel. Maak die eerst.",
    back: "Terug naar mijn kluis",
  },
  en: {
    title: "My vault",
    lead: "Everything confidential lies encrypted in a vault. You open your part of it with a passphrase that only you know.",
    closed: "Closed",
    openUntil: (time) => `Open until ${time}`,
    without: "No key yet",
    noKeyTitle: "You have no key yet",
    noKeyText:
      "Without a key nobody can let you read a confidential file. Making it takes five minutes. You need not install anything.",
    make: "Make my key",
    closedText:
      "Your vault is closed. You need not open it beforehand: as soon as you open a confidential page, Borgpen asks for your passphrase.",
    openText: `Each time you use the vault, it stays open for another ${openMinutes} minutes. Leaving your screen? Then close it.`,
    open: "Open the vault",
    close: "Close the vault now",
    closedNow: "Your vault is closed.",
    change: "Change the passphrase",
    waitingTitle: (files) =>
      `${plural("en", files, { one: "One file waits", other: `${files} files wait` })} for the recovery key`,
    waitingText:
      "You could read this with your earlier key. Ask the competent authority or the administrator to give you back access with the recovery key. Nothing is lost.",
    keyTitle: "Your key",
    made: "Made on",
    changed: "Passphrase chosen on",
    fingerprint: "Fingerprint",
    fingerprintTitle: "What is the fingerprint for?",
    fingerprintText:
      "With it two people are sure that a file is encrypted for the other, and not for somebody who pretends to be the other. Call each other. One reads their own fingerprint aloud, the other looks on this page, at the keys of colleagues, whether it is the same there. Is it different? Then do not use the vault, and call the administrator. A fingerprint is no secret.",
    colleagues: "Keys of colleagues",
    colleague: "Colleague",
    colleaguesNone: "Nobody else has a key yet.",
    meansTitle: "What does this mean for you?",
    means: [
      "Only you know your passphrase. Nobody can look it up or set it again.",
      "If you lose the passphrase, your work is not gone: you make a new key and get your files back with the recovery key of your organisation.",
      "You read only the files you are appointed for. A colleague with the same role does not read yours without more.",
      "The administrator sees no content, not in the database and not in a back-up either.",
    ],
    lost: "Lost your passphrase?",
    lostText: "Then you make a new key. Read first what that means.",
    newKey: "Make a new key",
    recoveryTitle: "The recovery key",
    recoveryThere: (needed, total, since) =>
      `Your organisation has had a recovery key since ${since}. It is divided among ${total} custodians. ${needed} of them together can give somebody access back. None of them can do anything alone.`,
    recoveryMissing:
      "Your organisation has no recovery key yet. Whoever loses the passphrase now does not get the files back. Ask the competent authority or the administrator to make one.",
    ownShare: (number) => `You keep share ${number} of the recovery key yourself.`,
    tryShare: "See whether my share is still good",
    toRecovery: "To the recovery key",
    usesTitle: "When was the recovery key used?",
    usesIntro:
      "Every use stands here, for everybody with a key. Nobody can remove anything. Is something not right? Then call the competent authority at once.",
    usesNone: "The recovery key has never been used.",
    whenUsed: "When",
    byWhom: "By",
    what: "What for",
    why: "Why",
    gaveBack: (lost, given, files) =>
      lost === given
        ? `${lost} got back access to ${files}`
        : `${given} got the access of ${lost} to ${files}`,
    moved: (files) => `${files} moved to a new recovery key`,
    files: (count) => plural("en", count, { one: "1 file", other: `${count} files` }),
    notEnded: "begun and not finished",
    someone: "somebody who is not known here any more",

    makeTitle: "Make your key",
    makeLead: "You now choose a passphrase. With it you will open the files you are appointed for.",
    knowTitle: "Good to know",
    know: [
      "Nobody can look up your passphrase or set it again: not your colleagues, not the administrator, not the makers of Borgpen. That is why nobody reads along either.",
      "Feel free to write it on paper. Keep that at home or in a safe, not near your computer and not in your mail.",
      "Lost it after all? Then you make a new key. With the recovery key your organisation gives you back what you could read.",
    ],
    noRecoveryTitle: "There is no recovery key yet",
    noRecoveryText:
      "You can make your key as usual. But whoever loses the passphrase before there is a recovery key does not get the files back. Ask the competent authority or the administrator to make it soon.",
    proposalTitle: "You may take this passphrase",
    proposalText:
      "Six words that chance drew, only for you and only now. Make an odd little story of them, and you will remember.",
    another: "Other words",
    ownTitle: "Rather think of a phrase yourself?",
    own: [
      `Use at least ${shortestPassphrase} characters. Longer is better; spaces are fine.`,
      "Take five or six words that have nothing to do with each other, as on this page.",
      "Take no proverb, line of a song or sentence from a book: a computer guesses those first.",
      "Take no names, and not your password to sign in.",
    ],
    passphrase: "Your passphrase",
    passphraseHint: "Capitals, spaces and punctuation count.",
    again: "Your passphrase once more",
    againHint: "So that we are sure that you did not mistype.",
    submit: "Make the key",
    madeNow: "Your key is made and your vault is open.",
    missing: "Enter a passphrase.",
    missingAgain: "Enter the passphrase once more.",
    missingCurrent: "Enter your current passphrase.",
    tooShort: `Use at least ${shortestPassphrase} characters. Five or six ordinary words in a row are enough.`,
    repeats:
      "The same comes back all the time. Take five or six words that have nothing to do with each other.",
    differs: "The two passphrases are not the same. Enter them both again.",

    changeTitle: "Change your passphrase",
    changeLead:
      "Your key stays the same: you keep access to all your files. Only the phrase with which you open it becomes another.",
    currentLabel: "Your current passphrase",
    newLabel: "Your new passphrase",
    newAgain: "Your new passphrase once more",
    changeSubmit: "Change the passphrase",
    changedNow: "Your new passphrase holds from now on.",

    replaceTitle: "Make a new key",
    replaceLead:
      "Do this only if you really do not know your passphrase any more. Did you write it down somewhere? Then look there first.",
    replaceWhatTitle: "What happens",
    replaceWhat: (hasRecovery) => [
      "Your old key ends. The files that you could read with it are closed to you.",
      hasRecovery
        ? "Your organisation has a recovery key. With it the competent authority or the administrator gives you back what you could read, as soon as the custodians are together."
        : "Your organisation has no recovery key yet. Files that only you could read are then closed for good. A colleague who reads a file too can let you in again.",
      "The competent authority and the administrator see that you have a new key and how many files wait for recovery, not what is in them.",
      "What is given to you from now on, you read at once with the new key.",
    ],
    replaceConfirm: "I do not know my passphrase any more and want a new key",
    replaceConfirmMissing: "Tick that you want a new key, or go back to your vault.",
    replaceSubmit: "Make a new key",
    replacedNow:
      "You have a new key. Ask the competent authority or the administrator to give back your files.",
    hasKey: "You have a key already. Do you no longer know your passphrase? Then make a new key.",
    noKeyYet: "You have no key yet. Make it first.",
    back: "Back to my vault",
  },
});
