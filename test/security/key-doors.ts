/** Who may come to the pages of the vault. */
export const keyDoors: Readonly<Record<string, readonly string[]>> = {
  "authority compliance-officer coordinator counsellor investigator report-officer": [
    "GET /kluis",
    "GET POST /kluis/openen",
    "POST /kluis/sluiten",
    "GET POST /kluis/sleutel",
    "GET POST /kluis/sleutel/nieuw",
    "GET POST /kluis/wachtzin",
  ],
  "administrator authority": [
    "GET /kluis/herstel",
    "GET POST /kluis/herstel/maken",
    "GET POST /kluis/herstel/toegang",
    "GET POST /kluis/herstel/overzetten",
  ],
};
