import { catalogue } from "#platform/locale/index.ts";

/** The words around what other subjects ask on the own page. */
export const askedTexts = catalogue({
  nl: { asked: "Eed, verklaringen en inwerken", what: "Wat", by: "Uiterlijk", state: "Stand" },
  en: { asked: "Oath, statements and getting started", what: "What", by: "By", state: "State" },
});
