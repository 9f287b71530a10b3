import { catalogue } from "#platform/locale/index.ts";
import type { OrganisationKind } from "../directory.ts";

export const setUpTexts = catalogue({
  nl: {
    title: "Borgpen in gebruik nemen",
    lead: "Welkom. U maakt hier uw organisatie aan en de twee mensen die beginnen. Daarna werkt deze link niet meer.",
    goneTitle: "Deze link werkt niet meer",
    goneLead:
      "Er is al een organisatie, of de link is ouder dan een dag. Start Borgpen opnieuw op als de database nog leeg is: dan krijgt u een nieuwe link.",
    organisation: "De organisatie",
    kind: "Soort organisatie",
    kinds: {
      ministry: "Ministerie",
      municipality: "Gemeente",
      province: "Provincie",
      "water-authority": "Waterschap",
      agency: "Uitvoeringsorganisatie of agentschap",
      other: "Anders",
    } satisfies Record<OrganisationKind, string>,
    name: "Naam",
    nameHint: "Bijvoorbeeld: Gemeente Voorbeeldstad.",
    shortName: "Korte naam",
    shortNameHint:
      "Komt in adressen en opdrachten te staan, bijvoorbeeld voorbeeldstad. Alleen kleine letters, cijfers en streepjes.",
    shortNameWrong:
      "Vul een korte naam in van alleen kleine letters, cijfers en streepjes, die begint met een letter of cijfer.",
    shortNameTaken:
      "Met deze korte naam zouden de openbare pagina’s van de organisatie niet te vinden zijn: daar staat al een andere pagina. Kies een andere naam.",
    administrator: "De beheerder",
    administratorHint:
      "Regelt accounts en instellingen, en ziet geen inhoud van dossiers. Vaak iemand van informatiebeheer.",
    coordinator: "De integriteitscoördinator",
    coordinatorHint: "Zet het integriteitsbeleid op en houdt het gaande.",
    personName: "Naam",
    email: "E-mailadres",
    nameMissing: "Vul de naam van de organisatie in.",
    administratorNameMissing: "Vul de naam van de beheerder in.",
    administratorEmailMissing: "Vul het e-mailadres van de beheerder in, zoals naam@voorbeeld.nl.",
    coordinatorNameMissing: "Vul de naam van de integriteitscoördinator in.",
    coordinatorEmailMissing:
      "Vul het e-mailadres van de integriteitscoördinator in, zoals naam@voorbeeld.nl.",
    twoPeople:
      "De beheerder en de integriteitscoördinator moeten twee verschillende mensen zijn. Zo kan niemand alleen bij alles.",
    submit: "Maak de organisatie",
    doneTitle: "De organisatie is gemaakt",
    doneMailed: "Beiden krijgen een mail met een link om een wachtwoord te kiezen. De links werken één dag.",
    doneShown:
      "Dit systeem verstuurt geen mail. Geef ieder de eigen link, en aan niemand anders. De links werken één dag en één keer. U ziet ze alleen nu.",
    linkOf: (role: string, name: string) => `Link voor ${name}, ${role}`,
    signIn: "Naar inloggen",
  },
  en: {
    title: "Start using Borgpen",
    lead: "Welcome. Here you make your organisation and the two people who begin. After that this link no longer works.",
    goneTitle: "This link no longer works",
    goneLead:
      "There is an organisation already, or the link is older than a day. Start Borgpen again if the database is still empty: you then get a new link.",
    organisation: "The organisation",
    kind: "Kind of organisation",
    kinds: {
      ministry: "Ministry",
      municipality: "Municipality",
      province: "Province",
      "water-authority": "Water authority",
      agency: "Agency",
      other: "Other",
    },
    name: "Name",
    nameHint: "For example: Municipality of Voorbeeldstad.",
    shortName: "Short name",
    shortNameHint:
      "Appears in addresses and commands, for example voorbeeldstad. Only small letters, digits and hyphens.",
    shortNameWrong:
      "Enter a short name of only small letters, digits and hyphens that begins with a letter or digit.",
    shortNameTaken:
      "With this short name nobody would find the public pages of the organisation: another page stands there already. Choose another name.",
    administrator: "The administrator",
    administratorHint:
      "Takes care of accounts and settings, and sees no content of files. Often somebody of information management.",
    coordinator: "The integrity coordinator",
    coordinatorHint: "Sets up the integrity policy and keeps it going.",
    personName: "Name",
    email: "E-mail address",
    nameMissing: "Enter the name of the organisation.",
    administratorNameMissing: "Enter the name of the administrator.",
    administratorEmailMissing: "Enter the e-mail address of the administrator, such as name@example.nl.",
    coordinatorNameMissing: "Enter the name of the integrity coordinator.",
    coordinatorEmailMissing:
      "Enter the e-mail address of the integrity coordinator, such as name@example.nl.",
    twoPeople:
      "The administrator and the integrity coordinator must be two different people. That way nobody alone can reach everything.",
    submit: "Make the organisation",
    doneTitle: "The organisation was made",
    doneMailed: "Both get a mail with a link to choose a password. The links work for one day.",
    doneShown:
      "This system sends no mail. Give each their own link, and to nobody else. The links work for one day and once. You see them only now.",
    linkOf: (role, name) => `Link for ${name}, ${role}`,
    signIn: "To signing in",
  },
});
