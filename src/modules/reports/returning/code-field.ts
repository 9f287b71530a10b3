/** The name of the code in a form; no other form has a field of this name. */
export const codeField = "meldcode";
