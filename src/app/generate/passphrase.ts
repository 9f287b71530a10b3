/** With this the report officers of a generated nation open their vault: it is for measuring, nothing in it is secret. */
export const generatedPassphrase = "gegenereerd om mee te meten";
