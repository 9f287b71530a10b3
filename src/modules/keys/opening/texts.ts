import { waitingTime } from "#platform/auth/index.ts";
import { catalogue } from "#platform/locale/index.ts";
import { openMinutes } from "#platform/vault/index.ts";

export const texts = catalogue({
  nl: {
    title: "Open uw kluis",
    lead: `Deze pagina is vertrouwelijk. Vul uw wachtzin in om verder te gaan. De kluis blijft open zolang u werkt, en sluit vanzelf na ${openMinutes} minuten zonder gebruik.`,
    kept: "Wat u had ingevuld, is niet weg.",
    keptText: "Zodra de kluis open is, gaat het vanzelf verder met wat u had ingevuld.",
    filesGone:
      "Alleen een bestand gaat niet mee: kies het opnieuw als daarom wordt gevraagd, of voeg het later toe.",
    passphrase: "Wachtzin van uw kluis",
    passphraseHint:
      "De zin die u koos toen u uw sleutel maakte. Dit is een andere dan uw wachtwoord om in te loggen.",
    submit: "Kluis openen",
    forgotten: "Wachtzin vergeten?",
    forgottenText:
      "Probeer het rustig nog eens: hoofdletters, spaties en leestekens tellen mee. Weet u de wachtzin echt niet meer? Dan maakt u een nieuwe sleutel. Wat u kon lezen, kan uw organisatie u daarna teruggeven met de herstelsleutel.",
    newKey: "Nieuwe sleutel maken",
    demonstration: "Dit is een demonstratie",
    demonstrationText: "Alle voorbeeldpersonen met een sleutel hebben dezelfde wachtzin:",
    noKeyTitle: "Maak eerst uw sleutel",
    noKeyLead:
      "Deze pagina is vertrouwelijk. Zij gaat open met een sleutel die alleen van u is. Die hebt u nog niet. Maken duurt vijf minuten.",
    whatIsKey: "Wat is een sleutel?",
    whatIsKeyText:
      "Alles wat vertrouwelijk is, ligt versleuteld in een kluis. Met uw sleutel leest u de dossiers waarvoor u bent aangewezen, en alleen die. U opent uw kluis met een wachtzin die u zelf kiest. Niemand anders kent die zin: uw collega's niet, de beheerder niet, en Borgpen ook niet.",
    makeKey: "Mijn sleutel maken",
    makeKeyElsewhere: "Maak uw sleutel in een nieuw tabblad. Kom daarna hier terug en vul uw wachtzin in.",
    wrong: "Dit is niet de wachtzin van uw kluis. Kijk of u een tikfout maakte.",
    missing: "Vul uw wachtzin in.",
    wait: (seconds: number) =>
      `De wachtzin klopte een paar keer niet. Voor de veiligheid kunt u het over ${waitingTime.nl(seconds)} opnieuw proberen. Uw kluis is niet geblokkeerd en er is niets kwijt.`,
    noKey: "U hebt nog geen sleutel. Maak eerst uw sleutel.",
  },
  en: {
    title: "Open your vault",
    lead: `This page is confidential. Enter your passphrase to go on. The vault stays open while you work, and closes by itself after ${openMinutes} minutes without use.`,
    kept: "What you had filled in is not lost.",
    keptText: "As soon as the vault is open, it goes on by itself with what you had filled in.",
    filesGone: "Only a file does not come along: choose it again when you are asked for it, or add it later.",
    passphrase: "Passphrase of your vault",
    passphraseHint:
      "The phrase you chose when you made your key. It is another one than your password to sign in.",
    submit: "Open the vault",
    forgotten: "Forgotten your passphrase?",
    forgottenText:
      "Take your time and try again: capitals, spaces and punctuation count. Do you really no longer know the passphrase? Then you make a new key. What you could read, your organisation can give back to you with the recovery key.",
    newKey: "Make a new key",
    demonstration: "This is a demonstration",
    demonstrationText: "All example persons with a key have the same passphrase:",
    noKeyTitle: "Make your key first",
    noKeyLead:
      "This page is confidential. It opens with a key that is yours alone. You do not have one yet. Making it takes five minutes.",
    whatIsKey: "What is a key?",
    whatIsKeyText:
      "Everything confidential lies encrypted in a vault. With your key you read the files you are appointed for, and only those. You open your vault with a passphrase that you choose yourself. Nobody else knows it: not your colleagues, not the administrator, and not Borgpen.",
    makeKey: "Make my key",
    makeKeyElsewhere: "Make your key in a new tab. Then come back here and enter your passphrase.",
    wrong: "This is not the passphrase of your vault. See whether you mistyped.",
    missing: "Enter your passphrase.",
    wait: (seconds) =>
      `The passphrase was wrong a few times. For safety you can try again in ${waitingTime.en(seconds)}. Your vault is not blocked and nothing is lost.`,
    noKey: "You have no key yet. Make your key first.",
  },
});
