/** The code of the declaration of one person in the demonstration, shown on the page that asks for it there: on paper in reality. */
export const demonstrationCode = "molen-kastanje-rugzak-veerboot-zomer-druppel-lade";
