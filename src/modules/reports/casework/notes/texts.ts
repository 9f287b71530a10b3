import { catalogue } from "#platform/locale/index.ts";

export const texts = catalogue({
  nl: {
    title: "Notities",
    intro: "Notities zijn voor de lezers van dit dossier. De melder ziet ze nooit.",
    none: "Er zijn nog geen notities.",
    note: "Nieuwe notitie",
    noteHint: "Een notitie blijft staan. Klopt er iets niet? Zet dat in een nieuwe notitie.",
    add: "Notitie bewaren",
    saved: "De notitie is bewaard.",
  },
  en: {
    title: "Notes",
    intro: "Notes are for the readers of this file. The reporter never sees them.",
    none: "There are no notes yet.",
    note: "New note",
    noteHint: "A note stays. Is something wrong? Say so in a new note.",
    add: "Save note",
    saved: "The note was saved.",
  },
});
