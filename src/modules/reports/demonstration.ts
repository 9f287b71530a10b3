/** The code of one report in the demonstration, shown on its pages there: so a visitor comes back as the reporter. */
export const demonstrationCode = "rivier-appel-paard-zilver-brug-vlieger-klok";
