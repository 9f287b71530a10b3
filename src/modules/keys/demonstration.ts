/** The passphrase of everybody with a key in a demonstration, shown on the page that opens the vault there and nowhere else. */
export const demonstrationPassphrase = "lantaarn kajuit bezem dauw knikker";

/** The file beside the data of a demonstration with the shares that in reality lie on paper. */
export const sharesFile = "herstelsleutel.txt";
