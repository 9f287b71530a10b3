import { catalogue } from "#platform/locale/index.ts";
import { buttonWords } from "#ui/index.ts";
import type { FinancialState } from "./financial-declaration.ts";

/** The words on the pages of whoever declares. */
export const texts = catalogue({
  nl: {
    ...buttonWords.nl,
    mine: "Mijn integriteit",
    title: "Financiële belangen",
    lead: "Sommige functies geven kennis of invloed die geld waard is. Wie zo'n functie heeft, geeft financiële belangen op (Ambtenarenwet 2017, artikel 8).",
    notAskedTitle: "U hoeft niets op te geven",
    notAsked:
      "Uw functie is niet aangewezen voor het opgeven van financiële belangen. Krijgt u een functie die wel is aangewezen, dan leest u dat hier en op uw eigen pagina.",
    askedTitle: "Wat wij van u vragen",
    asked: (functionTitle: string, since: string) =>
      `Uw functie ${functionTitle} is aangewezen. Dat geldt voor u sinds ${since}.`,
    dueFirst: (date: string) => `Doe uw opgave uiterlijk op ${date}.`,
    dueConfirm: (date: string) => `Bevestig of wijzig uw opgave uiterlijk op ${date}.`,
    dueLater: (date: string) => `Uw opgave is in orde. Op ${date} vragen wij of zij nog klopt.`,
    late: "Die datum is voorbij. Doe het alstublieft zo snel mogelijk, of bel de compliance officer als het niet lukt.",
    changeAtOnce: "Verandert er iets, of koopt of verkoopt u effecten? Geef dat dan meteen op.",
    whoReads: "Wie leest wat u opgeeft",
    readBy: (names: string) =>
      `Alleen de compliance officer: ${names}. Uw opgave wordt versleuteld. Uw leidinggevende, de integriteitscoördinator, het bevoegd gezag en de beheerder kunnen haar niet lezen. De coördinator ziet alleen hoeveel mensen opgave deden.`,
    andYou:
      "U leest haar zelf ook terug, met de code die u bij het versturen krijgt. Die code staat nergens anders.",
    recovery:
      "Vertrekt de compliance officer, dan kan alleen een opvolger erbij. Hoe lang wij bewaren: tot 5 jaar nadat de opgave is vervangen of u de functie niet meer heeft.",
    nobodyTitle: "U kunt nu nog niets versturen",
    nobodyReads:
      "Er is nog geen compliance officer die kan lezen wat u opgeeft. U hoeft niets te doen tot dat zo is. De integriteitscoördinator weet hiervan.",
    declare: "Opgave doen",
    change: "Nieuwe opgave doen",
    confirm: "Alles klopt nog",
    confirmText: "Is er niets veranderd sinds uw laatste opgave? Dan is één druk genoeg.",
    yours: "Uw opgaven",
    noneYet: "U deed nog geen opgave.",
    declaredOn: "Opgegeven op",
    state: "Stand",
    states: {
      submitted: "bij de compliance officer",
      question: "vraag aan u",
      assessed: "beoordeeld",
      replaced: "vervangen",
      ended: "geëindigd",
    } satisfies Record<FinancialState, string>,
    read: "Lezen met uw code",
    answer: "Vraag lezen en beantwoorden",
    listTitle: "Hierin mag u niet handelen",
    listText:
      "Bij deze organisaties weten wij soms iets eerder dan anderen. Koop of verkoop er niets van. Heeft u er al een belang in? Geef het op en wacht op antwoord. Deel deze lijst met niemand.",
    listEmpty: "Er staat nu niets op de lijst.",
    listName: "Organisatie of instrument",
    listSince: "Sinds",
    listReason: "Waarom",
    declareTitle: "Financiële belangen opgeven",
    declareLead:
      "Geef op wat uw werk kan raken. Spaargeld, pensioen en de woning waarin u woont hoeft u niet op te geven.",
    nothingLabel: "Heeft u financiële belangen?",
    interest: (number: number) => `Belang ${number}`,
    moreInterests: (number: number) => `Belang ${number}, als u er nog een heeft`,
    afterSending:
      "Na het versturen ziet u uw code en wat u opgaf. Eén keer: wij bewaren alleen de versleutelde vorm.",
    send: "Versleutelen en versturen",
    sentTitle: "Uw opgave is verstuurd",
    sentLead: "Alleen de compliance officer kan haar lezen, en u met deze code.",
    codeTitle: "Uw code",
    codeText:
      "Schrijf deze zeven woorden op, of druk deze pagina af. U ziet ze maar één keer. Met de code leest u het antwoord van de compliance officer. Kwijt? Doe dan opnieuw opgave: u krijgt een nieuwe code.",
    sentWhat: "Dit gaf u op",
    sentWhen: (date: string) => `Verstuurd op ${date}.`,
    nextTitle: "Hoe het verder gaat",
    next: (date: string) => [
      `De compliance officer leest uw opgave uiterlijk op ${date}.`,
      "U krijgt een mail zodra er een antwoord of een vraag is. In die mail staat niets over de inhoud.",
      "Het antwoord leest u op de pagina Financiële belangen, met uw code.",
    ],
    back: "Naar financiële belangen",
    confirmed: "Dank u. Wij hebben vastgelegd dat uw opgave nog klopt.",
    codeLabel: "Uw code",
    codeHint: "De zeven woorden die u kreeg toen u deze opgave verstuurde.",
    demonstrationTitle: "In deze demonstratie",
    demonstrationText:
      "De opgave van Gerben Kooistrink gaat open met deze code. In het echt staat zij alleen op papier.",
    noCode: "Dit is geen code. Een code heeft zeven woorden.",
    otherCode: "Deze code hoort niet bij deze opgave. Elke opgave heeft een eigen code.",
    readTitle: (date: string) => `Uw opgave van ${date}`,
    readLead:
      "Vul uw code in om te lezen wat u opgaf en wat de compliance officer antwoordde. Wat u leest, wordt niet bewaard.",
    open: "Openen",
    lost: "Code kwijt? Vraag de compliance officer u te vertellen wat erin staat, of doe opnieuw opgave.",
    startFrom: "Beginnen met deze opgave",
    startFromText: "Verander wat anders is, en verstuur het geheel opnieuw.",
    history: "Wat er is gebeurd",
    answerTitle: "Vraag beantwoorden",
    answerLead: "Lees eerst de vraag met uw code. Uw antwoord gaat versleuteld bij uw opgave.",
    answerLabel: "Uw antwoord",
    sendAnswer: "Antwoord versturen",
    answered: "Uw antwoord is versleuteld en verstuurd.",
    workDeclare: "Geef uw financiële belangen op",
    workConfirm: "Bevestig of wijzig uw opgave van financiële belangen",
    workQuestion: "De compliance officer heeft een vraag over uw opgave",
    workAssess: (count: number) =>
      count === 1
        ? "1 opgave van financiële belangen wacht op uw beoordeling"
        : `${count} opgaven van financiële belangen wachten op uw beoordeling`,
    figureLabel: "Mensen die financiële belangen opgaven of hun opgave bevestigden",
    stepTitle: "Benoem een compliance officer, en laat die een sleutel maken",
    stepText: "Zonder compliance officer met een sleutel kan niemand financiële belangen opgeven.",
  },
  en: {
    ...buttonWords.en,
    mine: "My integrity",
    title: "Financial interests",
    lead: "Some functions give knowledge or influence that is worth money. Whoever has such a function declares financial interests (Ambtenarenwet 2017, article 8).",
    notAskedTitle: "You need not declare anything",
    notAsked:
      "Your function is not designated for declaring financial interests. If you get a function that is, you will read it here and on your own page.",
    askedTitle: "What we ask of you",
    asked: (functionTitle, since) =>
      `Your function ${functionTitle} is designated. That holds for you since ${since}.`,
    dueFirst: (date) => `Declare before ${date} is over.`,
    dueConfirm: (date) => `Confirm or change your declaration before ${date} is over.`,
    dueLater: (date) => `Your declaration is in order. On ${date} we ask whether it is still right.`,
    late: "That date has passed. Please do it as soon as you can, or call the compliance officer if you cannot.",
    changeAtOnce: "Does something change, or do you buy or sell securities? Then declare that at once.",
    whoReads: "Who reads what you declare",
    readBy: (names) =>
      `Only the compliance officer: ${names}. Your declaration is encrypted. Your manager, the integrity coordinator, the competent authority and the administrator cannot read it. The coordinator only sees how many people declared.`,
    andYou:
      "You can read it back yourself, with the code that you get when you send it. That code is kept nowhere else.",
    recovery:
      "If the compliance officer leaves, only a successor gets access. How long we keep it: until 5 years after the declaration was replaced or you no longer have the function.",
    nobodyTitle: "You cannot send anything yet",
    nobodyReads:
      "There is no compliance officer yet who can read what you declare. You need not do anything until there is. The integrity coordinator knows.",
    declare: "Declare",
    change: "Declare anew",
    confirm: "All is still right",
    confirmText: "Has nothing changed since your last declaration? Then one press is enough.",
    yours: "Your declarations",
    noneYet: "You have not declared yet.",
    declaredOn: "Declared on",
    state: "State",
    states: {
      submitted: "with the compliance officer",
      question: "question for you",
      assessed: "assessed",
      replaced: "replaced",
      ended: "ended",
    },
    read: "Read with your code",
    answer: "Read and answer the question",
    listTitle: "In these you may not deal",
    listText:
      "Of these organisations we sometimes know something before others do. Do not buy or sell any of it. Do you have an interest in one already? Declare it and wait for an answer. Share this list with nobody.",
    listEmpty: "There is nothing on the list now.",
    listName: "Organisation or instrument",
    listSince: "Since",
    listReason: "Why",
    declareTitle: "Declare financial interests",
    declareLead:
      "Declare what could touch your work. You need not declare savings, pension and the home you live in.",
    nothingLabel: "Do you have financial interests?",
    interest: (number) => `Interest ${number}`,
    moreInterests: (number) => `Interest ${number}, if you have another`,
    afterSending:
      "After sending you see your code and what you declared. Once: we only keep the encrypted form.",
    send: "Encrypt and send",
    sentTitle: "Your declaration was sent",
    sentLead: "Only the compliance officer can read it, and you with this code.",
    codeTitle: "Your code",
    codeText:
      "Write down these seven words, or print this page. You see them only once. With the code you read the answer of the compliance officer. Lost it? Then declare again: you get a new code.",
    sentWhat: "What you declared",
    sentWhen: (date) => `Sent on ${date}.`,
    nextTitle: "What happens next",
    next: (date) => [
      `The compliance officer reads your declaration before ${date} is over.`,
      "You get a mail as soon as there is an answer or a question. That mail says nothing of the content.",
      "You read the answer on the page Financial interests, with your code.",
    ],
    back: "To financial interests",
    confirmed: "Thank you. We recorded that your declaration is still right.",
    codeLabel: "Your code",
    codeHint: "The seven words that you got when you sent this declaration.",
    demonstrationTitle: "In this demonstration",
    demonstrationText:
      "The declaration of Gerben Kooistrink opens with this code. In reality it stands only on paper.",
    noCode: "This is no code. A code has seven words.",
    otherCode: "This code does not belong to this declaration. Each declaration has a code of its own.",
    readTitle: (date) => `Your declaration of ${date}`,
    readLead:
      "Fill in your code to read what you declared and what the compliance officer answered. What you read is not kept.",
    open: "Open",
    lost: "Lost the code? Ask the compliance officer to tell you what it says, or declare again.",
    startFrom: "Begin with this declaration",
    startFromText: "Change what is different, and send the whole again.",
    history: "What happened",
    answerTitle: "Answer the question",
    answerLead: "First read the question with your code. Your answer joins your declaration, encrypted.",
    answerLabel: "Your answer",
    sendAnswer: "Send the answer",
    answered: "Your answer was encrypted and sent.",
    workDeclare: "Declare your financial interests",
    workConfirm: "Confirm or change your declaration of financial interests",
    workQuestion: "The compliance officer has a question about your declaration",
    workAssess: (count) =>
      count === 1
        ? "1 declaration of financial interests waits for your assessment"
        : `${count} declarations of financial interests wait for your assessment`,
    figureLabel: "People who declared financial interests or confirmed their declaration",
    stepTitle: "Appoint a compliance officer, and have that person make a key",
    stepText: "Without a compliance officer with a key nobody can declare financial interests.",
  },
});
