import { generatedPassphrase } from "../src/app/generate/passphrase.ts";

/** Opens the vault of whoever has this cookie, as the page does. */
export const openVault = async (address: string, cookie: string): Promise<void> => {
  const answer = await fetch(`${address}/kluis/openen`, {
    method: "POST",
    headers: { cookie, origin: address },
    body: new URLSearchParams({ vaultPassphrase: generatedPassphrase }),
    redirect: "manual",
  });
  await answer.arrayBuffer();
  if (answer.status !== 303) throw new Error(`the vault did not open: ${answer.status}`);
};
