/** The passphrase of everybody with a key in a demonstration, shown on the page that opens the vault there and nowhere else. */
export const demonstrationPassphrase = "lantaarn kajuit bezem dauw knikker";
