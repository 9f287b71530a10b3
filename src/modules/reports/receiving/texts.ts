import { catalogue } from "#platform/locale/index.ts";

/** What stands on the form and on the page after it. */
export const texts = catalogue({
  nl: {
    helpFirst: "Terug naar de hulp",
    parts: {
      how: "Hoe wilt u melden?",
      what: "Wat is er aan de hand?",
      readers: "Wie mag dit niet lezen?",
      files: "Bestanden meesturen",
      send: "Versturen",
    },
    openness: "Uw keuze",
    open: "Openlijk",
    openHint:
      "De mensen die uw melding lezen, weten wie u bent. Zo kunnen zij u het makkelijkst iets vragen.",
    confidential: "In vertrouwen",
    confidentialHint:
      "Eén persoon van het meldpunt weet wie u bent. Die zegt het tegen niemand zonder dat u het goedvindt, behalve als de wet dat eist. Stopt die persoon met uw melding, dan vragen wij u eerst of een ander het mag weten. Kan die persoon er niet meer bij, dan kunnen alleen de bewaarders van de herstelsleutel samen een ander toegang geven. Uit uw verhaal kan soms toch blijken wie u bent.",
    anonymous: "Anoniem",
    anonymousHint:
      "Wij vragen niet wie u bent en bewaren niets van uw apparaat. Wie uw verhaal leest, kan soms raden van wie het komt. Gebruik liever geen computer of netwerk van het werk.",
    identity: "Wie bent u?",
    identityHint: "Alleen als u openlijk of in vertrouwen meldt. Meldt u anoniem? Laat dit leeg.",
    name: "Uw naam",
    contact: "Hoe kunnen wij u bereiken?",
    contactHint:
      "Een telefoonnummer of e-mailadres waar u vrij kunt praten, liever niet van het werk. Het mag leeg blijven: met uw code kunt u altijd terugkomen.",
    person: (number: number) => `Persoon ${number}`,
    personName: "Naam",
    personPosition: "Functie of afdeling",
    morePersons: "Gaat het over meer mensen?",
    from: "Vanaf",
    until: "Tot en met",
    excluded: "Deze mensen krijgen uw melding",
    excludedHint:
      "Is iemand van hen erbij betrokken, of vertrouwt u iemand niet? Vink die persoon aan. Die kan uw melding dan nooit lezen, en krijgt niet te zien dat u dit koos.",
    aboutOffice: "Het gaat over iemand van het meldpunt, of over de top van de organisatie",
    aboutOfficeHint: (fallback: string | undefined) =>
      fallback === undefined
        ? "Er is hier nog niemand aangewezen die dan leest. Meld het in dat geval buiten de organisatie: bij de uitleg staat waar."
        : `Dan leest alleen ${fallback} uw melding.`,
    files: "Kies bestanden",
    filesKinds: "Foto's, documenten, e-mails, geluid of film; hoogstens 25 bestanden van 200 MB.",
    filesLater: "U mag dit overslaan en later doen.",
    clean: "Haal verborgen gegevens uit foto's en pdf's",
    cleanHint:
      "In een bestand staat vaak meer dan u ziet: wie het maakte, wanneer, waarmee en soms waar. Uit foto's (jpg, png, webp) en pdf's halen wij dat weg. Uit andere bestanden, zoals Word, geluid en film, lukt dat niet: daar kan uw naam in blijven staan.",
    scanned: "Bestanden worden gecontroleerd op virussen.",
    notScanned: "Bestanden worden hier niet op virussen gecontroleerd.",
    scannedNot:
      "Uw bestanden worden op uw apparaat versleuteld. Daarom kunnen wij ze niet op virussen controleren.",
    kept: "Deze bestanden zijn al binnen en versleuteld",
    keptCleaned: "verborgen gegevens weggehaald",
    asItIs: (name: string) => `Stuur ‘${name}’ mee zoals het is, met de verborgen gegevens`,
    leaveOut: (name: string) => `Stuur ‘${name}’ niet mee`,
    hindrances: {
      damaged: (name: string) =>
        `Uit ‘${name}’ konden wij de verborgen gegevens niet halen, omdat het bestand anders is opgebouwd dan wij kennen. Kies hieronder: meesturen zoals het is, of niet meesturen.`,
      protected: (name: string) =>
        `‘${name}’ is op slot gezet. Daarom konden wij de verborgen gegevens er niet uit halen. Kies hieronder: meesturen zoals het is, of niet meesturen.`,
      "too-large": (name: string) =>
        `‘${name}’ is te groot om de verborgen gegevens eruit te halen. Kies hieronder: meesturen zoals het is, of niet meesturen.`,
    },
    withoutScript: "Dit formulier werkt nu zonder JavaScript. U kunt gewoon melden.",
    withoutScriptList: [
      "Uw tekst wordt op onze server versleuteld, meteen bij aankomst. Met JavaScript gebeurt dat al op uw apparaat, zodat de server uw tekst nooit ziet.",
      "Wat u typt, wordt niet tussentijds bewaard. Sluit u deze pagina, dan is het weg.",
      "Bestanden gaan in één keer mee. Breekt de verbinding af, dan moet u ze opnieuw sturen.",
    ],
    withScript:
      "Alles wat u hier invult, wordt op uw apparaat versleuteld voordat het wordt verstuurd. Alleen wie uw melding mag lezen, kan het openen.",
    draft:
      "Wat u typt, blijft alleen in dit tabblad staan, totdat u het verstuurt, het tabblad sluit of ‘Snel weg’ kiest. Let op: kiest u in uw browser ‘gesloten tabblad herstellen’, dan kan het terugkomen. Kijkt iemand mee op dit apparaat? Wis het dan eerst.",
    wipe: "Wis wat ik heb ingevuld",
    wiped: "Alles is gewist.",
    restored: "Dit is wat u eerder in dit tabblad invulde.",
    howSafe: "Hoe veilig is dit?",
    howSafeList: [
      "Wij bewaren geen adres van uw computer en geen gegevens van uw apparaat, ook niet in een logboek.",
      "Wie de server beheert, kan lezen wat er binnenkomt als JavaScript uit staat, en zou u een veranderd formulier kunnen geven als het aan staat. Wat al verstuurd is, kan de beheerder niet openen.",
      "Op een computer of netwerk van het werk kan uw werkgever misschien zien dat u deze pagina opent. Gebruik liever een eigen apparaat, of Tor Browser.",
    ],
    send: "Melding versturen",
    sendHint: "Daarna krijgt u een code van zeven woorden. Met die code leest u later het antwoord.",
    status: {
      sealing: "Uw melding wordt versleuteld …",
      waiting: "Er komt nu veel tegelijk binnen. Nog even geduld …",
      sending: "Uw melding wordt verstuurd …",
      uploading: "Er wordt nog een bestand verstuurd. Wacht tot het klaar is, of haal het weg.",
      failed: "Versturen lukte niet. Wat u invulde staat er nog. Probeer het nog een keer.",
      full: "Er is op dit moment geen ruimte voor bestanden. Verstuur uw melding zonder; u kunt ze later toevoegen.",
      closed: "Hier kan op dit moment niet gemeld worden. Wat u invulde staat er nog.",
      faults: "Er is nog iets nodig",
    },
    file: {
      looking: "wordt bekeken",
      cleaning: "verborgen gegevens worden weggehaald",
      sending: (percent: number) => `${percent}% verstuurd`,
      paused: (percent: number) => `stilgezet op ${percent}%`,
      waiting: (percent: number) => `verbinding weg bij ${percent}%; gaat vanzelf verder`,
      ready: "klaar",
      cleaned: (what: string) => `weggehaald: ${what}`,
      nothing: "geen verborgen gegevens gevonden",
      stays: (what: string) => `let op, dit blijft erin: ${what}`,
      mayStay: "let op: hier kunnen verborgen gegevens in staan die wij niet kunnen weghalen",
      pause: "Zet stil",
      resume: "Ga verder",
      remove: "Haal weg",
      failed: "versturen lukte niet; haal het weg en kies het opnieuw",
      too: "meesturen zoals het is",
    },
    hidden: {
      place: "waar het is gemaakt",
      device: "met welk apparaat",
      time: "wanneer",
      name: "een naam",
      program: "met welk programma",
      text: "titels en opmerkingen",
      preview: "een klein voorbeeld",
      earlier: "eerdere versies",
      other: "andere gegevens",
    },
  },
  en: {
    helpFirst: "Back to the help",
    parts: {
      how: "How do you want to report?",
      what: "What is going on?",
      readers: "Who must not read this?",
      files: "Send files along",
      send: "Send",
    },
    openness: "Your choice",
    open: "Openly",
    openHint:
      "The people who read your report know who you are. That makes it easiest for them to ask you something.",
    confidential: "In confidence",
    confidentialHint:
      "One person of the reporting office knows who you are, and tells nobody unless you agree, or the law demands it. When that person stops handling your report, we ask you first whether somebody else may know. When that person has lost access, only the custodians of the recovery key can together give access to another. Your story may still show who you are.",
    anonymous: "Anonymously",
    anonymousHint:
      "We do not ask who you are and keep nothing of your device. Whoever reads your story may still guess whose it is. Better not use a computer or network of your work.",
    identity: "Who are you?",
    identityHint: "Only if you report openly or in confidence. Do you report anonymously? Leave this empty.",
    name: "Your name",
    contact: "How can we reach you?",
    contactHint:
      "A telephone number or e-mail address where you can speak freely, preferably not of your work. You may leave it empty: with your code you can always come back.",
    person: (number) => `Person ${number}`,
    personName: "Name",
    personPosition: "Job or department",
    morePersons: "Is it about more people?",
    from: "From",
    until: "Up to and including",
    excluded: "These people get your report",
    excludedHint:
      "Is one of them involved, or do you not trust somebody? Tick that person. They can never read your report then, and do not get to see that you chose this.",
    aboutOffice: "It is about somebody of the reporting office, or about the top of the organisation",
    aboutOfficeHint: (fallback) =>
      fallback === undefined
        ? "Nobody has been appointed here yet to read it then. In that case report it outside the organisation: the explanation says where."
        : `Then only ${fallback} reads your report.`,
    files: "Choose files",
    filesKinds: "Photos, documents, e-mails, sound or film; at most 25 files of 200 MB.",
    filesLater: "You may skip this and do it later.",
    clean: "Remove hidden data from photos and PDFs",
    cleanHint:
      "A file often holds more than you see: who made it, when, with what and sometimes where. From photos (jpg, png, webp) and PDFs we remove that. From other files, such as Word, sound and film, we cannot: your name may stay in there.",
    scanned: "Files are checked for viruses.",
    notScanned: "Files are not checked for viruses here.",
    scannedNot: "Your files are encrypted on your device. That is why we cannot check them for viruses.",
    kept: "These files have arrived and are encrypted",
    keptCleaned: "hidden data removed",
    asItIs: (name) => `Send ‘${name}’ as it is, with the hidden data`,
    leaveOut: (name) => `Do not send ‘${name}’`,
    hindrances: {
      damaged: (name) =>
        `We could not remove the hidden data from ‘${name}’, because the file is built in a way we do not know. Choose below: send it as it is, or do not send it.`,
      protected: (name) =>
        `‘${name}’ is locked. That is why we could not remove the hidden data. Choose below: send it as it is, or do not send it.`,
      "too-large": (name) =>
        `‘${name}’ is too large to remove the hidden data. Choose below: send it as it is, or do not send it.`,
    },
    withoutScript: "This form works without JavaScript now. You can report as usual.",
    withoutScriptList: [
      "Your text is encrypted on our server, as soon as it arrives. With JavaScript that happens on your device, so that the server never sees your text.",
      "What you type is not kept in between. If you close this page, it is gone.",
      "Files go along in one piece. If the connection breaks, you have to send them again.",
    ],
    withScript:
      "Everything you fill in here is encrypted on your device before it is sent. Only those who may read your report can open it.",
    draft:
      "What you type stays in this tab only, until you send it, close the tab or choose ‘Leave now’. Mind: when you choose ‘reopen closed tab’ in your browser, it can come back. Does somebody else use this device? Then wipe it first.",
    wipe: "Wipe what I filled in",
    wiped: "Everything has been wiped.",
    restored: "This is what you filled in before in this tab.",
    howSafe: "How safe is this?",
    howSafeList: [
      "We keep no address of your computer and no data of your device, not in a log either.",
      "Whoever runs the server can read what comes in when JavaScript is off, and could give you a changed form when it is on. What was sent already, the operator cannot open.",
      "On a computer or network of your work, your employer may see that you open this page. Better use a device of your own, or Tor Browser.",
    ],
    send: "Send the report",
    sendHint: "After that you get a code of seven words. With that code you read the answer later.",
    status: {
      sealing: "Your report is being encrypted …",
      waiting: "Much is coming in at the same time. One moment …",
      sending: "Your report is being sent …",
      uploading: "A file is still being sent. Wait until it is ready, or remove it.",
      failed: "Sending did not work. What you filled in is still there. Try once more.",
      full: "There is no room for files at this moment. Send your report without them; you can add them later.",
      closed: "Nothing can be reported here at this moment. What you filled in is still there.",
      faults: "Something is still needed",
    },
    file: {
      looking: "is being looked at",
      cleaning: "hidden data is being removed",
      sending: (percent) => `${percent}% sent`,
      paused: (percent) => `paused at ${percent}%`,
      waiting: (percent) => `connection lost at ${percent}%; goes on by itself`,
      ready: "ready",
      cleaned: (what) => `removed: ${what}`,
      nothing: "no hidden data found",
      stays: (what) => `mind, this stays in it: ${what}`,
      mayStay: "mind: this may hold hidden data that we cannot remove",
      pause: "Pause",
      resume: "Go on",
      remove: "Remove",
      failed: "could not be sent; remove it and choose it again",
      too: "send it as it is",
    },
    hidden: {
      place: "where it was made",
      device: "with which device",
      time: "when",
      name: "a name",
      program: "with which program",
      text: "titles and comments",
      preview: "a small preview",
      earlier: "earlier versions",
      other: "other data",
    },
  },
});
