import { catalogue } from "#platform/locale/index.ts";

/** What stands on the page after a report was sent. */
export const receivedTexts = catalogue({
  nl: {
    received: "Uw melding is binnen",
    before: "Deze melding hadden wij al ontvangen",
    beforeText:
      "U verstuurde dit formulier eerder. Heeft u daarna nog iets veranderd of toegevoegd? Dat is niet bewaard. Ga met de code hieronder naar uw dossier, en schrijf het daar in een bericht.",
    receivedLead: "Dank u wel dat u dit meldt. Bewaar eerst de code hieronder: u ziet hem maar één keer.",
    yourCode: "Uw code",
    codeText:
      "Schrijf deze zeven woorden op, of bewaar ze waar alleen u bij kunt: niet op een computer of telefoon van het werk.",
    codeList: [
      "Met de code leest u het antwoord, beantwoordt u vragen en voegt u iets toe.",
      "Wie de code heeft, kan uw melding lezen. Geef hem aan niemand.",
      "Zonder de code kunt u niet terugkomen. Wij kunnen u geen nieuwe geven.",
    ],
    print: "Druk de code af",
    reference: "Nummer van uw melding",
    referenceHint: "Dit nummer mag u wel noemen, bijvoorbeeld als u belt. Niemand kan er iets mee openen.",
    checkTitle: "Hebt u de code goed opgeschreven?",
    checkText: "U hoeft dit niet te doen. Typ de zeven woorden over van uw papier.",
    checkLabel: "De code die u opschreef",
    check: "Kijk na",
    checkRight: "Dit klopt. U hebt de code goed opgeschreven.",
    checkWrong: "Dit is niet dezelfde code. Vergelijk de woorden één voor één.",
    next: "Wat gebeurt er nu?",
    nextList: (comeBack: string) => [
      `Uiterlijk op ${comeBack} bevestigt het meldpunt dat uw melding er is. Kom die dag terug met uw code.`,
      "Hoogstens drie maanden daarna leest u wat er met uw melding gebeurt.",
      "Het meldpunt kan u iets vragen. Kijk daarom af en toe, ook als u niets verwacht.",
      "Wordt u slechter behandeld omdat u dit meldde? Dat mag niet. Kom terug met uw code en vertel het.",
    ],
    comeBack: "Terugkomen doet u hier",
  },
  en: {
    received: "Your report has arrived",
    before: "We had received this report already",
    beforeText:
      "You sent this form before. Did you change or add anything after that? It was not kept. Go to your file with the code below, and write it there in a message.",
    receivedLead: "Thank you for reporting this. First keep the code below: you see it only once.",
    yourCode: "Your code",
    codeText:
      "Write down these seven words, or keep them where only you can reach them: not on a computer or telephone of your work.",
    codeList: [
      "With the code you read the answer, reply to questions and add something.",
      "Whoever has the code can read your report. Give it to nobody.",
      "Without the code you cannot come back. We cannot give you a new one.",
    ],
    print: "Print the code",
    reference: "Number of your report",
    referenceHint:
      "You may mention this number, for instance when you call. Nobody can open anything with it.",
    checkTitle: "Did you write the code down correctly?",
    checkText: "You do not have to do this. Type the seven words from your paper.",
    checkLabel: "The code you wrote down",
    check: "Check",
    checkRight: "This is right. You wrote the code down correctly.",
    checkWrong: "This is not the same code. Compare the words one by one.",
    next: "What happens now?",
    nextList: (comeBack) => [
      `On ${comeBack} at the latest the reporting office confirms that your report is there. Come back with your code that day.`,
      "At most three months after that you read what happens with your report.",
      "The reporting office may ask you something. So look now and then, also when you expect nothing.",
      "Are you treated worse because you reported this? That is not allowed. Come back with your code and tell us.",
    ],
    comeBack: "This is where you come back",
  },
});
