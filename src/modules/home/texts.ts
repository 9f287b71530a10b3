import { catalogue, plural } from "#platform/locale/index.ts";

/** Every text of the start page, in Dutch and English. */
export const texts = catalogue({
  nl: {
    home: "Start",
    hello: (name: string) => `Dag ${name}`,
    lead: (count: number) =>
      count === 0
        ? "U hoeft nu niets te doen."
        : plural("nl", count, { one: "Er wacht 1 ding op u.", other: `Er wachten ${count} dingen op u.` }),
    workTitle: "Dit moet ik nu doen",
    beginTitle: "Zo begint u",
    beginLead: "Welkom in Borgpen. Hieronder staat waar u begint.",
    beginIntro:
      "Doe deze stappen in uw eigen tempo. Ze verdwijnen van deze pagina zodra de laatste is gezet.",
    beginMeter: "Gezette stappen",
    beginButton: "Naar de volgende stap",
    workIntro: "Het eerste bovenaan. Wat te laat is, is gemarkeerd.",
    what: "Wat",
    due: "Klaar op",
    noDate: "geen datum",
    late: "te laat",
    nothing: "Niets te doen",
    nothingText: "Zodra er iets op u wacht, staat het hier, met de datum erbij.",
    more: (count: number) => plural("nl", count, { one: "En nog 1 ding", other: `En nog ${count} dingen` }),
    state: "Hoe het ervoor staat",
    pending: "Een deel van uw rollen wacht",
    pendingText: "Deze rollen werken pas na een tweede stap bij het inloggen:",
    pendingLink: "Tweede stap instellen of invoeren",
    publicTitle: "Werken aan integriteit, en het laten zien",
    publicLead:
      "Hier staat hoe een overheidsorganisatie integriteit regelt: wat de normen zijn, wat er beter moet en wat eraan is gedaan.",
    signIn: "Inloggen",
    accounts: "Jaarverslagen lezen",
    forWhomTitle: "Voor wie",
    worriedTitle: "Er klopt iets niet op het werk",
    worriedText:
      "Lees bij wie u terechtkunt en hoe u kunt melden. U hoeft niet in te loggen en wij zien niet wie u bent.",
    readerTitle: "U wilt weten hoe een organisatie het doet",
    readerText: "Elk jaarverslag is openbaar: als pagina, als PDF, in Word en als open data.",
    workerTitle: "U werkt bij een organisatie die Borgpen gebruikt",
    workerText: "Log in. U ziet meteen wat er van u wordt gevraagd en bij wie u terechtkunt.",
    aboutTitle: "U wilt weten wat dit is",
    aboutText: "Lees waar Borgpen op rust, en welke bronnen er zijn gebruikt.",
    aboutLink: "Over Borgpen",
  },
  en: {
    home: "Home",
    hello: (name) => `Hello ${name}`,
    lead: (count) =>
      count === 0
        ? "There is nothing you have to do now."
        : plural("en", count, {
            one: "1 thing is waiting for you.",
            other: `${count} things are waiting for you.`,
          }),
    workTitle: "What I have to do now",
    beginTitle: "How to begin",
    beginLead: "Welcome to Borgpen. Below you see where to begin.",
    beginIntro: "Take these steps at your own pace. They leave this page once the last one is taken.",
    beginMeter: "Steps taken",
    beginButton: "To the next step",
    workIntro: "The first one on top. What is overdue is marked.",
    what: "What",
    due: "Due",
    noDate: "no date",
    late: "overdue",
    nothing: "Nothing to do",
    nothingText: "As soon as something is waiting for you, it is shown here, with its date.",
    more: (count) => plural("en", count, { one: "And 1 more thing", other: `And ${count} more things` }),
    state: "How things stand",
    pending: "Some of your roles are waiting",
    pendingText: "These roles only work after a second step at sign-in:",
    pendingLink: "Set up or pass the second step",
    publicTitle: "Working on integrity, and showing it",
    publicLead:
      "This is where a public organisation shows how it takes care of integrity: what the norms are, what has to improve and what was done about it.",
    signIn: "Sign in",
    accounts: "Read annual accounts",
    forWhomTitle: "For whom",
    worriedTitle: "Something is not right at work",
    worriedText:
      "Read who you can turn to and how you can report. You need not sign in and we do not see who you are.",
    readerTitle: "You want to know how an organisation is doing",
    readerText: "Each annual account is public: as a page, as PDF, in Word and as open data.",
    workerTitle: "You work at an organisation that uses Borgpen",
    workerText: "Sign in. You see at once what is asked of you and to whom you can turn.",
    aboutTitle: "You want to know what this is",
    aboutText: "Read what Borgpen rests on, and which sources were used.",
    aboutLink: "About Borgpen",
  },
});
