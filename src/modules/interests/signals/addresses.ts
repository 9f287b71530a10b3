/** Where the signals of the organisation, and those of the own team, are. */
export const signalsBase = "/registers/signalen";
export const teamSignals = "/team/signalen";
