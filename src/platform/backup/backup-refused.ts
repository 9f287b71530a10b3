/** A back-up is not made, or not restored; the message says why and what to do. Nothing was changed. */
export class BackupRefused extends Error {
  override readonly name = "BackupRefused";
}
